package dev.banter.workspace.script;

import java.time.Duration;
import java.util.function.Consumer;

/** The next call of one method, of which nothing has been said yet. */
public final class NextCall {

    private final Consumer<Fault> script;

    NextCall(Consumer<Fault> script) {
        this.script = script;
    }

    /** Is refused, with Slack's name for the reason. */
    public void fails(String error) {
        script.accept(new Fault.Refusal(error));
    }

    /** Comes too soon: status 429. */
    public void isLimited(Duration retryAfter) {
        script.accept(new Fault.Limited(retryAfter));
    }

    /** Is answered as it should be, after a while. */
    public void isLate(Duration delay) {
        script.accept(new Fault.Late(delay));
    }

    /** Gets no answer: the connection is closed. */
    public void isDropped() {
        script.accept(new Fault.Dropped());
    }

    /** Gets another status, such as 500, and no JSON. */
    public void isAnswered(int status) {
        script.accept(new Fault.Status(status));
    }

    /** Gets status 200, and this in the place of JSON. */
    public void isAnswered(String body) {
        script.accept(new Fault.Garbage(body));
    }
}
