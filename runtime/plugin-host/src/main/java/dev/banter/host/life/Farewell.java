package dev.banter.host.life;

import dev.banter.core.async.Stages;
import dev.banter.core.run.Lane;
import dev.banter.core.run.OverrunException;
import dev.banter.core.time.Timers;
import dev.banter.core.time.Timers.Timer;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Closes a plugin's objects on its lane, one after another, the youngest first, each whatever became of the others. Waits
 * on no thread.
 */
final class Farewell {

    private static final Logger log = LoggerFactory.getLogger(Farewell.class);

    private final String plugin;
    private final MadeObjects objects;
    private final Lane lane;
    private final Timers timers;
    private final Words words;
    private final Duration each;
    private final CompletableFuture<Void> over = new CompletableFuture<>();

    /**
     * @param plugin names it in the log
     * @param each how long one object may take
     */
    Farewell(String plugin, MadeObjects objects, Lane lane, Timers timers, Words words, Duration each) {
        this.plugin = plugin;
        this.objects = objects;
        this.lane = lane;
        this.timers = timers;
        this.words = words;
        this.each = each;
    }

    /** Begins; what it returns never fails. */
    CompletionStage<Void> say() {
        next();
        return over;
    }

    private void next() {
        AutoCloseable object = objects.youngest();
        if (object == null) {
            over.complete(null);
            return;
        }
        String name = object.getClass().getName();
        Closing closing = new Closing(object, words);
        AtomicBoolean waited = new AtomicBoolean();
        CompletionStage<Optional<String>> closed = lane.call(Closing.STEP, closing);
        Timer patience = timers.after(each, () -> {
            if (waited.compareAndSet(false, true)) {
                goOn(name, closing.giveUp(each));
            }
        });
        closed.whenComplete((told, failure) -> {
            patience.cancel();
            if (waited.compareAndSet(false, true)) {
                goOn(name, failure == null ? told : Optional.of(inWords(failure)));
            }
        });
    }

    private static String inWords(Throwable failure) {
        Throwable cause = Stages.cause(failure);
        if (cause instanceof OverrunException) {
            return cause.getMessage() + " and was interrupted";
        }
        return cause instanceof IllegalStateException
                ? String.valueOf(cause.getMessage())
                : "it failed with " + cause.getClass().getName();
    }

    private void goOn(String name, Optional<String> trouble) {
        trouble.ifPresent(what -> log.warn("plugin {}: {}: {}", plugin, name, what));
        next();
    }
}
