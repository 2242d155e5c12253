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
        /** Slack does not accept the bot's token any more, or not for this; whoever runs the bot has to act. */
        AUTH,
        /** The app lacks a permission; {@link SlackException#needed()} names it. */
        SCOPE,
        /** Slack asked to slow down, more often than it was tried again. */
        RATE_LIMITED,
        /** Slack or the network was in trouble for longer than it was tried again; nothing was done. */
        TRANSIENT,
        /** Too much is waiting to be sent already; nothing was sent. */
        OVERLOADED,
        /**
         * The text is longer than all that may wait to be sent; nothing was sent. When a handler answers with it, its call
         * has failed, whatever is chained to that.
         */
        TOO_LONG,
        /** It was handed to Slack, and no acknowledgement came: it may have been said, or not. */
        UNCERTAIN,
        /** Slack's time for it was over, such as the three seconds in which a modal can be opened; nothing was done. */
        TOO_LATE,
        /** The bot is stopping, or the link is gone for good; nothing was sent. */
        CLOSED,
        /** More than one workspace is connected and none was named. */
        WORKSPACE,
        /** An interceptor of the plugin has held it back; nothing was sent. */
        WITHHELD
    }

    /** What kind of failure it is. */
    private final Kind kind;

    /** Slack's code, or empty. */
    private final String code;

    /** The scope that is missing, or empty. */
    private final String needed;

    /** The scopes that are there, or empty. */
    private final String provided;

    /**
     * A failure with Slack's own code.
     *
     * @param kind what kind of failure it is
     * @param code Slack's error, such as {@code channel_not_found}, or empty when it did not come from Slack
     * @param message what, where, why and what to do now
     */
    public SlackException(Kind kind, String code, String message) {
        this(kind, code, "", "", message);
    }

    private SlackException(Kind kind, String code, String needed, String provided, String message) {
        super(message);
        this.kind = Objects.requireNonNull(kind, "kind");
        this.code = Objects.requireNonNull(code, "code");
        this.needed = Objects.requireNonNull(needed, "needed");
        this.provided = Objects.requireNonNull(provided, "provided");
    }

    /**
     * A missing permission.
     *
     * @param code Slack's error, such as {@code missing_scope}
     * @param needed the scope that is missing, or empty when Slack did not say
     * @param provided the scopes that are there, or empty when Slack did not say
     * @param message what, where, why and what to do now
     * @return a failure of kind {@link Kind#SCOPE}
     */
    public static SlackException scope(String code, String needed, String provided, String message) {
        return new SlackException(Kind.SCOPE, code, needed, provided, message);
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

    /**
     * The scope that is missing, for {@link Kind#SCOPE}.
     *
     * @return such as {@code pins:write}, several with commas between them; empty otherwise
     */
    public String needed() {
        return needed;
    }

    /**
     * The scopes that the bot's token has, for {@link Kind#SCOPE}.
     *
     * @return with commas between them; empty otherwise
     */
    public String provided() {
        return provided;
    }
}
