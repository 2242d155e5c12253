package dev.banter.slack.link;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Waits for the end of a link, for a while. */
public final class Closing {

    private static final Logger log = LoggerFactory.getLogger(Closing.class);

    private static final Duration BESIDES = Duration.ofMillis(200);

    private Closing() {}

    /**
     * Takes leave, and waits for the answer.
     *
     * @param name what logs call the link
     * @param loop where to take leave
     * @param patience how long Slack has for its answer
     * @param leave takes leave; completes when the sockets are closed
     */
    public static void of(String name, Executor loop, Duration patience, Supplier<CompletableFuture<Void>> leave) {
        try {
            CompletableFuture.supplyAsync(leave, loop)
                    .thenCompose(closed -> closed)
                    .get(patience.plus(BESIDES).toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (TimeoutException silent) {
            log.info("{}: Slack did not answer the Close frame; the link is closed all the same", name);
        } catch (ExecutionException | RejectedExecutionException failed) {
            log.warn("{}: the link could not be closed in order", name, failed);
        }
    }
}
