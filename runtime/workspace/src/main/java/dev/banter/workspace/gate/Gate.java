package dev.banter.workspace.gate;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.codec.http.QueryStringDecoder;
import io.netty.util.ReferenceCountUtil;
import java.net.InetSocketAddress;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Turns away what no client of ours sends: a foreign {@code Host} or {@code Origin}, a request that another page had
 * the browser make, a path that does not begin with the key, a body over the limit, and what is no HTTP.
 *
 * <p>The answer goes out at once; what is still coming is read and thrown away, because a socket that is closed with
 * unread bytes in it takes the answer back.
 */
final class Gate extends ChannelInboundHandlerAdapter {

    private final Authorities authorities;
    private final Entrance entrance;
    private final Bodies bodies;
    private long bodyBytes;
    private @Nullable ChannelFuture refusal;

    Gate(Authorities authorities, Entrance entrance, Bodies bodies) {
        this.authorities = authorities;
        this.entrance = entrance;
        this.bodies = bodies;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object part) {
        if (refusal == null) {
            Refusal reason = reasonToRefuse(context, part);
            if (reason == null) {
                if (part instanceof LastHttpContent) {
                    forgetBody();
                    context.pipeline().get(RequestDeadline.class).requestHasCome();
                }
                context.fireChannelRead(part);
                return;
            }
            forgetBody();
            refusal = context.writeAndFlush(reason.response());
        }
        ReferenceCountUtil.release(part);
        if (nothingFollows(part)) {
            refusal.addListener(ChannelFutureListener.CLOSE);
        }
    }

    /** After what it cannot read, the codec reads nothing more. */
    private static boolean nothingFollows(Object part) {
        return part instanceof LastHttpContent
                || (part instanceof HttpObject object && object.decoderResult().isFailure());
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext context) {
        forgetBody();
    }

    private void forgetBody() {
        bodies.give(bodyBytes);
        bodyBytes = 0;
    }

    private @Nullable Refusal reasonToRefuse(ChannelHandlerContext context, Object part) {
        if (part instanceof HttpObject object && object.decoderResult().isFailure()) {
            return Refusal.NO_HTTP;
        }
        if (part instanceof HttpRequest request) {
            Refusal stranger = stranger(request, context.channel());
            return stranger == null ? tooLong(HttpUtil.getContentLength(request, 0L)) : stranger;
        }
        if (part instanceof HttpContent content) {
            int more = content.content().readableBytes();
            if (!bodies.take(more)) {
                return Refusal.TOO_MUCH;
            }
            bodyBytes += more;
        }
        return tooLong(bodyBytes);
    }

    private static @Nullable Refusal tooLong(long bytes) {
        return bytes > Limits.BODY_BYTES ? Refusal.TOO_LONG : null;
    }

    /** What the rest sees of a request that is let in begins behind the entrance. */
    private @Nullable Refusal stranger(HttpRequest request, Channel channel) {
        HttpHeaders headers = request.headers();
        String host = headers.get(HttpHeaderNames.HOST, "");
        String origin = headers.get(HttpHeaderNames.ORIGIN);
        InetSocketAddress bound = (InetSocketAddress) channel.localAddress();
        if (headers.getAll(HttpHeaderNames.HOST).size() != 1
                || !authorities.contain(host, bound.getAddress(), bound.getPort())) {
            return Refusal.FOREIGN_HOST;
        }
        Optional<String> target = entrance.within(request.uri());
        if (target.isEmpty()) {
            return Refusal.NO_KEY;
        }
        request.setUri(target.get());
        boolean foreign = origin != null && !origin.equals("http://" + host) && !isProgramsOrigin(origin, target.get());
        return foreign || isMadeByAnotherPage(request) ? Refusal.FOREIGN_ORIGIN : null;
    }

    /** Go's client of Slack names this origin on every connection; what lets it in is the secret in the address. */
    private static boolean isProgramsOrigin(String origin, String target) {
        return origin.equals("https://api.slack.com") && (target.startsWith("/rtm/") || target.startsWith("/link/"));
    }

    /**
     * A picture on another page is fetched without an {@code Origin}, but today's browsers say where a request began.
     * Following a link to the page itself, or to a message, which leads to the page, is fine.
     */
    private static boolean isMadeByAnotherPage(HttpRequest request) {
        String site = request.headers().get("Sec-Fetch-Site", "none");
        String path = new QueryStringDecoder(request.uri()).rawPath();
        boolean thePage = path.isEmpty() || path.equals("/") || path.startsWith("/archives/");
        return !thePage && !site.equals("none") && !site.equals("same-origin");
    }
}
