package dev.banter.slack.rtm;

import dev.banter.core.message.Inlet;
import dev.banter.slack.LinkListener;
import dev.banter.slack.Token;
import dev.banter.slack.setback.Setback.Loss;
import dev.banter.slack.web.WebDirectory;
import dev.banter.slack.wire.ChannelChange;
import dev.banter.slack.wire.Frame;
import dev.banter.slack.wire.FrameReader;
import dev.banter.slack.wire.WireEvent;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufInputStream;
import io.netty.buffer.ByteBufUtil;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells what a frame means for the link, the directory and the bot. Never throws. On the loop's thread only. */
final class Intake {

    private static final Logger log = LoggerFactory.getLogger(Intake.class);

    private final Inlet inlet;
    private final WebDirectory directory;
    private final LinkListener listener;
    private final Gate gate;
    private final Token token;

    Intake(Inlet inlet, WebDirectory directory, LinkListener listener, Gate gate, Token token) {
        this.inlet = inlet;
        this.directory = directory;
        this.listener = listener;
        this.gate = gate;
        this.token = token;
    }

    /** Takes in the text of a frame, whose bytes it reads and does not keep. */
    void text(Line line, ByteBuf text) {
        Shield.run("the listener", listener::frame);
        Frame frame = FrameReader.read(new ByteBufInputStream(text.slice()));
        if (frame instanceof Frame.Typed typed) {
            typed(line, typed, text);
        } else if (frame instanceof Frame.Ack ack) {
            line.answered(ack.replyTo(), ack.outcome());
        } else if (frame instanceof Frame.Pong pong) {
            line.ponged(pong.replyTo()).ifPresent(time -> Shield.run("the listener", () -> listener.pinged(time)));
        } else if (frame instanceof Frame.Junk junk) {
            unknown(junk.reason());
        }
    }

    /** Slack speaks in text. */
    void binary() {
        Shield.run("the listener", listener::frame);
        unknown("a binary frame");
    }

    private void unknown(String reason) {
        log.debug("RTM: a frame without sense: {}", reason);
        Shield.run("the listener", listener::unknownFrame);
    }

    private void typed(Line line, Frame.Typed frame, ByteBuf text) {
        if (frame instanceof Frame.Hello) {
            line.hello();
        }
        handOver(line, frame, text);
        if (frame instanceof Frame.Chat chat) {
            change(chat.change());
            Shield.run("the inlet", () -> inlet.heard(line.identity(), chat.message()));
        } else if (frame instanceof Frame.Other other) {
            change(other.change());
        } else if (frame instanceof Frame.ErrorFrame error) {
            line.lost(new Loss("Slack sent error " + error.code() + " (" + token.hideIn(error.message()) + ")"));
        } else if (frame instanceof Frame.Goodbye) {
            line.lost(new Loss("Slack said goodbye"));
        } else if (frame instanceof Frame.TeamMigration) {
            line.lost(new Loss("the workspace moves to another server"));
        }
        gate.mind(line);
    }

    private void handOver(Line line, Frame.Typed frame, ByteBuf text) {
        if (Shield.ask("the inlet", () -> inlet.listensTo(frame.type()))) {
            WireEvent event = new WireEvent(frame.type(), ByteBufUtil.getBytes(text));
            Shield.run("the inlet", () -> inlet.happened(line.identity(), event));
        }
    }

    private void change(@Nullable ChannelChange change) {
        if (change != null) {
            directory.changed(change);
        }
    }
}
