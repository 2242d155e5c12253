package dev.banter.workspace.app.link;

import java.time.Instant;

/** One thing that happened on Socket Mode, for tests to look at. Connections are counted from 1. */
public sealed interface LinkStep {

    Instant at();

    /** The number of the connection. */
    int connection();

    /** It is greeted, and is one of so many. */
    record Opened(Instant at, int connection, int alive) implements LinkStep {}

    /** It is gone, and leaves so many. */
    record Closed(Instant at, int connection, int alive) implements LinkStep {}

    /** It is told to go, with Slack's word for why. */
    record Dismissed(Instant at, int connection, String reason) implements LinkStep {}

    /**
     * An envelope is sent.
     *
     * @param attempt 0 for the first time
     * @param json the frame
     */
    record Sent(Instant at, int connection, String envelopeId, int attempt, String json) implements LinkStep {}

    /**
     * An acknowledgement has come.
     *
     * @param known whether there was an envelope that waited for it
     */
    record Acknowledged(Instant at, int connection, String envelopeId, boolean known) implements LinkStep {}
}
