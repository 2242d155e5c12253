package dev.banter.slack.wire;

import org.jspecify.annotations.Nullable;

/**
 * What came of a call of the Web API.
 *
 * @param <T> what a good answer holds
 */
public sealed interface Outcome<T> {

    /**
     * The call succeeded.
     *
     * @param content what we read of the answer
     */
    record Good<T>(T content) implements Outcome<T> {}

    /**
     * The call was refused, and why.
     *
     * @param code Slack's error, or empty
     * @param needed the scope that is missing; {@code null} when that is not why
     * @param provided the scopes that are there; {@code null} when Slack did not say
     * @param details what Slack says besides, for people; may be empty
     */
    record Refused<T>(
            String code, @Nullable String needed, @Nullable String provided, String details) implements Outcome<T> {}

    /**
     * Not an answer of Slack's Web API.
     *
     * @param reason what it is instead, without any of its content
     */
    record Unreadable<T>(String reason) implements Outcome<T> {}
}
