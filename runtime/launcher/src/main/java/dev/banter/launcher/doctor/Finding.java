package dev.banter.launcher.doctor;

import java.util.List;

/**
 * What a check has found.
 *
 * @param state whether it is well
 * @param text one line
 * @param advice lines to paste or to do; may be empty
 */
record Finding(State state, String text, List<String> advice) {

    /** Whether something is well. */
    enum State {
        /** It is. */
        GOOD,
        /** It is not, and the bot would suffer. */
        BAD,
        /** It cannot be told, or does not matter here. */
        OPEN
    }

    Finding {
        advice = List.copyOf(advice);
    }

    static Finding good(String text) {
        return new Finding(State.GOOD, text, List.of());
    }

    static Finding bad(String text) {
        return bad(text, List.of());
    }

    static Finding bad(String text, List<String> advice) {
        return new Finding(State.BAD, text, advice);
    }

    static Finding open(String text) {
        return open(text, List.of());
    }

    static Finding open(String text, List<String> advice) {
        return new Finding(State.OPEN, text, advice);
    }
}
