package dev.banter.core;

import dev.banter.api.Reply;
import dev.banter.core.message.Heard;
import dev.banter.core.reply.Returned;
import dev.banter.core.route.Hit;
import dev.banter.core.run.MisreadException;
import dev.banter.core.run.Step;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/** One call of a handler for a message. */
final class MessageRun implements Step {

    private final Heard message;
    private final Hit hit;
    private final Reply reply;
    private final RunReport report;
    private final Runnable done;
    private final AtomicBoolean over = new AtomicBoolean();

    /**
     * @param done called once, when the handler is through, well or not
     */
    MessageRun(Heard message, Hit hit, Reply reply, RunReport report, Runnable done) {
        this.message = message;
        this.hit = hit;
        this.reply = reply;
        this.report = report;
        this.done = done;
    }

    @Override
    public String name() {
        return report.handler();
    }

    @Override
    public void run() throws Throwable {
        try {
            Object returned = hit.route().code().handle(message, hit.match(), reply);
            new Returned(reply, report::failed).say(returned);
        } catch (MisreadException misread) {
            reply.say(String.valueOf(misread.getMessage()));
        }
        end(report::handled);
    }

    @Override
    public void failed(Throwable failure) {
        end(() -> report.failed(failure));
    }

    @Override
    public void overran(Duration deadline) {
        end(() -> report.overran(deadline));
    }

    @Override
    public void forgotten() {
        end(() -> {});
    }

    /** The first end counts: a handler that returns after its deadline was through at its deadline. */
    private void end(Runnable told) {
        if (over.compareAndSet(false, true)) {
            try {
                told.run();
            } finally {
                done.run();
            }
        }
    }
}
