package dev.banter.core.async;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Where what one plugin has chained to the host's stages runs. Once it is closed the host's stages hold nothing of the plugin
 * any more, however long it is until they complete. Safe from any thread.
 */
public final class PluginCallbacks implements Executor, AutoCloseable {

    private final PluginThreads own;
    private final ThreadPoolExecutor threads;
    private final Set<StageLink<?>> open = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /**
     * @param most how many threads
     * @param idle after how long one without work ends
     * @param own makes the plugin's threads, for this alone
     */
    public PluginCallbacks(int most, Duration idle, PluginThreads own) {
        this.own = own;
        this.threads = new ThreadPoolExecutor(
                most, most, idle.toNanos(), TimeUnit.NANOSECONDS, new LinkedBlockingQueue<>(), own);
        threads.allowCoreThreadTimeOut(true);
    }

    @Override
    public void execute(Runnable task) {
        threads.execute(task);
    }

    /** A stage of the host's leads to one of the plugin's. */
    void opened(StageLink<?> link) {
        open.add(link);
        if (closed) {
            closed(link);
        }
    }

    /** It does so no more. */
    void closed(StageLink<?> link) {
        open.remove(link);
        link.cut();
    }

    /** Interrupts what runs and ends its loops, takes nothing more, and lets go of what is open. Does not wait. */
    @Override
    public void close() {
        closed = true;
        threads.shutdownNow();
        own.doom();
        open.forEach(this::closed);
    }
}
