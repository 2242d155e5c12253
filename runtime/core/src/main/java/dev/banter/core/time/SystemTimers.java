package dev.banter.core.time;

import dev.banter.core.async.HostThreads;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The machine's own clock, and one thread that never runs plugin code. */
public final class SystemTimers implements Timers, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(SystemTimers.class);

    private final ScheduledThreadPoolExecutor scheduler;

    /** Starts the thread, so that it never inherits anything of whoever asks for the first timer. */
    public SystemTimers() {
        scheduler = new ScheduledThreadPoolExecutor(1, HostThreads.named("timers"));
        scheduler.setRemoveOnCancelPolicy(true);
        scheduler.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        scheduler.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy());
        scheduler.prestartAllCoreThreads();
        startTheJdksOwn();
    }

    /**
     * The JDK has one thread for {@link CompletableFuture#orTimeout} and its kin. It keeps the context class loader of
     * whoever needs it first, for ever; that must not be a plugin's.
     */
    private static void startTheJdksOwn() {
        CompletableFuture.delayedExecutor(0, TimeUnit.NANOSECONDS, Runnable::run)
                .execute(() -> {});
    }

    @Override
    public long nanos() {
        return System.nanoTime();
    }

    @Override
    public Timer after(Duration delay, Runnable task) {
        Future<?> future = scheduler.schedule(() -> run(task), delay.toNanos(), TimeUnit.NANOSECONDS);
        return () -> future.cancel(false);
    }

    /** A task that fails is told and forgotten: the others go on. Not without memory: then a deadline or a ping is gone. */
    private static void run(Runnable task) {
        try {
            task.run();
        } catch (OutOfMemoryError full) {
            Thread thread = Thread.currentThread();
            thread.getUncaughtExceptionHandler().uncaughtException(thread, full);
        } catch (Throwable failure) {
            log.error("a timer's task failed; this is a fault of Banter, please report it", failure);
        }
    }

    /** Forgets all tasks that have not begun. */
    @Override
    public void close() {
        scheduler.shutdownNow();
    }
}
