package dev.banter.host.life;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/** The executor and timer of one plugin: few threads, made on demand, and room for so many tasks. */
final class PluginTasks extends ScheduledThreadPoolExecutor {

    /** Tasks that run at once. */
    static final int THREADS = 4;

    /** Tasks that wait, for a thread or for their time. */
    static final int ROOM = 1_000;

    private static final long IDLE_SECONDS = 10;

    private final String pluginId;
    private final Told told;
    private final CompletableFuture<Void> ended = new CompletableFuture<>();

    PluginTasks(Told told, ThreadFactory threads) {
        super(THREADS, threads, (task, pool) -> {
            throw new RejectedExecutionException("plugin " + told.pluginId()
                    + " is ending, or has shut its executor down: no task is taken any more");
        });
        this.pluginId = told.pluginId();
        this.told = told;
        setKeepAliveTime(IDLE_SECONDS, TimeUnit.SECONDS);
        allowCoreThreadTimeOut(true);
        setRemoveOnCancelPolicy(true);
        setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        setContinueExistingPeriodicTasksAfterShutdownPolicy(false);
    }

    // What is executed or submitted comes by these two as well.

    @Override
    public ScheduledFuture<?> schedule(Runnable task, long delay, TimeUnit unit) {
        lookForRoom();
        return super.schedule(told.once(task, Executors.callable(task)), delay, unit);
    }

    @Override
    public <V> ScheduledFuture<V> schedule(Callable<V> task, long delay, TimeUnit unit) {
        lookForRoom();
        return super.schedule(told.once(task, task), delay, unit);
    }

    @Override
    public ScheduledFuture<?> scheduleAtFixedRate(Runnable task, long first, long period, TimeUnit unit) {
        lookForRoom();
        return super.scheduleAtFixedRate(told.again(task), first, period, unit);
    }

    @Override
    public ScheduledFuture<?> scheduleWithFixedDelay(Runnable task, long first, long pause, TimeUnit unit) {
        lookForRoom();
        return super.scheduleWithFixedDelay(told.again(task), first, pause, unit);
    }

    private void lookForRoom() {
        if (getQueue().size() >= ROOM) {
            throw new RejectedExecutionException("plugin " + pluginId + " has " + ROOM
                    + " tasks waiting on its executor, and no room for more; wait for some of them to end");
        }
    }

    /** Takes nothing more, and forgets what waits. Completes when what runs has ended. */
    CompletionStage<Void> drain() {
        shutdown();
        return ended;
    }

    /** Interrupts what still runs. */
    void interrupt() {
        shutdownNow().forEach(PluginTasks::cancel);
    }

    private static void cancel(Runnable forgotten) {
        if (forgotten instanceof Future<?> future) {
            future.cancel(false);
        }
    }

    @Override
    protected void terminated() {
        ended.complete(null);
    }
}
