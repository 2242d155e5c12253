package dev.banter.workspace.app;

import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.Future;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done later, by a clock that may run faster than the world's, or stand until a test moves it. It is looked
 * at the more often the nearer the next thing is, and not at all while there is nothing. On the workspace's thread only.
 */
public final class Agenda {

    /** So often is the clock looked at on the way to what is next, whatever its speed. */
    private static final int LOOKS = 200;

    private static final Duration SHORTEST = Duration.ofMillis(5);
    private static final Duration LONGEST = Duration.ofMillis(250);

    private final EventExecutor thread;
    private final Clock clock;
    private final PriorityQueue<Entry> entries =
            new PriorityQueue<>(Comparator.comparing(Entry::due).thenComparingLong(Entry::number));
    private long count;
    private @Nullable Future<?> look;

    public Agenda(EventExecutor thread, Clock clock) {
        this.thread = thread;
        this.clock = clock;
    }

    /** Has something done after a while, or never, when it is cancelled before. What is due together is done in order. */
    public Entry after(Duration wait, Runnable what) {
        Entry entry = new Entry(clock.instant().plus(wait), count++, what);
        entries.add(entry);
        if (entry.equals(entries.peek())) {
            lookAgain();
        }
        return entry;
    }

    /** What the agenda's clock says. */
    public Instant now() {
        return clock.instant();
    }

    private void lookAgain() {
        if (look != null) {
            look.cancel(false);
            look = null;
        }
        Entry next = entries.peek();
        if (next != null) {
            Duration pause = Duration.between(clock.instant(), next.due).dividedBy(LOOKS);
            long millis = Math.max(SHORTEST.toMillis(), Math.min(LONGEST.toMillis(), pause.toMillis()));
            look = thread.schedule(this::catchUp, millis, TimeUnit.MILLISECONDS);
        }
    }

    /** Does at once what is due by now. */
    public void catchUp() {
        Instant now = clock.instant();
        for (Entry next = entries.peek(); next != null && next.isOver(now); next = entries.peek()) {
            entries.remove();
            next.run();
        }
        lookAgain();
    }

    /** One thing to be done. */
    public static final class Entry {

        private final Instant due;
        private final long number;
        private final Runnable what;
        private boolean cancelled;

        private Entry(Instant due, long number, Runnable what) {
            this.due = due;
            this.number = number;
            this.what = what;
        }

        /** It is not done any more. */
        public void cancel() {
            cancelled = true;
        }

        private Instant due() {
            return due;
        }

        private long number() {
            return number;
        }

        private boolean isOver(Instant now) {
            return cancelled || !due.isAfter(now);
        }

        private void run() {
            if (!cancelled) {
                what.run();
            }
        }
    }
}
