package dev.banter.slack.socketmode;

import dev.banter.slack.wire.AckWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Acknowledges envelopes: on the line on which they came or, where that one is gone, on another. An acknowledgement that
 * finds no line is dropped: Slack sends the envelope again, or has given it up. On the loop's thread only.
 */
final class Acks {

    private static final Logger log = LoggerFactory.getLogger(Acks.class);

    /** Bytes; a longer frame would end the connection, or be ignored. */
    private static final int LONGEST = 20_480;

    private final Held held;

    Acks(Held held) {
        this.held = held;
    }

    void acknowledge(SocketLine line, String envelopeId) {
        send(line, AckWriter.ack(envelopeId));
    }

    /**
     * Acknowledges with a payload if that is possible, else without.
     *
     * @param kind what is acknowledged, for logs
     */
    void acknowledge(SocketLine line, String envelopeId, boolean answerable, String kind, String payload) {
        String why = payload.isEmpty() ? "" : unfit(envelopeId, answerable, payload);
        if (!why.isEmpty()) {
            log.warn("Socket Mode: the answer to {} is left out of its acknowledgement: {}", kind, why);
        }
        send(line, AckWriter.ack(envelopeId, why.isEmpty() ? payload : ""));
    }

    /** Empty when the payload can go. */
    private static String unfit(String envelopeId, boolean answerable, String payload) {
        if (!answerable) {
            return "Slack takes none for this one";
        }
        if (!AckWriter.isJson(payload)) {
            return "it is not JSON. This is a fault of Banter, please report it";
        }
        int length = AckWriter.ack(envelopeId, payload).length;
        return length > LONGEST
                ? "the frame of " + length + " bytes is over the " + LONGEST
                        + " that Slack takes. Make the answer shorter, or send it by the Web API"
                : "";
    }

    private void send(SocketLine line, byte[] frame) {
        if (frame.length > LONGEST) {
            log.warn("Socket Mode: an envelope whose id has {} bytes cannot be acknowledged", frame.length);
        } else if (line.takes()) {
            line.write(frame).addListener(written -> {
                if (!written.isSuccess()) {
                    elsewhere(line, frame);
                }
            });
        } else {
            elsewhere(line, frame);
        }
    }

    private void elsewhere(SocketLine line, byte[] frame) {
        held.otherThan(line)
                .ifPresentOrElse(other -> other.write(frame), () -> log.debug("an acknowledgement found no line"));
    }
}
