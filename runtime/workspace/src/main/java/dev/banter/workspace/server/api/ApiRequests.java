package dev.banter.workspace.server.api;

import dev.banter.workspace.basics.Refused;
import dev.banter.workspace.server.http.Paths;
import dev.banter.workspace.webapi.Request;
import dev.banter.workspace.webapi.call.Arguments;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.QueryStringDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
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
        QueryStringDecoder target = CallBody.form(request.uri(), StandardCharsets.UTF_8, true);
        Map<String, String> values = new HashMap<>(CallBody.first(target.parameters()));
        values.putAll(CallBody.read(request));
        String field = values.remove("token");
        return new Request(
                target.path().substring(Paths.API.length()),
                token(request, field),
                new Arguments(values),
                request.headers().get(HttpHeaderNames.HOST, "") + path,
                isFromPage(request));
    }

    /** Browsers name the page that posts, and the gate lets no other page's calls in; programs name none. */
    private static boolean isFromPage(FullHttpRequest request) {
        return request.headers().contains(HttpHeaderNames.ORIGIN);
    }

    private static @Nullable String token(FullHttpRequest request, @Nullable String field) {
        String header = request.headers().get(HttpHeaderNames.AUTHORIZATION, "");
        return header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? header.substring(BEARER.length()).strip()
                : field;
    }
}
