package dev.banter.slack.rtm;

import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Calls code that is not the link's, so that its failures do not become the link's. */
final class Shield {

    private static final Logger log = LoggerFactory.getLogger(Shield.class);

    private Shield() {}

    static void run(String what, Runnable call) {
        ask(what, () -> {
            call.run();
            return true;
        });
    }

    /** The answer; false when there is none. */
    static boolean ask(String what, BooleanSupplier question) {
        try {
            return question.getAsBoolean();
        } catch (Throwable failure) {
            log.error("{} failed; the link goes on. This is a fault of Banter, please report it", what, failure);
            return false;
        }
    }
}
