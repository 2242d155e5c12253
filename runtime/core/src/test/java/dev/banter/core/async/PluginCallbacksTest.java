package dev.banter.core.async;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.ref.WeakReference;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a plugin has chained runs on its threads, and goes with them. */
@Timeout(60)
final class PluginCallbacksTest {

    private final ExecutorService threads =
            Executors.newSingleThreadExecutor(new PluginThreads("plugin", PluginCallbacksTest.class.getClassLoader()));
    private final PluginCallbacks callbacks = new PluginCallbacks(threads);
    private final CompletableFuture<String> host = new CompletableFuture<>();

    @AfterEach
    void close() {
        callbacks.close();
        threads.shutdownNow();
    }

    @Test
    void whatIsChainedRunsThereOnceTheHostCompletes() throws Exception {
        CompletableFuture<String> chained = PluginStage.of(host, callbacks)
                .thenApply(value -> value + " on " + Thread.currentThread().getName());
        host.complete("a");
        assertThat(chained.get()).isEqualTo("a on plugin-1");
    }

    @Test
    void whatTheHostNeverCompletesHoldsNothingOnceTheyAreClosed() {
        WeakReference<Object> chained = chain();
        callbacks.close();
        await().until(() -> {
            System.gc();
            return chained.get() == null;
        });
        assertThat(host).isNotDone();
    }

    @Test
    void whatIsAskedForAfterwardsHoldsNothingEither() {
        callbacks.close();
        WeakReference<Object> chained = chain();
        await().until(() -> {
            System.gc();
            return chained.get() == null;
        });
        assertThat(host).isNotDone();
    }

    /** Something that is reached only by what is chained to the host's stage. */
    private WeakReference<Object> chain() {
        Object mark = new Object();
        PluginStage.of(host, callbacks).thenAccept(text -> assertThat(mark).isNotNull());
        return new WeakReference<>(mark);
    }
}
