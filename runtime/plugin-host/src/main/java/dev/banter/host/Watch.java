package dev.banter.host;

import dev.banter.core.async.HostThreads;
import dev.banter.core.time.Timers;
import dev.banter.core.time.Timers.Timer;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks again and again, on one thread of its own, a pause after each look. */
final class Watch {

    private static final Logger log = LoggerFactory.getLogger(Watch.class);

    /** Within this a look that is under way gives up; it only waits for lanes and the disk. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Duration pause;
    private final Timers timers;
    private final Look look;
    private final ThreadPoolExecutor thread;
    private volatile @Nullable Timer next;

    /** The last complaint, so that a folder that is gone for a night is told once. Of the thread alone. */
    private String complaint = "";

    /** One look. */
    @FunctionalInterface
    interface Look {
        void run() throws IOException, InterruptedException;
    }

    Watch(Duration pause, Timers timers, Look look) {
        this.pause = pause;
        this.timers = timers;
        this.look = look;
        this.thread = new ThreadPoolExecutor(
                1,
                1,
                0,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                HostThreads.named("plugin-host"),
                new ThreadPoolExecutor.DiscardPolicy());
    }

    void begin() {
        next = timers.after(pause, () -> thread.execute(this::lookOnce));
    }

    /**
     * Does something between two looks.
     *
     * @return completes on the watch's thread; cancelled when the watch is closed before
     */
    <T> CompletionStage<T> call(Callable<T> task) {
        Errand<T> errand = new Errand<>(task, new CompletableFuture<>());
        thread.execute(errand);
        if (thread.isShutdown()) {
            errand.cancel();
        }
        return errand.result();
    }

    private record Errand<T>(Callable<T> task, CompletableFuture<T> result) implements Runnable {

        @Override
        public void run() {
            try {
                result.complete(task.call());
            } catch (InterruptedException closing) {
                cancel();
            } catch (Exception | Error failure) {
                result.completeExceptionally(failure);
            }
        }

        void cancel() {
            result.cancel(false);
        }
    }

    private void lookOnce() {
        try {
            look.run();
            complaint = "";
        } catch (InterruptedException closingOrSomebodysMischief) {
            if (thread.isShutdown()) {
                return;
            }
        } catch (IOException failure) {
            complain(String.valueOf(failure.getMessage()));
        } catch (RuntimeException | Error fault) {
            log.error("looking for plugins failed; this is a fault of Banter, please report it", fault);
        }
        begin();
    }

    private void complain(String now) {
        if (!now.equals(complaint)) {
            log.warn("{}; plugins that are live go on", now);
        }
        complaint = now;
    }

    /**
     * Looks no more, and waits for a look that is under way to be given up.
     *
     * @param within how long at the most; {@link #PATIENCE} is always enough
     */
    void close(Duration within) {
        Timer planned = next;
        if (planned != null) {
            planned.cancel();
        }
        for (Runnable waiting : thread.shutdownNow()) {
            if (waiting instanceof Errand<?> errand) {
                errand.cancel();
            }
        }
        try {
            Duration patience = within.compareTo(PATIENCE) < 0 ? within : PATIENCE;
            if (!thread.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                log.warn("a look at the plugin folder does not end; it is left behind");
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
