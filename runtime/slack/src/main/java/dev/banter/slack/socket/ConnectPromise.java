package dev.banter.slack.socket;

import dev.banter.slack.RetryAfter;
import dev.banter.slack.setback.Setback.Loss;
import dev.banter.slack.setback.SetbackException;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.DecoderException;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.websocketx.WebSocketClientHandshakeException;
import io.netty.handler.codec.http.websocketx.WebSocketClientProtocolHandler.ClientHandshakeStateEvent;
import java.util.concurrent.CompletableFuture;

/** Settles once, from whatever way a handshake can end, and then gets out of the way. */
final class ConnectPromise extends ChannelInboundHandlerAdapter {

    private final CompletableFuture<Void> outcome = new CompletableFuture<>();

    /** Completes when frames may go to and fro; fails with a {@link SetbackException}. */
    CompletableFuture<Void> outcome() {
        return outcome;
    }

    void fail(Loss loss) {
        outcome.completeExceptionally(new SetbackException(loss));
    }

    void fail(Throwable cause) {
        fail(loss(cause));
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
        if (event == ClientHandshakeStateEvent.HANDSHAKE_COMPLETE) {
            ctx.pipeline().remove(this);
            outcome.complete(null);
        } else if (event == ClientHandshakeStateEvent.HANDSHAKE_TIMEOUT) {
            fail(new Loss("the WebSocket handshake was not answered in time"));
        }
        ctx.fireUserEventTriggered(event);
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
        fail(cause);
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        fail(new Loss("the server closed the connection during the WebSocket handshake"));
        ctx.fireChannelInactive();
    }

    private static Loss loss(Throwable cause) {
        if (cause instanceof WebSocketClientHandshakeException refused && refused.response() != null) {
            return upgradeRefused(refused.response());
        }
        Throwable reason = cause instanceof DecoderException && cause.getCause() != null ? cause.getCause() : cause;
        return new Loss("no connection: " + reason.getClass().getSimpleName() + ": " + reason.getMessage());
    }

    private static Loss upgradeRefused(HttpResponse response) {
        int status = response.status().code();
        return new Loss(
                "the WebSocket handshake was answered with HTTP " + status,
                status == HttpResponseStatus.TOO_MANY_REQUESTS.code(),
                RetryAfter.parse(response.headers().get(HttpHeaderNames.RETRY_AFTER)));
    }
}
