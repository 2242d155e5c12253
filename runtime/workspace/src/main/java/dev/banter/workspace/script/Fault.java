package dev.banter.workspace.script;

import java.time.Duration;

/** How the workspace answers a call otherwise than by doing what is asked. */
public sealed interface Fault {

    /** Slack's error, with the status that all of them have. */
    record Refusal(String name) implements Fault {}

    /** Status 429. */
    record Limited(Duration retryAfter) implements Fault {}

    /** As it should, but not at once. */
    record Late(Duration delay) implements Fault {}

    /** The connection ends without an answer. */
    record Dropped() implements Fault {}

    /** Another status, and nothing that a client could read. */
    record Status(int code) implements Fault {}

    /** Status 200, and this. */
    record Garbage(String body) implements Fault {}
}
