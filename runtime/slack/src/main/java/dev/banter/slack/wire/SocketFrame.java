package dev.banter.slack.wire;

/** One frame of Socket Mode, as far as we read it. */
public sealed interface SocketFrame {

    /**
     * The connection works.
     *
     * @param connections how many connections of the app Slack knows of; 0 when it does not say
     */
    record Hello(long connections) implements SocketFrame {}

    /**
     * Slack is about to close the connection, or has reason to.
     *
     * @param reason Slack's name for why, or empty
     */
    record Disconnect(String reason) implements SocketFrame {}

    /**
     * Something that must be acknowledged.
     *
     * @param id names it in the acknowledgement
     * @param answerable whether the acknowledgement may carry a payload
     * @param content what it brings
     */
    record Envelope(String id, boolean answerable, Content content) implements SocketFrame {}

    /**
     * Something we cannot make sense of, and cannot acknowledge.
     *
     * @param reason why, without any of its content
     */
    record Junk(String reason) implements SocketFrame {}
}
