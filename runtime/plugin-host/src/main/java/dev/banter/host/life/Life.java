package dev.banter.host.life;

import dev.banter.core.run.HandlerFailure;
import dev.banter.core.run.Lane;
import dev.banter.core.time.Timers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One plugin's life besides its handlers, and how it ends: its tasks come to rest, then its objects are closed, the
 * youngest first, then its HTTP client and its threads are gone. The lane is still open then. Safe from any thread.
 */
public final class Life {

    private static final Logger log = LoggerFactory.getLogger(Life.class);

    /** For tasks to end, and once more after an interrupt. */
    private static final Duration GRACE = Duration.ofSeconds(1);

    /** For all of it, when somebody who is stopping waits. */
    private static final Duration HURRIED = Duration.ofSeconds(1);

    private final String plugin;
    private final Lane lane;
    private final Timers timers;
    private final Words words;
    private final Background background;
    private final MadeObjects objects = new MadeObjects();
    private final AtomicBoolean ending = new AtomicBoolean();
    private final CompletableFuture<Void> over = new CompletableFuture<>();

    /**
     * @param plugin names it in the log
     * @param lane where its objects are closed
     * @param loader the context loader of its threads
     * @param timers for deadlines
     * @param words for what its objects throw
     * @param failures is told what its tasks throw
     */
    public Life(
            String plugin,
            Lane lane,
            ClassLoader loader,
            Timers timers,
            Words words,
            Consumer<HandlerFailure> failures) {
        this.plugin = plugin;
        this.lane = lane;
        this.timers = timers;
        this.words = words;
        this.background = new Background(lane.pluginId(), loader, failures, timers);
    }

    /**
     * Its objects.
     *
     * @return takes those that are made
     */
    public MadeObjects objects() {
        return objects;
    }

    /**
     * What the host makes for it.
     *
     * @return makes it
     */
    public Background background() {
        return background;
    }

    /**
     * Ends it, if that has not begun. Does not wait.
     *
     * @param each how long one object may take to close
     * @return completes when all is ended or was given up, on any thread; never fails
     */
    public CompletionStage<Void> end(Duration each) {
        if (ending.compareAndSet(false, true)) {
            Duration grace = each.compareTo(GRACE) < 0 ? each : GRACE;
            background
                    .drain(grace)
                    .thenCompose(rested -> new Farewell(plugin, objects, lane, timers, words, each).say())
                    .whenComplete((closed, fault) -> over(grace, fault));
        }
        return over;
    }

    private void over(Duration grace, Throwable fault) {
        if (fault != null) {
            log.error("plugin {} could not be ended; this is a fault of Banter, please report it", plugin, fault);
        }
        background.close(grace);
        over.complete(null);
    }

    /**
     * Ends it, if that has not begun, so that the whole of it takes no longer than this. Does not wait.
     *
     * @param all how long that is
     * @return as {@link #end}
     */
    public CompletionStage<Void> endWithin(Duration all) {
        return end(all.dividedBy(objects.size() + 2L));
    }

    /**
     * Ends it, if that has not begun, and waits: for one that was refused. A thread that is interrupted, which means a
     * stop, waits for a second at the most.
     *
     * @param each how long one object may take to close
     */
    public void undo(Duration each) {
        if (ending.get()) {
            return;
        }
        boolean hurried = Thread.interrupted();
        CompletionStage<Void> ended = hurried ? endWithin(HURRIED) : end(each);
        try {
            ended.toCompletableFuture().get();
        } catch (InterruptedException stopping) {
            hurried = true;
            awaitHurried(ended);
        } catch (ExecutionException never) {
            throw new IllegalStateException(never);
        }
        if (hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private static void awaitHurried(CompletionStage<Void> ended) {
        try {
            ended.toCompletableFuture().get(HURRIED.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException | TimeoutException enough) {
            // What is not closed by now is not closed any more.
        } catch (ExecutionException never) {
            throw new IllegalStateException(never);
        }
    }
}
