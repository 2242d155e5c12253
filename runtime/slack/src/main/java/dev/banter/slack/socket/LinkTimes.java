package dev.banter.slack.socket;

import java.time.Duration;

/**
 * What a connection waits for, and for how long.
 *
 * @param connect for the socket and its handshake; Slack's address is good for 30 seconds
 * @param hello for hello, from the handshake on
 * @param pingEvery without a word from us before we ping
 * @param deadAfter without a byte from Slack, though we spoke, before the link counts as dead
 * @param ack for the answer to a message
 * @param farewell for the last answers on a line that another has taken over from, at the most
 * @param closing for the answer to our Close frame
 */
public record LinkTimes(
        Duration connect,
        Duration hello,
        Duration pingEvery,
        Duration deadAfter,
        Duration ack,
        Duration farewell,
        Duration closing) {

    /** A dead link is found within eight seconds. */
    public static final LinkTimes USUAL = new LinkTimes(
            Duration.ofSeconds(20),
            Duration.ofSeconds(10),
            Duration.ofSeconds(3),
            Duration.ofSeconds(8),
            Duration.ofSeconds(20),
            Duration.ofSeconds(5),
            Duration.ofSeconds(1));

    /** Refuses a heartbeat that would find a living link dead. */
    public LinkTimes {
        if (deadAfter.compareTo(pingEvery.multipliedBy(2)) <= 0) {
            throw new IllegalArgumentException("a link is dead after more than two unanswered pings");
        }
    }
}
