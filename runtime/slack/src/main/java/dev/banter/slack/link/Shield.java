package dev.banter.slack.link;

import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Calls code that is not the link's, so that its failures do not become the link's. */
public final class Shield {

    private static final Logger log = LoggerFactory.getLogger(Shield.class);

    private Shield() {}

    /**
     * Runs it.
     *
     * @param what whose code it is
     * @param call what to run
     */
    public static void run(String what, Runnable call) {
        ask(what, () -> {
            call.run();
            return true;
        });
    }

    /**
     * Asks it.
     *
     * @param what whose code it is
     * @param question what to ask
     * @return the answer; false when there is none
     */
    public static boolean ask(String what, BooleanSupplier question) {
        return get(what, question::getAsBoolean, false);
    }

    /**
     * Gets something of it.
     *
     * @param what whose code it is
     * @param call what gives it
     * @param otherwise what stands for it when the call fails
     * @param <T> what it is
     * @return what the call gave
     */
    public static <T> T get(String what, Supplier<T> call, T otherwise) {
        try {
            return call.get();
        } catch (Throwable failure) {
            log.error("{} failed; the link goes on. This is a fault of Banter, please report it", what, failure);
            return otherwise;
        }
    }
}
