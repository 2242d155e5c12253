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
import io.netty.handler.proxy.ProxyConnectException;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Settles once, from whatever way a handshake can end, and then gets out of the way. */
final class ConnectPromise extends ChannelInboundHandlerAdapter {

    private static final Pattern STATUS = Pattern.compile("status: (\\d+)");
    private static final String PROXY_AUTHENTICATION = "407";

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
        for (Throwable deeper = cause; deeper != null; deeper = deeper.getCause()) {
            if (deeper instanceof ProxyConnectException closed) {
                return new Loss(proxied(String.valueOf(closed.getMessage())));
            }
        }
        Throwable reason = cause instanceof DecoderException && cause.getCause() != null ? cause.getCause() : cause;
        return new Loss("no connection: " + reason.getClass().getSimpleName() + ": " + reason.getMessage());
    }

    private static String proxied(String message) {
        Matcher status = STATUS.matcher(message);
        if (status.find() && status.group(1).equals(PROXY_AUTHENTICATION)) {
            return "the proxy wants a name and a password that it knows (HTTP 407): check the setting 'proxy'";
        }
        return "the proxy did not open the way to the WebSocket's server: " + message;
    }

    private static Loss upgradeRefused(HttpResponse response) {
        int status = response.status().code();
        return new Loss(
                "the WebSocket handshake was answered with HTTP " + status,
                status == HttpResponseStatus.TOO_MANY_REQUESTS.code(),
                RetryAfter.parse(response.headers().get(HttpHeaderNames.RETRY_AFTER)));
    }
}
