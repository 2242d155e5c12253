package dev.banter.slack.socketmode;

import dev.banter.slack.intake.Receipt;
import dev.banter.slack.wire.AckWriter;
import dev.banter.slack.wire.SocketFrame.Envelope;
import java.time.Duration;
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

    private final String name;
    private final Held held;
    private final Duration patience;

    /**
     * @param name what logs call the link
     * @param patience how long a handler may take to say what goes with an acknowledgement
     */
    Acks(String name, Held held, Duration patience) {
        this.name = name;
        this.held = held;
        this.patience = patience;
    }

    /** For an envelope that came on a line. */
    Receipt receipt(SocketLine line, Envelope envelope) {
        return new Receipt() {
            @Override
            public void empty() {
                send(line, AckWriter.ack(envelope.id()));
            }

            @Override
            public void refused() {
                log.debug("{}: an envelope that was not taken in is left unacknowledged", name);
            }

            @Override
            public void with(String kind, String payload) {
                line.awaitsHandlerNoMore();
                acknowledge(line, envelope.id(), envelope.answerable(), kind, payload);
            }

            @Override
            public void awaitsHandler() {
                line.awaitsHandler();
            }

            @Override
            public Duration patience() {
                return patience;
            }
        };
    }

    /** With a payload if that is possible, else without. */
    private void acknowledge(SocketLine line, String envelopeId, boolean answerable, String kind, String payload) {
        String why = payload.isEmpty() ? "" : unfit(envelopeId, answerable, payload);
        if (!why.isEmpty()) {
            log.warn("{}: the answer to {} is left out of its acknowledgement: {}", name, kind, why);
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
            log.warn("{}: an envelope whose id has {} bytes cannot be acknowledged", name, frame.length);
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
