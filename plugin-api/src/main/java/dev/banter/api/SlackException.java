package dev.banter.api;

import java.util.Objects;

/** Why something was not said, or may not have been. The message says what, where, why and what to do now. */
public final class SlackException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What kind of failure it is, for a program to decide by. */
    public enum Kind {
        /** The text was empty; nothing was sent. */
        EMPTY,
        /** Slack knows no such channel, person, thread or message, or the bot cannot see it. */
        NOT_FOUND,
        /** Slack refused it for good; {@link SlackException#code()} says why. */
        REFUSED,
        /** Slack asked to slow down, more often than it was tried again. */
        RATE_LIMITED,
        /** Too much is waiting to be sent already; nothing was sent. */
        OVERLOADED,
        /** It was handed to Slack, and no acknowledgement came: it may have been said, or not. */
        UNCERTAIN,
        /** The bot is stopping, or the link is gone for good; nothing was sent. */
        CLOSED,
        /** More than one workspace is connected and none was named. */
        WORKSPACE
    }

    /** What kind of failure it is. */
    private final Kind kind;

    /** Slack's code, or empty. */
    private final String code;

    /**
     * A failure with Slack's own code.
     *
     * @param kind what kind of failure it is
     * @param code Slack's error, such as {@code channel_not_found}, or empty when it did not come from Slack
     * @param message what, where, why and what to do now
     */
    public SlackException(Kind kind, String code, String message) {
        super(message);
        this.kind = Objects.requireNonNull(kind, "kind");
        this.code = Objects.requireNonNull(code, "code");
    }

    /**
     * What kind of failure it is.
     *
     * @return the kind
     */
    public Kind kind() {
        return kind;
    }

    /**
     * Slack's own error, such as {@code channel_not_found}; for RTM the number of the error.
     *
     * @return the code, or empty when the failure did not come from Slack
     */
    public String code() {
        return code;
    }
}
