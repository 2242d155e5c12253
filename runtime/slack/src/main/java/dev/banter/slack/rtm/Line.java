package dev.banter.slack.rtm;

import dev.banter.api.SlackException;
import dev.banter.core.message.Identity;
import dev.banter.core.time.Timers;
import dev.banter.core.wire.NotSentException;
import dev.banter.core.wire.Part;
import dev.banter.slack.setback.Setback.Loss;
import dev.banter.slack.socket.Heartbeat;
import dev.banter.slack.socket.LoopTimers;
import dev.banter.slack.wire.AckOutcome;
import dev.banter.slack.wire.FrameWriter;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** One connection, from its first byte to its end, and all that is counted for it alone. On the loop's thread only. */
final class Line {

    /** How long to hold a message back when the socket's buffer is full. */
    private static final Duration FULL_PAUSE = Duration.ofMillis(200);

    private final Channel channel;
    private final Identity identity;
    private final Fate fate;
    private final LoopTimers timers;
    private final RtmSettings settings;
    private final Heartbeat heartbeat;
    private final AckBook acks;
    private long lastId;
    private long pingId;
    private long pingedAt;
    private boolean over;

    Line(Channel channel, Identity identity, Fate fate, LoopTimers timers, RtmSettings settings) {
        this.channel = channel;
        this.identity = identity;
        this.fate = fate;
        this.timers = timers;
        this.settings = settings;
        this.heartbeat = new Heartbeat(timers, settings.times());
        this.acks = new AckBook(timers, settings.times().ack());
    }

    Channel channel() {
        return channel;
    }

    Identity identity() {
        return identity;
    }

    Heartbeat heartbeat() {
        return heartbeat;
    }

    /** Whether it was given up, and what still comes is not ours any more. */
    boolean isOver() {
        return over;
    }

    boolean awaitsAnswers() {
        return acks.isWaiting();
    }

    /** Hello has come: from now on silence is watched. */
    void keepAlive() {
        heartbeat.begin(
                () -> channel.config().isAutoRead(),
                this::ping,
                () -> lost(new Loss("nothing came from Slack for "
                        + settings.times().deadAfter().toMillis() + " ms, though it was pinged")));
    }

    void send(Part part, CompletableFuture<String> result) {
        if (over || !channel.isWritable()) {
            result.completeExceptionally(
                    new NotSentException("the link takes nothing just now", over ? Duration.ZERO : FULL_PAUSE));
            return;
        }
        long id = ++lastId;
        byte[] frame = FrameWriter.message(id, part);
        if (frame.length > settings.sizes().longestOut()) {
            result.completeExceptionally(tooLong(part, frame.length));
            return;
        }
        acks.expect(id, part, result);
        write(frame).addListener(written -> {
            if (!written.isSuccess()) {
                acks.notSent(id);
            }
        });
    }

    private SlackException tooLong(Part part, int length) {
        return new SlackException(
                SlackException.Kind.REFUSED,
                "",
                "the message to " + part.channel().id() + " was not sent: its frame of " + length
                        + " bytes is over the " + settings.sizes().longestOut()
                        + " that Slack takes. Say it in shorter parts");
    }

    private void ping() {
        pingId = ++lastId;
        pingedAt = timers.nanos();
        write(FrameWriter.ping(pingId));
    }

    private ChannelFuture write(byte[] frame) {
        heartbeat.spoke();
        return channel.writeAndFlush(new TextWebSocketFrame(Unpooled.wrappedBuffer(frame)));
    }

    void answered(long id, AckOutcome outcome) {
        acks.settle(id, outcome);
    }

    /** How long the latest ping took; empty for the answer to an earlier one. */
    Optional<Duration> ponged(@Nullable Long id) {
        return id != null && id == pingId ? Optional.of(Duration.ofNanos(timers.nanos() - pingedAt)) : Optional.empty();
    }

    void hello() {
        fate.hello();
    }

    /** The connection is of no use any more. */
    void lost(Loss loss) {
        lost(loss, WebSocketCloseStatus.NORMAL_CLOSURE);
    }

    void lost(Loss loss, WebSocketCloseStatus status) {
        if (!over) {
            hangUp(status);
            fate.lost(loss);
        }
    }

    /** Takes leave: a Close frame, a moment for Slack's own, and the end. Whatever was unanswered stays so. */
    void hangUp(WebSocketCloseStatus status) {
        if (over) {
            return;
        }
        over = true;
        heartbeat.end();
        acks.close();
        channel.config().setAutoRead(true);
        if (channel.isActive()) {
            channel.writeAndFlush(new CloseWebSocketFrame(status));
            Timers.Timer force = timers.after(settings.times().closing(), channel::close);
            channel.closeFuture().addListener(closed -> force.cancel());
        }
    }

    /** The other side has taken leave too: once our own Close frame is out, there is nothing left to wait for. */
    void closedByPeer() {
        channel.close();
    }
}
