package dev.banter.benchmarks;

import dev.banter.workspace.LocalWorkspace;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Somebody who says {@code m1}, {@code m2} and so on, so many a second. */
final class Talk implements AutoCloseable {

    private static final String WHO = "ana";

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final LocalWorkspace workspace;
    private final String channel;
    private int said;

    Talk(LocalWorkspace workspace, int messagesPerSecond) {
        this.workspace = workspace;
        this.channel = workspace.scene().channel("general").id();
        clock.scheduleAtFixedRate(this::say, 0, TimeUnit.SECONDS.toNanos(1) / messagesPerSecond, TimeUnit.NANOSECONDS);
    }

    private synchronized void say() {
        workspace.scene().say(WHO, channel, "m" + (said + 1));
        said++;
    }

    /** How much was said; nothing more is. */
    int end() {
        close();
        synchronized (this) {
            return said;
        }
    }

    @Override
    public void close() {
        clock.shutdown();
    }
}
