package dev.banter.core;

import dev.banter.core.inbox.HandlerOutcome;
import dev.banter.core.reply.PlaceReply;
import dev.banter.core.reply.Returned;
import dev.banter.core.run.Lane;
import dev.banter.core.run.MisreadException;
import dev.banter.core.run.Step;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/** One call of a handler that can answer. */
final class HandlerRun implements Step {

    private final Lane lane;
    private final Called called;
    private final PlaceReply reply;
    private final RunReport report;
    private final Leave leave;
    private final AtomicBoolean over = new AtomicBoolean();

    HandlerRun(Lane lane, Called called, PlaceReply reply, RunReport report, Leave leave) {
        this.lane = lane;
        this.called = called;
        this.reply = reply;
        this.report = report;
        this.leave = leave;
    }

    @Override
    public String name() {
        return report.handler();
    }

    @Override
    public void run() throws Throwable {
        if (!report.isWanted() || !leave.isGiven()) {
            leave(HandlerOutcome.DONE);
            return;
        }
        report.begins();
        try {
            Object returned = called.call();
            Runnable kept = lane.promise();
            new Returned(reply::tell, report::failed, called::take, () -> settled(kept)).say(returned);
        } catch (MisreadException misread) {
            reply.say(String.valueOf(misread.getMessage()));
            called.settled();
            end(report::misread, HandlerOutcome.DONE);
        }
        end(report::handled, HandlerOutcome.DONE);
    }

    /** All that was returned has been said, or will not be. */
    private void settled(Runnable kept) {
        try {
            called.settled();
        } finally {
            kept.run();
        }
    }

    @Override
    public void failed(Throwable failure) {
        called.settled();
        end(() -> report.failed(failure), HandlerOutcome.failed(report.words(failure)));
    }

    @Override
    public void overran(Duration deadline) {
        called.settled();
        end(
                () -> report.overran(deadline),
                HandlerOutcome.failed("it did not return within " + deadline.toMillis() + " ms"));
    }

    @Override
    public void forgotten() {
        leave(HandlerOutcome.LEFT);
    }

    private void leave(HandlerOutcome outcome) {
        called.settled();
        end(report::forgotten, outcome);
    }

    /** The first end counts: a handler that returns after its deadline was through at its deadline. */
    private void end(Runnable told, HandlerOutcome outcome) {
        if (over.compareAndSet(false, true)) {
            try {
                told.run();
            } finally {
                called.done(outcome);
            }
        }
    }
}
