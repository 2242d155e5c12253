package dev.banter.slack.socket;

import dev.banter.core.time.Timers;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * Finds out that a link is dead. Whatever comes from Slack, down to a single byte of a long frame, is a sign of life; we
 * ping when we have not spoken for a while. Silence counts as death only after we spoke twice and were not answered, so
 * that a machine that slept does not take its own silence for Slack's. On the loop's thread only.
 */
public final class Heartbeat extends ChannelInboundHandlerAdapter {

    private final LoopTimers timers;
    private final LinkTimes times;
    private long heardAt;
    private long spokeAt;
    private int unanswered;
    private boolean beating;
    private Timers.Timer next = () -> {};

    /**
     * A heart that does not beat yet.
     *
     * @param timers of the loop
     * @param times when to ping, and when a link is dead
     */
    public Heartbeat(LoopTimers timers, LinkTimes times) {
        this.timers = timers;
        this.times = times;
    }

    /**
     * Begins.
     *
     * @param listening whether the socket is read just now: if not, silence proves nothing
     * @param ping sends a ping
     * @param dead told once
     */
    public void begin(BooleanSupplier listening, Runnable ping, Runnable dead) {
        beating = true;
        heard();
        spokeAt = timers.nanos();
        schedule(times.pingEvery(), () -> beat(listening, ping, dead));
    }

    private void beat(BooleanSupplier listening, Runnable ping, Runnable dead) {
        if (!listening.getAsBoolean()) {
            heard();
        }
        long silence = timers.nanos() - heardAt;
        if (silence >= times.deadAfter().toNanos() && unanswered >= 2) {
            end();
            dead.run();
            return;
        }
        if (timers.nanos() - spokeAt >= times.pingEvery().toNanos()) {
            ping.run();
        }
        long untilPing = spokeAt + times.pingEvery().toNanos() - timers.nanos();
        long untilDead = unanswered < 2 ? untilPing : times.deadAfter().toNanos() - silence;
        schedule(Duration.ofNanos(Math.min(untilPing, untilDead)), () -> beat(listening, ping, dead));
    }

    private void schedule(Duration delay, Runnable beat) {
        next = timers.after(delay, () -> {
            if (beating) {
                beat.run();
            }
        });
    }

    /** Ends; a dead link is told no more. */
    public void end() {
        beating = false;
        next.cancel();
    }

    /** To be called whenever something is said that the server has to answer. */
    public void spoke() {
        spokeAt = timers.nanos();
        unanswered++;
    }

    private void heard() {
        heardAt = timers.nanos();
        unanswered = 0;
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object bytes) {
        heard();
        ctx.fireChannelRead(bytes);
    }
}
