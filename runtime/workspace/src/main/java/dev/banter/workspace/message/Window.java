package dev.banter.workspace.message;

import dev.banter.workspace.basics.Ts;

/** A stretch of a history, both borders included. */
public record Window(Ts oldest, Ts latest) {

    boolean isEmpty() {
        return oldest.compareTo(latest) > 0;
    }
}
