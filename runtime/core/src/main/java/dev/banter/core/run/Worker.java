package dev.banter.core.run;

import java.util.concurrent.ThreadFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A thread of a lane, and what it does while it holds no lock: it runs what its crew gives it. */
final class Worker implements Runnable {

    private static final Logger log = LoggerFactory.getLogger(Worker.class);

    private final Crew crew;
    private final Thread thread;

    Worker(Crew crew, ThreadFactory threads) {
        this.crew = crew;
        this.thread = threads.newThread(this);
    }

    void start() {
        thread.start();
    }

    void interrupt() {
        thread.interrupt();
    }

    String name() {
        return thread.getName();
    }

    @Override
    public void run() {
        for (Run first = crew.await(this); first != null; first = crew.isHired(this) ? crew.await(this) : null) {
            for (Run next = first; next != null; next = crew.end(next)) {
                perform(next);
            }
        }
    }

    private void perform(Run current) {
        try {
            current.step.run();
        } catch (Throwable failure) {
            if (crew.isOnTime(current)) {
                tell(current.step, failure);
            }
        }
    }

    private static void tell(Step step, Throwable failure) {
        try {
            step.failed(failure);
        } catch (Throwable again) {
            log.error("{} failed, and so did telling it: {}", step.name(), again.getClass());
        }
    }
}
