package dev.banter.workspace.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** One thing that went over the wire. */
public sealed interface Seen {

    /** Counts what was seen, from 1, without a gap. */
    long number();

    Instant at();

    /** The name of the user whose it is; empty when nobody knows. */
    String who();

    /** About as many bytes as it takes in memory. */
    int size();

    /** As the workspace sees it. */
    enum Way {
        /** From a client. */
        IN,
        /** To a client. */
        OUT
    }

    /**
     * A call of the Web API, once it is answered.
     *
     * @param at when it came in
     * @param arguments as text, without the token
     * @param answer JSON, or whatever was scripted in its place; empty when there was none
     * @param took from reading it to having its answer
     */
    record Call(
            long number,
            Instant at,
            String who,
            String method,
            Map<String, String> arguments,
            Body answer,
            Duration took)
            implements Seen {

        @Override
        public int size() {
            int given = arguments.values().stream().mapToInt(String::length).sum();
            return given + answer.size();
        }

        /** Without secrets. */
        @Override
        public String toString() {
            return Mask.hide(number + " " + who + " " + method + " " + arguments + " -> " + answer);
        }
    }

    /**
     * A frame of RTM. What goes to several clients is seen once for each.
     *
     * @param body JSON, or whatever else a client sent
     */
    record Frame(long number, Instant at, String who, Way way, Body body) implements Seen {

        @Override
        public int size() {
            return body.size();
        }
    }
}
