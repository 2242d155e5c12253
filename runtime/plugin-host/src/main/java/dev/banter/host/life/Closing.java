package dev.banter.host.life;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** One call of an object's {@code close()}, which is interrupted once somebody has waited long enough. */
final class Closing implements Callable<Optional<String>> {

    static final String STEP = "its close()";

    private final AutoCloseable object;
    private final Words words;
    private @Nullable Thread runner;
    private boolean late;
    private boolean over;
    private Optional<String> outcome = Optional.empty();

    Closing(AutoCloseable object, Words words) {
        this.object = object;
        this.words = words;
    }

    /** Runs it, if it is not too late; what was wrong with it. */
    @Override
    public Optional<String> call() {
        return begin() ? end(close()) : Optional.empty();
    }

    private Optional<String> close() {
        try {
            object.close();
            return Optional.empty();
        } catch (Throwable thrown) {
            return Optional.of(words.of(STEP, thrown));
        }
    }

    private synchronized boolean begin() {
        runner = late ? null : Thread.currentThread();
        return !late;
    }

    private synchronized Optional<String> end(Optional<String> wrong) {
        runner = null;
        over = true;
        outcome = wrong;
        return wrong;
    }

    /** Waits no longer: interrupts it, or sees to it that it does not begin any more. What to tell. */
    synchronized Optional<String> giveUp(Duration waited) {
        late = true;
        if (over) {
            return outcome;
        }
        if (runner == null) {
            return Optional.of(
                    STEP + " was not run: no thread of the plugin was free within " + waited.toMillis() + " ms");
        }
        runner.interrupt();
        return Optional.of(STEP + " did not return within " + waited.toMillis() + " ms and was interrupted");
    }
}
