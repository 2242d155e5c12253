package dev.banter.slack.wire;

/** What Slack says became of a message of ours. */
public sealed interface AckOutcome {

    /**
     * It was said.
     *
     * @param ts the message's timestamp; empty where a server does not tell
     */
    record Said(String ts) implements AckOutcome {}

    /**
     * It was not said.
     *
     * @param code Slack's number, or empty
     * @param message Slack's words, or empty
     */
    record Failed(String code, String message) implements AckOutcome {}
}
