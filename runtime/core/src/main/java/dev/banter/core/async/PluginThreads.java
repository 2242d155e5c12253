package dev.banter.core.async;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/** Platform threads of one plugin: named after it, with its class loader, inheriting nothing. */
public final class PluginThreads implements ThreadFactory {

    private final String prefix;
    private final ClassLoader loader;
    private final AtomicInteger made = new AtomicInteger();

    /** Those that live, held by nothing but themselves. */
    private final Set<PluginThread> alive = Collections.newSetFromMap(Collections.synchronizedMap(new WeakHashMap<>()));

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
        PluginThread thread = new PluginThread(task, prefix + "-" + made.incrementAndGet(), loader);
        alive.add(thread);
        return thread;
    }

    /** Interrupts what all of them run, and ends the loops of the plugin's that they are in. Does not wait. */
    public void doom() {
        List<PluginThread> now;
        synchronized (alive) {
            now = List.copyOf(alive);
        }
        now.forEach(PluginThread::doom);
    }
}
