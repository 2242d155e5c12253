package dev.banter.core.async;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Threads of the host. They inherit nothing: one that is made while a plugin's code is on the stack would otherwise keep
 * that plugin's class loader for ever.
 */
public final class HostThreads implements ThreadFactory {

    private final String name;
    private final boolean numbered;
    private final AtomicInteger made = new AtomicInteger();

    private HostThreads(String name, boolean numbered) {
        this.name = name;
        this.numbered = numbered;
    }

    /**
     * Threads that all have one name.
     *
     * @param name what they do
     * @return makes daemons
     */
    public static HostThreads named(String name) {
        return new HostThreads(name, false);
    }

    /**
     * Threads with a name and a number.
     *
     * @param name what they do
     * @return makes daemons
     */
    public static HostThreads numbered(String name) {
        return new HostThreads(name, true);
    }

    /**
     * One thread with a queue before it, which ends when there is nothing to do for a while. What comes after its end is
     * dropped.
     *
     * @param name what it does
     * @return to be shut down
     */
    public static ThreadPoolExecutor one(String name) {
        ThreadPoolExecutor one = new ThreadPoolExecutor(
                1,
                1,
                10,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                named(name),
                new ThreadPoolExecutor.DiscardPolicy());
        one.allowCoreThreadTimeOut(true);
        return one;
    }

    @Override
    public Thread newThread(Runnable task) {
        String called = numbered ? name + "-" + made.incrementAndGet() : name;
        Thread thread = new HostThread(task, called);
        thread.setDaemon(true);
        thread.setContextClassLoader(HostThreads.class.getClassLoader());
        return thread;
    }

    /**
     * Whether a thread is the host's, so that the bot is not whole without it.
     *
     * @param thread any thread
     * @return false for those of plugins, and for the JDK's
     */
    public static boolean made(Thread thread) {
        return thread instanceof HostThread;
    }

    private static final class HostThread extends Thread {

        HostThread(Runnable task, String name) {
            super(null, task, name, 0, false);
        }
    }
}
