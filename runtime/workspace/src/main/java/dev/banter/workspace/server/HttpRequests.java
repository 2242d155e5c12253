package dev.banter.workspace.server;

import dev.banter.workspace.basics.Refused;
import dev.banter.workspace.limit.TooFast;
import dev.banter.workspace.shape.Json;
import dev.banter.workspace.webapi.WebApi;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.QueryStringDecoder;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.node.ObjectNode;

/** Answers the requests that are no WebSocket: calls of the Web API, and the page's files. */
@SuppressWarnings("FutureReturnValueIgnored") // whether a close or a write failed is told by channelInactive
final class HttpRequests extends SimpleChannelInboundHandler<FullHttpRequest> {

    private static final Logger LOG = LoggerFactory.getLogger(HttpRequests.class);

    private final Services services;

    HttpRequests(Services services) {
        this.services = services;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, FullHttpRequest request) {
        if (request.uri().startsWith(Paths.API)) {
            call(context, request);
        } else {
            page(context, request);
        }
    }

    private void call(ChannelHandlerContext context, FullHttpRequest request) {
        if (!request.method().equals(HttpMethod.GET) && !request.method().equals(HttpMethod.POST)) {
            Responses.status(context, request, HttpResponseStatus.METHOD_NOT_ALLOWED);
            return;
        }
        try {
            Responses.json(context, request, Json.bytes(answer(request)));
        } catch (TooFast soon) {
            Responses.tooFast(context, request, soon);
        }
    }

    private ObjectNode answer(FullHttpRequest request) {
        try {
            return services.api().answer(ApiRequests.read(request, services.path()));
        } catch (Refused refused) {
            return WebApi.refusal(refused);
        } catch (TooFast soon) {
            throw soon;
        } catch (RuntimeException fault) {
            LOG.error("a fault of the workspace, answered with internal_error", fault);
            return WebApi.refusal(new Refused("internal_error"));
        }
    }

    private void page(ChannelHandlerContext context, FullHttpRequest request) {
        if (!request.method().equals(HttpMethod.GET) && !request.method().equals(HttpMethod.HEAD)) {
            Responses.status(context, request, HttpResponseStatus.METHOD_NOT_ALLOWED);
            return;
        }
        if (request.uri().isEmpty()) {
            Responses.moved(context, request, services.path() + "/");
            return;
        }
        Optional<StaticFile> file = services.files().find(new QueryStringDecoder(request.uri()).rawPath());
        file.ifPresentOrElse(
                found -> Responses.file(context, request, found),
                () -> Responses.status(context, request, HttpResponseStatus.NOT_FOUND));
    }

    /** A client that does not read its answers gets no more of them until it does. */
    @Override
    public void channelWritabilityChanged(ChannelHandlerContext context) {
        context.channel().config().setAutoRead(context.channel().isWritable());
        context.fireChannelWritabilityChanged();
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        LOG.debug("{}: connection dropped: {}", context.channel().remoteAddress(), cause.toString());
        context.close();
    }
}
