package dev.banter.core.run;

import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/** Platform threads of one plugin: named after it, with its class loader, inheriting nothing. */
final class PluginThreads implements ThreadFactory {

    private final String prefix;
    private final ClassLoader loader;
    private final AtomicInteger made = new AtomicInteger();

    PluginThreads(String prefix, ClassLoader loader) {
        this.prefix = prefix;
        this.loader = loader;
    }

    @Override
    public Thread newThread(Runnable task) {
        Thread thread = new Thread(null, task, prefix + "-" + made.incrementAndGet(), 0, false);
        thread.setDaemon(true);
        thread.setContextClassLoader(loader);
        return thread;
    }
}
