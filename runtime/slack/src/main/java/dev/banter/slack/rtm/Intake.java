package dev.banter.slack.rtm;

import dev.banter.slack.Token;
import dev.banter.slack.link.Gate;
import dev.banter.slack.link.Hearing;
import dev.banter.slack.link.Talk;
import dev.banter.slack.setback.Setback.Loss;
import dev.banter.slack.wire.Frame;
import dev.banter.slack.wire.FrameReader;
import dev.banter.slack.wire.WireEvent;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;

/** Tells what a frame means for the link, the directory and the bot. Never throws. On the loop's thread only. */
final class Intake {

    /** In bytes: few frames are longer. */
    private static final int USUAL = 16_384;

    private final Hearing hearing;
    private final Gate gate;
    private final Copies copies;
    private final Token token;
    private final FrameTypes types = new FrameTypes();
    private final byte[] copy = new byte[USUAL];

    Intake(Hearing hearing, Gate gate, Copies copies, Token token) {
        this.hearing = hearing;
        this.gate = gate;
        this.copies = copies;
        this.token = token;
    }

    /** Takes in what comes on a line. */
    Talk on(RtmLine line) {
        return new Talk() {
            @Override
            public void text(ByteBuf text) {
                Intake.this.text(line, text);
            }

            @Override
            public void binary() {
                hearing.binary();
            }

            @Override
            public void ponged(ByteBuf echo) {
                // RTM has a ping of its own.
            }
        };
    }

    private void text(RtmLine line, ByteBuf text) {
        hearing.frame();
        String type = types.of(text);
        if (type != null && !FrameReader.minds(type) && !hearing.isWanted(type)) {
            return;
        }
        Frame frame = read(text);
        if (frame instanceof Frame.Typed typed) {
            typed(line, typed, text);
        } else if (frame instanceof Frame.Ack ack) {
            line.answered(ack.replyTo(), ack.outcome());
        } else if (frame instanceof Frame.Pong pong) {
            line.ponged(pong.replyTo()).ifPresent(time -> hearing.tell(listener -> listener.pinged(time)));
        } else if (frame instanceof Frame.Junk junk) {
            hearing.unknown(junk.reason());
        }
    }

    private Frame read(ByteBuf text) {
        int length = text.readableBytes();
        if (text.hasArray()) {
            return FrameReader.read(text.array(), text.arrayOffset() + text.readerIndex(), length);
        }
        byte[] bytes = length <= copy.length ? copy : new byte[length];
        text.getBytes(text.readerIndex(), bytes, 0, length);
        return FrameReader.read(bytes, 0, length);
    }

    private void typed(RtmLine line, Frame.Typed frame, ByteBuf text) {
        if (frame instanceof Frame.Hello) {
            line.connection().hello();
        }
        handOver(line, frame, text);
        if (frame instanceof Frame.Chat chat) {
            hearing.changed(chat.change());
            hearing.heard(line.connection().identity(), chat.message());
        } else if (frame instanceof Frame.Other other) {
            hearing.changed(other.change());
        } else if (frame instanceof Frame.ErrorFrame error) {
            lost(line, "Slack sent error " + error.code() + " (" + token.hideIn(error.message()) + ")");
        } else if (frame instanceof Frame.Goodbye) {
            copies.expectOf(line);
            line.connection().ending("Slack said goodbye");
        } else if (frame instanceof Frame.TeamMigration) {
            lost(line, "the workspace moves to another server");
        }
        gate.mind(line.connection(), line::awaitsAnswers);
    }

    private static void lost(RtmLine line, String why) {
        line.connection().lost(new Loss(why));
    }

    /** What concerns one line alone comes on one line alone. */
    private void handOver(RtmLine line, Frame.Typed frame, ByteBuf text) {
        boolean ofWorkspace = frame instanceof Frame.Chat || frame instanceof Frame.Other;
        if (!ofWorkspace || !copies.isCopy(line, text)) {
            hearing.happened(
                    line.connection().identity(),
                    frame.type(),
                    "",
                    () -> new WireEvent(frame.type(), ByteBufUtil.getBytes(text)));
        }
    }
}
