package dev.banter.workspace.message;

import dev.banter.workspace.basics.Ts;

/** A stretch of a history, both borders included. */
public record Window(Ts oldest, Ts latest) {

    public boolean contains(Ts ts) {
        return oldest.compareTo(ts) <= 0 && ts.compareTo(latest) <= 0;
    }

    boolean isEmpty() {
        return oldest.compareTo(latest) > 0;
    }
}
