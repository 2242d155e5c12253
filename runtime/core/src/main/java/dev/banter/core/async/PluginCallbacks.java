package dev.banter.core.async;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;

/**
 * Where what one plugin has chained to the host's stages runs. Once it is closed the host's stages hold nothing of the plugin
 * any more, however long it is until they complete. Safe from any thread.
 */
public final class PluginCallbacks implements Executor, AutoCloseable {

    private final Executor threads;
    private final Set<StageLink<?>> open = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /**
     * @param threads the plugin's
     */
    public PluginCallbacks(Executor threads) {
        this.threads = threads;
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

    /** Lets go of what is open. The threads are ended by who made them. */
    @Override
    public void close() {
        closed = true;
        open.forEach(this::closed);
    }
}
