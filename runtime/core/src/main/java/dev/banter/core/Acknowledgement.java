package dev.banter.core;

import dev.banter.api.ViewAnswer;
import dev.banter.core.time.Timers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What Slack is answered to a deed: the first answer that a handler returns in time, or none once all handlers are
 * through. Safe from any thread.
 */
final class Acknowledgement {

    /** Slack waits for three seconds, and the answer has a way to go. */
    private static final Duration IN_TIME = Duration.ofMillis(2_500);

    private final Timers timers;
    private final BotListener listener;
    private final long since;
    private final CompletableFuture<String> payload = new CompletableFuture<>();

    /** Shares that may still answer, and the one who hands them out. */
    private final AtomicInteger open = new AtomicInteger(1);

    Acknowledgement(Timers timers, BotListener listener) {
        this.timers = timers;
        this.listener = listener;
        this.since = timers.nanos();
    }

    /** Completes with JSON text, or an empty one. */
    CompletionStage<String> payload() {
        return payload;
    }

    /** One handler's part in it. */
    Share share(String pluginId, String handler) {
        open.incrementAndGet();
        return new Share(pluginId, handler);
    }

    /** Answers by itself, no handler having been called. */
    void answer(ViewAnswer answer) {
        payload.complete(answer.json());
    }

    /** No more shares are handed out. */
    void handedOut() {
        close();
    }

    private void close() {
        if (open.decrementAndGet() == 0) {
            payload.complete("");
        }
    }

    /** What one handler can do about it. */
    final class Share {

        private final String pluginId;
        private final String handler;
        private final AtomicBoolean settled = new AtomicBoolean();

        private Share(String pluginId, String handler) {
            this.pluginId = pluginId;
            this.handler = handler;
        }

        /** The handler has an answer. */
        void take(ViewAnswer answer) {
            Duration took = Duration.ofNanos(timers.nanos() - since);
            if (took.compareTo(IN_TIME) > 0 || !payload.complete(answer.json())) {
                listener.late(pluginId, handler, took);
            }
        }

        /** The handler will have none any more. */
        void settled() {
            if (settled.compareAndSet(false, true)) {
                close();
            }
        }
    }
}
