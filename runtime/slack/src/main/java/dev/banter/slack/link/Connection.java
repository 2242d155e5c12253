package dev.banter.slack.link;

import dev.banter.core.message.Identity;
import dev.banter.core.time.Timers;
import dev.banter.slack.setback.Setback.Loss;
import dev.banter.slack.socket.Heartbeat;
import dev.banter.slack.socket.LinkTimes;
import dev.banter.slack.socket.LoopTimers;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;

/** One WebSocket to Slack from its first byte to its end, whatever is spoken on it. On the loop's thread only. */
public final class Connection {

    /** How often a line that is to take leave looks whether it may. */
    private static final Duration LOOK_EVERY = Duration.ofMillis(20);

    private final Channel channel;
    private final Identity identity;
    private final Fate fate;
    private final LoopTimers timers;
    private final LinkTimes times;
    private final Heartbeat heartbeat;
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private final CompletableFuture<Void> closed = new CompletableFuture<>();
    private boolean leaving;

    /**
     * A connection that is about to be dialled.
     *
     * @param channel its socket
     * @param identity who the bot is on it
     * @param fate is told how it fares
     * @param timers of the loop
     * @param times what it waits for
     */
    public Connection(Channel channel, Identity identity, Fate fate, LoopTimers timers, LinkTimes times) {
        this.channel = channel;
        this.identity = identity;
        this.fate = fate;
        this.timers = timers;
        this.times = times;
        this.heartbeat = new Heartbeat(timers, times);
        channel.closeFuture().addListener(done -> closed.complete(null));
    }

    Channel channel() {
        return channel;
    }

    /**
     * Who the bot is on it.
     *
     * @return as Slack told before it was dialled
     */
    public Identity identity() {
        return identity;
    }

    /**
     * Sees every byte.
     *
     * @return the same at every call
     */
    public Heartbeat heartbeat() {
        return heartbeat;
    }

    /**
     * Whether it was given up, and what still comes is not ours any more.
     *
     * @return true from its loss on, or from when it was hung up
     */
    public boolean isOver() {
        return ended.isDone();
    }

    /**
     * Whether something may be written just now.
     *
     * @return false once we took leave, and while the socket's buffer is full
     */
    public boolean isOpen() {
        return !leaving && !isOver() && channel.isActive();
    }

    /**
     * Whether the socket's buffer has room.
     *
     * @return false while Slack reads more slowly than we write
     */
    public boolean hasRoom() {
        return channel.isWritable();
    }

    /**
     * Completes when it is over.
     *
     * @return the same at every call
     */
    public CompletableFuture<Void> ended() {
        return ended;
    }

    /**
     * Completes when the socket is closed.
     *
     * @return the same at every call
     */
    public CompletableFuture<Void> closed() {
        return closed;
    }

    /**
     * Writes a frame.
     *
     * @param frame the frame
     * @return tells whether it got onto the socket
     */
    public ChannelFuture write(WebSocketFrame frame) {
        return channel.writeAndFlush(frame);
    }

    /**
     * Watches for silence.
     *
     * @param ping sends something that Slack has to answer
     */
    public void watch(Runnable ping) {
        heartbeat.begin(
                () -> channel.config().isAutoRead(),
                ping,
                () -> lost(new Loss(
                        "nothing came from Slack for " + times.deadAfter().toMillis() + " ms, though it was pinged")));
    }

    /** Slack's hello has come. */
    public void hello() {
        fate.hello();
    }

    /**
     * Slack is about to close it.
     *
     * @param reason why
     */
    public void ending(String reason) {
        if (!isOver()) {
            fate.ending(reason);
        }
    }

    /**
     * It is of no use any more.
     *
     * @param loss why
     */
    public void lost(Loss loss) {
        lost(loss, WebSocketCloseStatus.NORMAL_CLOSURE);
    }

    void lost(Loss loss, WebSocketCloseStatus status) {
        if (!isOver()) {
            hangUp(status);
            fate.lost(loss);
        }
    }

    /**
     * Takes leave once nothing is waited for, but goes on hearing what Slack still says until it closes its side.
     *
     * @param waiting whether an answer is outstanding
     */
    public void retire(BooleanSupplier waiting) {
        heartbeat.end();
        retire(waiting, timers.nanos() + times.farewell().toNanos());
    }

    private void retire(BooleanSupplier waiting, long until) {
        if (leaving || isOver()) {
            return;
        }
        boolean paused = !channel.config().isAutoRead();
        if (timers.nanos() - until < 0 && (paused || waiting.getAsBoolean())) {
            timers.after(LOOK_EVERY, () -> retire(waiting, until));
        } else {
            takeLeave(WebSocketCloseStatus.NORMAL_CLOSURE);
        }
    }

    /** Takes leave, and hears nothing more. Whatever was unanswered stays so. */
    public void hangUp() {
        hangUp(WebSocketCloseStatus.NORMAL_CLOSURE);
    }

    private void hangUp(WebSocketCloseStatus status) {
        if (ended.complete(null)) {
            heartbeat.end();
            channel.config().setAutoRead(true);
            takeLeave(status);
        }
    }

    /** A Close frame, a moment for Slack's own, and the end. */
    private void takeLeave(WebSocketCloseStatus status) {
        if (!leaving && channel.isActive()) {
            leaving = true;
            channel.writeAndFlush(new CloseWebSocketFrame(status));
            Timers.Timer force = timers.after(times.closing(), channel::close);
            closed.thenRun(force::cancel);
        }
    }

    /** The other side has taken leave too: once our own Close frame is out, there is nothing left to wait for. */
    void closedByPeer() {
        channel.close();
    }
}
