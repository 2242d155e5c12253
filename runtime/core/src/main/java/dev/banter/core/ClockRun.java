package dev.banter.core;

import dev.banter.core.run.Step;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/** One call of a method by the clock. It is called once what it is called for is written as begun. */
record ClockRun(Errand errand, RunReport report, AtomicBoolean over) implements Step {

    ClockRun(Errand errand, RunReport report) {
        this(errand, report, new AtomicBoolean());
    }

    /** What a method is called for. */
    interface Errand {

        /** Writes that the method is about to be called; false when it is not to be called after all. */
        boolean begin() throws InterruptedException;

        /** Calls the method. Runs plugin code. */
        void call() throws Throwable;

        /** The method has returned. */
        void done();

        /** The method has failed. */
        void failed(String reason);

        /** The method was not called. */
        void left();
    }

    @Override
    public String name() {
        return report.handler();
    }

    @Override
    public void run() throws Throwable {
        if (!report.isWanted() || !errand.begin()) {
            forgotten();
            return;
        }
        if (over.get()) {
            // it took so long to write down that it begins that its time is over
            return;
        }
        report.begins();
        errand.call();
        end(report::handled, errand::done);
    }

    @Override
    public void failed(Throwable failure) {
        end(() -> report.failed(failure), () -> errand.failed(report.words(failure)));
    }

    @Override
    public void overran(Duration deadline) {
        end(
                () -> report.overran(deadline),
                () -> errand.failed("it did not return within " + deadline.toMillis() + " ms"));
    }

    @Override
    public void forgotten() {
        end(report::forgotten, errand::left);
    }

    /** The first end counts: what returns after its deadline was through at its deadline. */
    private void end(Runnable told, Runnable settled) {
        if (over.compareAndSet(false, true)) {
            try {
                told.run();
            } finally {
                settled.run();
            }
        }
    }
}
