package dev.banter.benchmarks;

import dev.banter.workspace.LocalWorkspace;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;

/** Somebody who says one thing after another, so many a second. */
final class Talk implements AutoCloseable {

    private static final String WHO = "ana";

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final LocalWorkspace workspace;
    private final List<String> channels;
    private final IntFunction<String> texts;
    private final Future<?> beats;
    private int said;

    Talk(LocalWorkspace workspace, int messagesPerSecond) {
        this(workspace, List.of(workspace.scene().channel("general").id()), messagesPerSecond, number -> "m" + number);
    }

    /** @param texts what is said, by a number from 1 on; one channel after another */
    Talk(LocalWorkspace workspace, List<String> channels, int messagesPerSecond, IntFunction<String> texts) {
        this.workspace = workspace;
        this.channels = List.copyOf(channels);
        this.texts = texts;
        this.beats = clock.scheduleAtFixedRate(
                this::say, 0, TimeUnit.SECONDS.toNanos(1) / messagesPerSecond, TimeUnit.NANOSECONDS);
    }

    private synchronized void say() {
        workspace.scene().say(WHO, channels.get(said % channels.size()), texts.apply(said + 1));
        said++;
    }

    /** How much has been said until now. */
    synchronized int said() {
        return said;
    }

    /**
     * How much was said; nothing more is.
     *
     * @throws IllegalStateException when they fell silent before
     */
    int end() throws InterruptedException {
        if (beats.isDone()) {
            try {
                beats.get();
            } catch (ExecutionException failed) {
                throw new IllegalStateException("nobody could go on talking", failed.getCause());
            }
        }
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
