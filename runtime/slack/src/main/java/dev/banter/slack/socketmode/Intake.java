package dev.banter.slack.socketmode;

import dev.banter.api.UserId;
import dev.banter.core.message.Identity;
import dev.banter.slack.LinkListener;
import dev.banter.slack.Token;
import dev.banter.slack.link.Gate;
import dev.banter.slack.link.Hearing;
import dev.banter.slack.link.Talk;
import dev.banter.slack.wire.Content;
import dev.banter.slack.wire.SocketFrame;
import dev.banter.slack.wire.SocketFrameReader;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells what a frame means for the link and the bot, and sees to it that every envelope is acknowledged. Never throws.
 * On the loop's thread only.
 */
final class Intake {

    private static final Logger log = LoggerFactory.getLogger(Intake.class);

    /** Some hours of a busy workspace; Slack sends again within minutes. */
    private static final int REMEMBERED = 65_536;

    private final Hearing hearing;
    private final Gate gate;
    private final Acks acks;
    private final Deeds deeds;
    private final Disconnects disconnects;
    private final Ghosts ghosts;
    private final Token token;
    private final Remembered known = new Remembered(REMEMBERED);

    Intake(Hearing hearing, Gate gate, Acks acks, Deeds deeds, Disconnects disconnects, Ghosts ghosts, Token token) {
        this.hearing = hearing;
        this.gate = gate;
        this.acks = acks;
        this.deeds = deeds;
        this.disconnects = disconnects;
        this.ghosts = ghosts;
        this.token = token;
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

    private void frame(SocketLine line, SocketFrame frame) {
        if (frame instanceof SocketFrame.Envelope envelope) {
            envelope(line, envelope);
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

    private void envelope(SocketLine line, SocketFrame.Envelope envelope) {
        if (envelope.content() instanceof Content.Done done
                && known.isNew(done.deed().key())) {
            deeds.did(line, envelope, line.connection().identity(), done.deed());
            return;
        }
        acks.acknowledge(line, envelope.id());
        if (envelope.content() instanceof Content.Happening happening) {
            happened(line.connection().identity(), happening);
        } else if (envelope.content() instanceof Content.HeldBack held) {
            log.warn("Socket Mode: Slack holds events back, because there are too many (app_rate_limited)");
            hearing.tell(listener -> listener.heldBack(held.minute()));
        } else if (envelope.content() instanceof Content.Unknown unknown) {
            hearing.unknown("an envelope of the type \"" + token.hideIn(unknown.type()) + "\"");
        } else if (envelope.content() instanceof Content.Lacking lacking) {
            log.warn(
                    "Socket Mode: an envelope of the type \"{}\" without {} is acknowledged and goes to nobody",
                    lacking.type(),
                    lacking.missing());
            hearing.tell(LinkListener::unknownFrame);
        }
    }

    private void happened(Identity line, Content.Happening happening) {
        if (!known.isNew(happening.key())) {
            return;
        }
        Identity self = self(line, happening);
        hearing.happened(self, happening.event().type(), happening::event);
        hearing.changed(happening.change());
        if (happening.message() != null) {
            hearing.heard(self, happening.message());
        }
    }

    /** Where {@code auth.test} did not tell who the bot is, the event's authorization does. */
    private static Identity self(Identity line, Content.Happening happening) {
        return happening.bot() == null || line.botId() != null
                ? line
                : new Identity(line.workspace(), new UserId(happening.bot()), null, line.name());
    }
}
