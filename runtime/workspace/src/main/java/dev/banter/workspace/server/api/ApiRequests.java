package dev.banter.workspace.server.api;

import dev.banter.workspace.basics.Refused;
import dev.banter.workspace.server.http.Paths;
import dev.banter.workspace.shape.Json;
import dev.banter.workspace.webapi.Request;
import dev.banter.workspace.webapi.call.Arguments;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.QueryStringDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes a call of an HTTP request: arguments from the query and from a form or a JSON body, the token from anywhere. */
final class ApiRequests {

    private static final String BEARER = "Bearer ";

    private ApiRequests() {}

    /** @param path where everything begins, for the addresses in answers */
    static Request read(FullHttpRequest request, String path) {
        try {
            return decode(request, path);
        } catch (IllegalArgumentException badEscape) {
            throw new Refused("invalid_form_data");
        }
    }

    private static Request decode(FullHttpRequest request, String path) {
        QueryStringDecoder target = new QueryStringDecoder(request.uri());
        Map<String, String> values = new HashMap<>(first(target.parameters()));
        values.putAll(body(request));
        String field = values.remove("token");
        return new Request(
                target.path().substring(Paths.API.length()),
                token(request, field),
                new Arguments(values),
                request.headers().get(HttpHeaderNames.HOST, "") + path);
    }

    private static @Nullable String token(FullHttpRequest request, @Nullable String field) {
        String header = request.headers().get(HttpHeaderNames.AUTHORIZATION, "");
        return header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? header.substring(BEARER.length()).strip()
                : field;
    }

    private static Map<String, String> body(FullHttpRequest request) {
        String text = request.content().toString(StandardCharsets.UTF_8);
        if (text.isEmpty()) {
            return Map.of();
        }
        CharSequence type = HttpUtil.getMimeType(request);
        if (type == null) {
            throw new Refused("missing_post_type");
        }
        if (HttpHeaderValues.APPLICATION_X_WWW_FORM_URLENCODED.contentEqualsIgnoreCase(type)) {
            return first(new QueryStringDecoder(text, false).parameters());
        }
        if (HttpHeaderValues.APPLICATION_JSON.contentEqualsIgnoreCase(type)) {
            return Json.parseObject(text)
                    .map(Arguments::ofJson)
                    .orElseThrow(() -> new Refused("invalid_json"))
                    .values();
        }
        throw new Refused("invalid_post_type");
    }

    private static Map<String, String> first(Map<String, List<String>> parameters) {
        Map<String, String> values = new HashMap<>();
        parameters.forEach((name, all) -> values.put(name, all.get(0)));
        return values;
    }
}
