package dev.banter.slack.web;

import java.io.Serializable;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Why a call of the Web API brought nothing. */
public sealed interface Fault extends Serializable {

    /**
     * Slack answered, and refused.
     *
     * @param code Slack's error, such as {@code invalid_auth}
     * @param needed the scope that is missing; {@code null} when that is not why
     * @param provided the scopes that are there; {@code null} when Slack did not say
     */
    record Refused(
            String code, @Nullable String needed, @Nullable String provided) implements Fault {}

    /**
     * Slack asked to slow down; nothing was done.
     *
     * @param pause how long to wait; {@code null} when Slack did not say
     */
    record Slower(@Nullable Duration pause) implements Fault {}

    /**
     * The network, or Slack, failed in a way that may be over the next time.
     *
     * @param reached whether the call may have reached Slack, and so may have been done
     * @param absent whether a server answered that it has nothing there, not in Slack's words
     * @param underWay whether nobody has answered who would know, so that it may be done yet
     */
    record Passing(boolean reached, boolean absent, boolean underWay) implements Fault {

        /** Somebody has answered, and did not say that there is nothing there. */
        Passing(boolean reached) {
            this(reached, false, false);
        }

        /** Nobody has answered. */
        static Passing unanswered(boolean reached) {
            return new Passing(reached, false, reached);
        }
    }

    /** Whether a server that is not Slack's may mean by it that it does not know the method, whatever words it has. */
    default boolean mayMeanUnknown() {
        return this instanceof Refused || (this instanceof Passing passing && passing.absent());
    }

    /** Too many calls wait for their turn already; nothing was done. */
    record Crowded() implements Fault {}

    /** The client was closed; no call will succeed any more. */
    record Closed() implements Fault {}
}
