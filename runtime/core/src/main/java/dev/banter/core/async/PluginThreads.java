package dev.banter.core.async;

import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/** Platform threads of one plugin: named after it, with its class loader, inheriting nothing. */
public final class PluginThreads implements ThreadFactory {

    private final String prefix;
    private final ClassLoader loader;
    private final AtomicInteger made = new AtomicInteger();

    /**
     * Threads of one plugin.
     *
     * @param prefix the name before the number
     * @param loader the plugin's
     */
    public PluginThreads(String prefix, ClassLoader loader) {
        this.prefix = prefix;
        this.loader = loader;
    }

    @Override
    public PluginThread newThread(Runnable task) {
        return new PluginThread(task, prefix + "-" + made.incrementAndGet(), loader);
    }
}
