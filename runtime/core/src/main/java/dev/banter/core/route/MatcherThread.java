package dev.banter.core.route;

import dev.banter.core.async.HostThreads;
import dev.banter.core.async.Stages;
import dev.banter.core.time.Timers;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The one thread for matches that are too long for the socket's. Takes them in order. */
final class MatcherThread implements AutoCloseable {

    private final Timers timers;
    private final Effort effort;
    private final ThreadPoolExecutor executor;
    private final AtomicInteger undecided = new AtomicInteger();

    MatcherThread(MatchSettings settings, Timers timers, Receiver receiver) {
        this.timers = timers;
        this.effort = new Effort.Thorough(settings, receiver);
        this.executor = new ThreadPoolExecutor(
                1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(settings.waiting()), HostThreads.named("matcher"));
    }

    /** Decides the rest of a round; what is found cannot be lost once the stage completes. */
    CompletionStage<?> take(Round round) {
        CompletableFuture<Object> taken = new CompletableFuture<>();
        List<PluginEntry> held = round.held();
        held.forEach(PluginEntry::fallBehind);
        undecided.incrementAndGet();
        try {
            executor.execute(() -> decide(round, held, taken));
        } catch (RejectedExecutionException full) {
            held.forEach(PluginEntry::catchUp);
            round.giveUp();
            undecided.decrementAndGet();
            return round.taken();
        }
        return taken;
    }

    private void decide(Round round, List<PluginEntry> held, CompletableFuture<Object> taken) {
        try {
            round.quickOnesFirst(timers.nanos());
            round.advance(effort);
        } finally {
            held.forEach(PluginEntry::catchUp);
            undecided.decrementAndGet();
            Stages.pass(round.taken(), taken);
        }
    }

    boolean isQuiet() {
        return undecided.get() == 0;
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
