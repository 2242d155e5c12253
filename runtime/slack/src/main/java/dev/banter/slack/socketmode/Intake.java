package dev.banter.slack.socketmode;

import dev.banter.slack.intake.Contents;
import dev.banter.slack.link.Gate;
import dev.banter.slack.link.Hearing;
import dev.banter.slack.link.Talk;
import dev.banter.slack.wire.SocketFrame;
import dev.banter.slack.wire.SocketFrameReader;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells what a frame means for the link and the bot. Never throws. On the loop's thread only. */
final class Intake {

    private static final Logger log = LoggerFactory.getLogger(Intake.class);

    private final String name;
    private final Hearing hearing;
    private final Gate gate;
    private final Contents contents;
    private final Acks acks;
    private final Disconnects disconnects;
    private final Ghosts ghosts;
    private boolean refusing;

    Intake(
            String name,
            Hearing hearing,
            Gate gate,
            Contents contents,
            Acks acks,
            Disconnects disconnects,
            Ghosts ghosts) {
        this.name = name;
        this.hearing = hearing;
        this.gate = gate;
        this.contents = contents;
        this.acks = acks;
        this.disconnects = disconnects;
        this.ghosts = ghosts;
    }

    /** Takes in what comes on a line. */
    Talk on(SocketLine line) {
        return new Talk() {
            @Override
            public void text(ByteBuf text) {
                hearing.frame();
                frame(line, SocketFrameReader.read(ByteBufUtil.getBytes(text)));
            }

            @Override
            public void binary() {
                hearing.binary();
            }

            @Override
            public void ponged(ByteBuf echo) {
                line.ponged(echo).ifPresent(time -> hearing.tell(listener -> listener.pinged(time)));
            }
        };
    }

    /** From now on what is new is left unacknowledged, so that it comes to another, or again later. */
    void refuseNew() {
        refusing = true;
    }

    private void frame(SocketLine line, SocketFrame frame) {
        if (frame instanceof SocketFrame.Envelope envelope && refusing && !contents.knows(envelope.content())) {
            log.debug("{}: an envelope that came while the bot is stopping is left unacknowledged", name);
        } else if (frame instanceof SocketFrame.Envelope envelope) {
            contents.take(line.connection().identity(), envelope.content(), acks.receipt(line, envelope));
            gate.mind(line.connection(), () -> false);
        } else if (frame instanceof SocketFrame.Hello hello) {
            ghosts.counted(hello.connections());
            line.connection().hello();
        } else if (frame instanceof SocketFrame.Disconnect disconnect) {
            disconnects.on(line, disconnect.reason());
        } else if (frame instanceof SocketFrame.Junk junk) {
            hearing.unknown(junk.reason());
        }
    }
}
