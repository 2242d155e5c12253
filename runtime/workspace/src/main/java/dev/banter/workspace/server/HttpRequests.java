package dev.banter.workspace.server;

import dev.banter.workspace.server.api.FileCalls;
import dev.banter.workspace.server.api.ResponseCalls;
import dev.banter.workspace.server.http.Paths;
import dev.banter.workspace.server.http.Responses;
import dev.banter.workspace.server.http.StaticFile;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.QueryStringDecoder;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

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
        } else if (request.method().equals(HttpMethod.POST)
                && ResponseCalls.isAt(new QueryStringDecoder(request.uri()).rawPath())) {
            services.responses().answer(context, request);
        } else if (FileCalls.isAt(new QueryStringDecoder(request.uri()).rawPath())) {
            services.uploads().answer(context, request);
        } else {
            page(context, request);
        }
    }

    private void call(ChannelHandlerContext context, FullHttpRequest request) {
        if (!request.method().equals(HttpMethod.GET) && !request.method().equals(HttpMethod.POST)) {
            Responses.status(context, request, HttpResponseStatus.METHOD_NOT_ALLOWED);
            return;
        }
        services.calls().answer(context, request);
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
        Optional<String> place = Archives.place(request.uri());
        if (place.isPresent()) {
            Responses.moved(context, request, services.path() + "/" + place.get());
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
