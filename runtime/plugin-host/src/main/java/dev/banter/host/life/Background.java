package dev.banter.host.life;

import dev.banter.core.async.PluginThreads;
import dev.banter.core.run.HandlerFailure;
import dev.banter.core.time.Timers;
import dev.banter.core.time.Timers.Timer;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the host makes for one plugin that asks for it, on threads of the plugin's own, and ends with it. */
public final class Background {

    /** The types of what can be asked for. */
    public static final Set<Class<?>> TYPES =
            Set.of(ScheduledExecutorService.class, ExecutorService.class, Executor.class, HttpClient.class);

    private static final Logger log = LoggerFactory.getLogger(Background.class);

    /** For what an HTTP client does, and what is chained to its requests. */
    private static final int HTTP_THREADS = 8;

    private static final long IDLE_SECONDS = 10;

    private final String pluginId;
    private final Consumer<HandlerFailure> failures;
    private final Timers timers;

    private final PluginThreads ofTasks;
    private final PluginThreads ofHttp;
    private @Nullable PluginTasks tasks;
    private @Nullable PluginHttp http;
    private @Nullable ThreadPoolExecutor httpThreads;

    Background(String pluginId, ClassLoader loader, Consumer<HandlerFailure> failures, Timers timers) {
        this.pluginId = pluginId;
        this.failures = failures;
        this.timers = timers;
        this.ofTasks = new PluginThreads("plugin-" + pluginId + "-task", loader);
        this.ofHttp = new PluginThreads("plugin-" + pluginId + "-http", loader);
    }

    /**
     * Makes what is asked for. To be called on a thread of the host's that has no code of a plugin on its stack.
     *
     * @param asked types that constructors ask for, of which others are left alone
     * @return by type
     */
    public synchronized Map<Class<?>, Object> offers(Set<Class<?>> asked) {
        Map<Class<?>, Object> offers = new LinkedHashMap<>();
        for (Class<?> type : TYPES) {
            if (asked.contains(type)) {
                offers.put(type, type == HttpClient.class ? http() : tasks());
            }
        }
        return offers;
    }

    private PluginTasks tasks() {
        if (tasks == null) {
            tasks = new PluginTasks(new Told(pluginId, failures), ofTasks);
        }
        return tasks;
    }

    private PluginHttp http() {
        if (http == null) {
            httpThreads = new ThreadPoolExecutor(
                    HTTP_THREADS, HTTP_THREADS, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), ofHttp);
            httpThreads.allowCoreThreadTimeOut(true);
            http = new PluginHttp(pluginId, httpThreads);
        }
        return http;
    }

    /**
     * Lets tasks begin no more. What runs has one grace to end, and after an interrupt another.
     *
     * @return completes when nothing runs, or when there was time enough
     */
    synchronized CompletionStage<Void> drain(Duration grace) {
        PluginTasks open = tasks;
        CompletableFuture<Void> over = new CompletableFuture<>();
        if (open == null) {
            over.complete(null);
            return over;
        }
        Timer enough = timers.after(grace, open::interrupt);
        Timer tooMuch = timers.after(grace.multipliedBy(2), () -> {
            if (!over.isDone()) {
                log.warn(
                        "plugin {}: {} of the tasks on its executor do not come back; it stays in memory until then",
                        pluginId,
                        open.getActiveCount());
                over.complete(null);
            }
        });
        open.drain().thenRun(() -> {
            enough.cancel();
            tooMuch.cancel();
            over.complete(null);
        });
        return over;
    }

    /** Ends the client and all threads, loops too; what is chained to a request and runs just now has a grace. */
    synchronized void close(Duration grace) {
        if (tasks != null) {
            tasks.interrupt();
            ofTasks.doom();
        }
        ThreadPoolExecutor threads = httpThreads;
        if (http != null && threads != null) {
            http.shutdownNow();
            threads.shutdown();
            timers.after(grace, () -> {
                threads.shutdownNow();
                ofHttp.doom();
            });
        }
    }
}
