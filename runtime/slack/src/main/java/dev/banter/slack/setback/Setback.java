package dev.banter.slack.setback;

import dev.banter.core.async.Stages;
import dev.banter.slack.web.Fault;
import dev.banter.slack.web.WebException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Why there is no link just now. */
public sealed interface Setback {

    /**
     * Worth another try.
     *
     * @param reason why, without secrets
     * @param slower whether Slack asked to slow down
     * @param pause for how long; {@code null} when Slack did not say
     */
    record Loss(String reason, boolean slower, @Nullable Duration pause) implements Setback {

        /**
         * A loss after which nobody asked to slow down.
         *
         * @param reason why, without secrets
         */
        public Loss(String reason) {
            this(reason, false, null);
        }
    }

    /**
     * Slack refuses the credentials for good.
     *
     * @param line which token, why, and what to do now
     */
    record Refusal(String line) implements Setback {}

    /**
     * What a failed try means.
     *
     * @param failure what it failed with
     * @return the setback it carries, or a loss for that reason
     */
    static Setback of(Throwable failure) {
        Throwable reason = Stages.cause(failure);
        if (reason instanceof SetbackException known) {
            return known.setback();
        }
        if (reason instanceof WebException web) {
            String why = String.valueOf(web.getMessage());
            return web.fault() instanceof Fault.Slower slower ? new Loss(why, true, slower.pause()) : new Loss(why);
        }
        return new Loss(reason.getClass().getSimpleName() + ": " + reason.getMessage());
    }
}
