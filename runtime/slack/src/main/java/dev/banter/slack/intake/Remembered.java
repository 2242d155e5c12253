package dev.banter.slack.intake;

import java.util.LinkedHashSet;
import java.util.Set;

/** The names of what came lately, so that what Slack sends again, here or on another line, is known. */
final class Remembered {

    private final int most;
    private final Set<String> names = new LinkedHashSet<>();

    Remembered(int most) {
        this.most = most;
    }

    boolean knows(String name) {
        return names.contains(name);
    }

    void forget(String name) {
        names.remove(name);
    }

    boolean isNew(String name) {
        boolean added = names.add(name);
        if (names.size() > most) {
            names.remove(names.iterator().next());
        }
        return added;
    }
}
