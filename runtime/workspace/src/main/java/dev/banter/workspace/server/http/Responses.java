package dev.banter.workspace.server.http;

import dev.banter.workspace.gate.SafeHeaders;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Writes answers, each with the headers that keep a browser strict. */
public final class Responses {

    /**
     * Scripts, styles and pictures from this server alone, none inline; no frame around the page; markup from strings
     * only through the library that draws the page. The socket's address is named because not every browser takes it
     * for {@code 'self'}.
     */
    private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self'; connect-src 'self' ws://%s; base-uri 'none'; form-action 'none'; "
            + "frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types lit-html";

    private static final String JSON = "application/json; charset=utf-8";

    private Responses() {}

    public static void json(ChannelHandlerContext context, HttpRequest request, byte[] body) {
        answer(context, request, HttpResponseStatus.OK, JSON, body);
    }

    /** With headers of its own. */
    public static void json(
            ChannelHandlerContext context, HttpRequest request, byte[] body, Map<String, String> headers) {
        FullHttpResponse response = response(HttpResponseStatus.OK, JSON, body);
        headers.forEach(response.headers()::set);
        secure(request, response);
        send(context, request, response);
    }

    /**
     * Slack's answer to whoever calls too often.
     *
     * @param retryAfter in seconds
     */
    public static void tooFast(ChannelHandlerContext context, HttpRequest request, byte[] body, long retryAfter) {
        FullHttpResponse response = response(HttpResponseStatus.TOO_MANY_REQUESTS, JSON, body);
        response.headers().set(HttpHeaderNames.RETRY_AFTER, retryAfter);
        send(context, request, response);
    }

    /** What could not be done, and why, for a program. */
    public static void refusal(
            ChannelHandlerContext context, HttpRequest request, HttpResponseStatus status, byte[] body) {
        answer(context, request, status, JSON, body);
    }

    /** A line of plain text. */
    public static void text(ChannelHandlerContext context, HttpRequest request, String line) {
        answer(
                context,
                request,
                HttpResponseStatus.OK,
                "text/plain; charset=utf-8",
                line.getBytes(StandardCharsets.UTF_8));
    }

    /** Bytes that a browser keeps, and never shows. */
    public static void download(ChannelHandlerContext context, HttpRequest request, byte[] bytes) {
        FullHttpResponse response = response(HttpResponseStatus.OK, "application/octet-stream", bytes);
        response.headers().set(HttpHeaderNames.CONTENT_DISPOSITION, "attachment");
        secure(request, response);
        send(context, request, response);
    }

    public static void file(ChannelHandlerContext context, HttpRequest request, StaticFile file) {
        answer(context, request, HttpResponseStatus.OK, file.contentType(), file.bytes());
    }

    public static void status(ChannelHandlerContext context, HttpRequest request, HttpResponseStatus status) {
        answer(context, request, status, "text/plain; charset=utf-8", line(status));
    }

    /** For a path that lacks the slash at its end, without which the page's relative addresses lead elsewhere. */
    public static void moved(ChannelHandlerContext context, HttpRequest request, String path) {
        FullHttpResponse response = response(
                HttpResponseStatus.PERMANENT_REDIRECT,
                "text/plain; charset=utf-8",
                line(HttpResponseStatus.PERMANENT_REDIRECT));
        response.headers().set(HttpHeaderNames.LOCATION, path);
        send(context, request, response);
    }

    private static void answer(
            ChannelHandlerContext context,
            HttpRequest request,
            HttpResponseStatus status,
            String contentType,
            byte[] body) {
        FullHttpResponse response = response(status, contentType, body);
        secure(request, response);
        send(context, request, response);
    }

    private static void secure(HttpRequest request, FullHttpResponse response) {
        String host = request.headers().get(HttpHeaderNames.HOST, "");
        response.headers().set(HttpHeaderNames.CONTENT_SECURITY_POLICY, CONTENT_SECURITY_POLICY.formatted(host));
    }

    private static void send(ChannelHandlerContext context, HttpRequest request, FullHttpResponse response) {
        if (request.method().equals(HttpMethod.HEAD)) {
            response.content().clear();
        }
        boolean keepAlive = HttpUtil.isKeepAlive(request);
        HttpUtil.setKeepAlive(response, keepAlive);
        ChannelFuture written = context.writeAndFlush(response);
        if (!keepAlive) {
            written.addListener(ChannelFutureListener.CLOSE);
        }
    }

    private static FullHttpResponse response(HttpResponseStatus status, String contentType, byte[] body) {
        FullHttpResponse response =
                new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, status, Unpooled.wrappedBuffer(body));
        HttpHeaders headers = response.headers();
        headers.set(HttpHeaderNames.CONTENT_TYPE, contentType);
        headers.set(HttpHeaderNames.CONTENT_LENGTH, body.length);
        SafeHeaders.set(headers);
        return response;
    }

    private static byte[] line(HttpResponseStatus status) {
        return (status + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
