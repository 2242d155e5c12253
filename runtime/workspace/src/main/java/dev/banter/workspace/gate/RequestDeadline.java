package dev.banter.workspace.gate;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.util.concurrent.Future;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Hangs up on a client that begins a request and does not end it. A limit on silence alone would not do: one byte now
 * and then would hold a connection for ever. Stands before the codec, where bytes in are a request's beginning and
 * bytes out are its answer.
 */
@SuppressWarnings("FutureReturnValueIgnored") // a close that fails leaves nothing to be done
final class RequestDeadline extends ChannelDuplexHandler {

    private final Duration deadline;
    private @Nullable Future<?> running;

    RequestDeadline(Duration deadline) {
        this.deadline = deadline;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object bytes) {
        if (running == null) {
            Runnable hangUp = () -> context.close();
            running = context.executor().schedule(hangUp, deadline.toMillis(), TimeUnit.MILLISECONDS);
        }
        context.fireChannelRead(bytes);
    }

    /** The request has come whole: how long its answer takes is not the client's doing. */
    void requestHasCome() {
        stop();
    }

    @Override
    public void write(ChannelHandlerContext context, Object bytes, ChannelPromise promise) throws Exception {
        stop();
        super.write(context, bytes, promise);
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext context) {
        stop();
    }

    private void stop() {
        if (running != null) {
            running.cancel(false);
            running = null;
        }
    }
}
