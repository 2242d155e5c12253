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
     */
    record Refused(String code, @Nullable String needed) implements Fault {}

    /**
     * Slack asked to slow down.
     *
     * @param pause how long to wait; {@code null} when Slack did not say
     */
    record Slower(@Nullable Duration pause) implements Fault {}

    /** The network, or Slack, failed in a way that may be over the next time. */
    record Passing() implements Fault {}

    /** The client was closed; no call will succeed any more. */
    record Closed() implements Fault {}
}
