package dev.banter.slack.rtm;

import dev.banter.api.ChannelId;
import dev.banter.api.SlackException;
import dev.banter.core.wire.NotSentException;
import dev.banter.core.wire.Part;
import dev.banter.slack.link.Connection;
import dev.banter.slack.link.Line;
import dev.banter.slack.socket.LoopTimers;
import dev.banter.slack.wire.AckOutcome;
import dev.banter.slack.wire.FrameWriter;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFuture;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** One RTM connection, and all that is counted for it alone. On the loop's thread only. */
final class RtmLine implements Line {

    /** How long to hold a message back when the socket's buffer is full. */
    private static final Duration FULL_PAUSE = Duration.ofMillis(200);

    private final Connection connection;
    private final LoopTimers timers;
    private final RtmSettings settings;
    private final AckBook acks;
    private long lastId;
    private long pingId;
    private long pingedAt;

    RtmLine(Connection connection, LoopTimers timers, RtmSettings settings) {
        this.connection = connection;
        this.timers = timers;
        this.settings = settings;
        this.acks = new AckBook(timers, settings.times().ack());
        connection.ended().thenRun(acks::close);
    }

    @Override
    public Connection connection() {
        return connection;
    }

    boolean awaitsAnswers() {
        return acks.isWaiting();
    }

    @Override
    public void keepAlive() {
        connection.watch(this::ping);
    }

    @Override
    public void retire() {
        connection.retire(acks::isWaiting);
    }

    void send(Part part, CompletableFuture<String> result) {
        if (!connection.isOpen() || !connection.hasRoom()) {
            result.completeExceptionally(new NotSentException(
                    "the link takes nothing just now", connection.isOpen() ? FULL_PAUSE : Duration.ZERO));
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

    /** Nobody answers it; where it cannot be sent it is of no use a moment later. */
    void typing(ChannelId where) {
        if (connection.isOpen() && connection.hasRoom()) {
            write(FrameWriter.typing(++lastId, where));
        }
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
        connection.heartbeat().spoke();
        return connection.write(new TextWebSocketFrame(Unpooled.wrappedBuffer(frame)));
    }

    void answered(long id, AckOutcome outcome) {
        acks.settle(id, outcome);
    }

    /** How long the latest ping took; empty for the answer to an earlier one. */
    Optional<Duration> ponged(@Nullable Long id) {
        return id != null && id == pingId ? Optional.of(Duration.ofNanos(timers.nanos() - pingedAt)) : Optional.empty();
    }
}
