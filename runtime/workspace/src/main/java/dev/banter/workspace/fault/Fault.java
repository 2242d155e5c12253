package dev.banter.workspace.fault;

import java.time.Duration;

/** How the workspace answers a call otherwise than by doing what is asked, and saying so. */
public sealed interface Fault {

    /** Slack's error, with the status that all of them have. */
    record Refusal(String name) implements Fault {}

    /** Status 429. */
    record Limited(Duration retryAfter) implements Fault {}

    /** As it should, but not at once: it is done after a while, and answered after another. */
    record Late(Duration untilDone, Duration untilAnswered) implements Fault {}

    /** The connection ends without an answer. */
    record Dropped(Done done) implements Fault {}

    /** Another status, and nothing that a client could read. */
    record Status(int code, Done done) implements Fault {}

    /** Status 200, and this. */
    record Garbage(String body) implements Fault {}

    /** As it should, with no more than so many items on a page. */
    record SmallPages(int most) implements Fault {}

    /** Whether the call has taken effect nevertheless. */
    enum Done {
        YES,
        NO
    }
}
