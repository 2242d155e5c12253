package dev.banter.core.run;

import dev.banter.core.async.PluginThread;
import java.util.Arrays;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A thread of a lane, and what it does while it holds no lock: it runs what its crew gives it. */
final class Worker implements Runnable {

    private static final Logger log = LoggerFactory.getLogger(Worker.class);

    /** Calls of a stack that are told. */
    private static final int DEEPEST = 30;

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

    /** Waits on this thread until it is woken, or for so long. An interrupt is meant for a step that is over. */
    void rest(long nanos) {
        LockSupport.parkNanos(this, nanos);
        Thread.interrupted();
    }

    void wake() {
        LockSupport.unpark(thread);
    }

    /** What it runs is given up: let it end as soon as can be. */
    void doom() {
        if (thread instanceof PluginThread stoppable) {
            stoppable.doom();
        } else {
            thread.interrupt();
        }
    }

    String name() {
        return thread.getName();
    }

    /** Where it is just now, in lines: the thread's name, and the calls that it is in. */
    String stack() {
        return Arrays.stream(thread.getStackTrace())
                .limit(DEEPEST)
                .map(frame -> "\n    at " + frame)
                .collect(Collectors.joining("", thread.getName(), ""));
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
