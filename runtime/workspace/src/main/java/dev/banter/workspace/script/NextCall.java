package dev.banter.workspace.script;

import dev.banter.workspace.fault.Fault;
import dev.banter.workspace.fault.Fault.Done;
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
        script.accept(new Fault.Late(delay, Duration.ZERO));
    }

    /** Is done at once, and answered after a while. */
    public void isDoneAndLate(Duration delay) {
        script.accept(new Fault.Late(Duration.ZERO, delay));
    }

    /** Is not done, and gets no answer: the connection is closed. */
    public void isDropped() {
        script.accept(new Fault.Dropped(Done.NO));
    }

    /** Is done, and gets no answer: the connection is closed. */
    public void isDoneAndDropped() {
        script.accept(new Fault.Dropped(Done.YES));
    }

    /** Is not done, and gets another status, such as 500, and no JSON. */
    public void isAnswered(int status) {
        script.accept(new Fault.Status(status, Done.NO));
    }

    /** Is done, and gets another status and no JSON nevertheless. */
    public void isDoneAndAnswered(int status) {
        script.accept(new Fault.Status(status, Done.YES));
    }

    /** Is answered as it should be, with no more than so many items on a page. */
    public void hasPagesOf(int most) {
        script.accept(new Fault.SmallPages(most));
    }

    /** Gets status 200, and this in the place of JSON. */
    public void isAnswered(String body) {
        script.accept(new Fault.Garbage(body));
    }
}
