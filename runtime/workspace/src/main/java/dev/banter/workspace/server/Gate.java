package dev.banter.workspace.server;

import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import org.jspecify.annotations.Nullable;

/**
 * Turns away what no client of ours sends: a foreign {@code Host} or {@code Origin}, a request that another page had
 * the browser make, a body over the limit, and what is no HTTP.
 *
 * <p>The answer goes out at once; what is still coming is read and thrown away, because a socket that is closed with
 * unread bytes in it takes the answer back.
 */
final class Gate extends ChannelInboundHandlerAdapter {

    private final Authorities authorities;
    private long bodyBytes;
    private @Nullable ChannelFuture refusal;

    Gate(Authorities authorities) {
        this.authorities = authorities;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object part) {
        if (refusal == null) {
            HttpResponseStatus reason = reasonToRefuse(part);
            if (reason == null) {
                context.fireChannelRead(part);
                return;
            }
            refusal = Responses.refuse(context, reason);
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

    private @Nullable HttpResponseStatus reasonToRefuse(Object part) {
        if (part instanceof HttpRequest request) {
            if (request.decoderResult().isFailure()) {
                return HttpResponseStatus.BAD_REQUEST;
            }
            if (!isOurs(request)) {
                return HttpResponseStatus.FORBIDDEN;
            }
            bodyBytes = 0;
            return tooLong(HttpUtil.getContentLength(request, 0L));
        }
        if (part instanceof HttpContent content) {
            if (content.decoderResult().isFailure()) {
                return HttpResponseStatus.BAD_REQUEST;
            }
            bodyBytes += content.content().readableBytes();
        }
        return tooLong(bodyBytes);
    }

    private static @Nullable HttpResponseStatus tooLong(long bytes) {
        return bytes > Limits.BODY_BYTES ? HttpResponseStatus.REQUEST_ENTITY_TOO_LARGE : null;
    }

    private boolean isOurs(HttpRequest request) {
        HttpHeaders headers = request.headers();
        String host = headers.get(HttpHeaderNames.HOST);
        String origin = headers.get(HttpHeaderNames.ORIGIN);
        return headers.getAll(HttpHeaderNames.HOST).size() == 1
                && authorities.contains(host)
                && (origin == null || origin.equals("http://" + host))
                && !isMadeByAnotherPage(request);
    }

    /**
     * A picture on another page is fetched without an {@code Origin}, but today's browsers say where a request began.
     * Following a link to the page itself is fine.
     */
    private static boolean isMadeByAnotherPage(HttpRequest request) {
        String site = request.headers().get("Sec-Fetch-Site", "none");
        boolean acts = request.uri().startsWith(Paths.API) || request.uri().startsWith(Paths.RTM);
        return acts && !site.equals("none") && !site.equals("same-origin");
    }
}
