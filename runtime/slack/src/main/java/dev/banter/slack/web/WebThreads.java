package dev.banter.slack.web;

import dev.banter.core.async.HostThreads;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The threads that call the Web API and resolve host names. All are started up front and inherit nothing: a thread
 * that is made while a plugin's code is on the stack would hold that plugin's class loader for ever.
 */
public final class WebThreads implements Executor, AutoCloseable {

    private final ThreadPoolExecutor pool;

    /**
     * Starts the threads.
     *
     * @param count how many
     */
    public WebThreads(int count) {
        pool = new ThreadPoolExecutor(
                count, count, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), HostThreads.numbered("slack-web"));
        // The ends of calls that are under way at the close run where they are, or nobody would hear of them.
        pool.setRejectedExecutionHandler((task, closed) -> task.run());
        pool.prestartAllCoreThreads();
    }

    @Override
    public void execute(Runnable task) {
        pool.execute(task);
    }

    /** Ends the threads once what they do is done. */
    @Override
    public void close() {
        pool.shutdown();
    }
}
