package dev.banter.slack.socketmode;

import dev.banter.slack.link.Connection;
import dev.banter.slack.link.Line;
import dev.banter.slack.socket.LoopTimers;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFuture;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import java.time.Duration;
import java.util.Optional;

/** One Socket Mode connection, and what is counted for it alone. On the loop's thread only. */
final class SocketLine implements Line {

    private final Connection connection;
    private final LoopTimers timers;
    private long pingId;
    private long pingedAt;

    /** Envelopes whose acknowledgement waits for a handler. */
    private int unanswered;

    private boolean greeted;

    SocketLine(Connection connection, LoopTimers timers) {
        this.connection = connection;
        this.timers = timers;
    }

    @Override
    public Connection connection() {
        return connection;
    }

    @Override
    public void keepAlive() {
        greeted = true;
        connection.watch(this::ping);
    }

    @Override
    public void retire() {
        connection.retire(() -> unanswered > 0);
    }

    void awaitsHandler() {
        unanswered++;
    }

    void awaitsHandlerNoMore() {
        unanswered--;
    }

    /** Whether hello has come: before, nothing of another line can be said on it. */
    boolean isGreeted() {
        return greeted;
    }

    /** Whether an acknowledgement can be written just now. */
    boolean takes() {
        return connection.isOpen() && connection.hasRoom();
    }

    ChannelFuture write(byte[] ack) {
        return connection.write(new TextWebSocketFrame(Unpooled.wrappedBuffer(ack)));
    }

    private void ping() {
        pingId++;
        pingedAt = timers.nanos();
        connection.heartbeat().spoke();
        connection.write(new PingWebSocketFrame(Unpooled.copyLong(pingId)));
    }

    /** How long the latest ping took; empty for the answer to an earlier one, or to none. */
    Optional<Duration> ponged(ByteBuf echo) {
        boolean latest = echo.readableBytes() == Long.BYTES && echo.getLong(echo.readerIndex()) == pingId;
        return latest ? Optional.of(Duration.ofNanos(timers.nanos() - pingedAt)) : Optional.empty();
    }
}
