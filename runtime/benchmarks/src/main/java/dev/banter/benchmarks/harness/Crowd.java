package dev.banter.benchmarks.harness;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/**
 * People who give the bot work, somebody somewhere at each beat, whether the bot is there or not. They hold back while it is far
 * behind: on a machine that is busy otherwise, a bot that is killed every few seconds would never come to an end.
 */
final class Crowd implements AutoCloseable {

    /** Less than a plugin may have waiting for Slack. */
    private static final int FAR_BEHIND = 2_000;

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final Rooms rooms;
    private final Backlog backlog;
    private final RandomGenerator chance;
    private final Future<?> beats;
    private int said;

    Crowd(Rooms rooms, Backlog backlog, RandomGenerator chance, int messagesPerSecond) {
        this.rooms = rooms;
        this.backlog = backlog;
        this.chance = chance;
        this.beats = clock.scheduleAtFixedRate(
                this::say, 0, TimeUnit.SECONDS.toNanos(1) / messagesPerSecond, TimeUnit.NANOSECONDS);
    }

    private synchronized void say() {
        if (backlog.of(said) > FAR_BEHIND) {
            return;
        }
        String who = Rooms.PEOPLE.get(chance.nextInt(Rooms.PEOPLE.size()));
        rooms.say(who, chance.nextInt(rooms.number()), "work " + (said + 1));
        said++;
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
                throw new IllegalStateException("people could not go on talking", failed.getCause());
            }
        }
        close();
        clock.awaitTermination(1, TimeUnit.MINUTES);
        synchronized (this) {
            return said;
        }
    }

    @Override
    public void close() {
        clock.shutdown();
    }
}
