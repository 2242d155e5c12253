package dev.banter.workspace.script;

import io.netty.util.concurrent.EventExecutor;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Hands work to the workspace's one thread, and waits for it.
 *
 * @param thread that thread
 */
record Loop(EventExecutor thread) {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    <T> T ask(Callable<T> work) {
        try {
            return thread.inEventLoop() ? work.call() : await(thread.submit(work));
        } catch (Exception failed) {
            throw failure(failed);
        }
    }

    /** Waits for what the workspace's thread will have done, which that thread itself cannot. */
    <T> T await(Future<T> done) {
        try {
            if (thread.inEventLoop() && !done.isDone()) {
                throw new IllegalStateException("the workspace's own thread cannot wait for an app");
            }
            return done.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failed) {
            throw failure(failed.getCause() == null ? failed : failed.getCause());
        } catch (TimeoutException late) {
            throw new IllegalStateException("the workspace did not get to it within " + PATIENCE, late);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the workspace was asked", hurried);
        }
    }

    void run(Runnable work) {
        ask(() -> {
            work.run();
            return true;
        });
    }

    private static IllegalStateException failure(Throwable cause) {
        return cause instanceof IllegalStateException known
                ? known
                : new IllegalStateException(String.valueOf(cause.getMessage()), cause);
    }
}
