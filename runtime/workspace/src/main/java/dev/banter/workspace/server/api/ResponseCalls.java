package dev.banter.workspace.server.api;

import dev.banter.workspace.app.reply.ResponseUrls;
import dev.banter.workspace.basics.Refused;
import dev.banter.workspace.server.http.Responses;
import dev.banter.workspace.shape.Json;
import dev.banter.workspace.webapi.call.Answers;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.QueryStringDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/** What an app posts to a {@code response_url}: JSON, or a form with JSON in {@code payload}. */
public final class ResponseCalls {

    private static final Pattern PATH = Pattern.compile("/(?:commands|actions|app)/[A-Z0-9]+/(\\p{XDigit}{32})");

    private final ResponseUrls urls;

    public ResponseCalls(ResponseUrls urls) {
        this.urls = urls;
    }

    /** Whether a path is one of theirs. */
    public static boolean isAt(String path) {
        return PATH.matcher(path).matches();
    }

    public void answer(ChannelHandlerContext context, FullHttpRequest request) {
        try {
            Matcher path = PATH.matcher(new QueryStringDecoder(request.uri()).rawPath());
            if (path.matches()) {
                urls.use(path.group(1), payload(request));
            }
            Responses.json(context, request, Json.bytes(Answers.ok()));
        } catch (Refused refused) {
            HttpResponseStatus status =
                    refused.error().endsWith("_url") ? HttpResponseStatus.NOT_FOUND : HttpResponseStatus.BAD_REQUEST;
            Responses.refusal(context, request, status, Json.bytes(Answers.error(refused.error())));
        }
    }

    private static ObjectNode payload(FullHttpRequest request) {
        String body = request.content().toString(StandardCharsets.UTF_8);
        String json = new QueryStringDecoder(body, false)
                .parameters()
                .getOrDefault("payload", List.of(body))
                .get(0);
        return Json.parseObject(json).orElseThrow(() -> new Refused("invalid_payload"));
    }
}
