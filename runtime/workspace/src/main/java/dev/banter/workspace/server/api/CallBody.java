package dev.banter.workspace.server.api;

import dev.banter.workspace.basics.Refused;
import dev.banter.workspace.shape.Json;
import dev.banter.workspace.webapi.call.Arguments;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.QueryStringDecoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The arguments in a call's body: a form of either kind, or JSON. Plain text is taken too, and has none. */
final class CallBody {

    private CallBody() {}

    static Map<String, String> read(FullHttpRequest request) {
        if (!request.content().isReadable()) {
            return Map.of();
        }
        if (!request.headers().get(HttpHeaderNames.CONTENT_ENCODING, "identity").equalsIgnoreCase("identity")) {
            throw new Refused(
                    "invalid_form_data",
                    "[ERROR] a body is sent as it is: leave Content-Encoding out, and send no gzip");
        }
        CharSequence type = HttpUtil.getMimeType(request);
        if (type == null) {
            throw new Refused("missing_post_type");
        }
        Charset charset = charset(request);
        if (HttpHeaderValues.APPLICATION_X_WWW_FORM_URLENCODED.contentEqualsIgnoreCase(type)) {
            return first(
                    form(request.content().toString(charset), charset, false).parameters());
        }
        if (HttpHeaderValues.MULTIPART_FORM_DATA.contentEqualsIgnoreCase(type)) {
            return MultipartForm.read(request, charset);
        }
        if (isJson(type)) {
            return json(request.content().toString(charset)).values();
        }
        if (HttpHeaderValues.TEXT_PLAIN.contentEqualsIgnoreCase(type)) {
            return Map.of();
        }
        throw new Refused("invalid_post_type");
    }

    private static Arguments json(String text) {
        JsonNode body =
                Json.parse(text).filter(node -> !node.isMissingNode()).orElseThrow(() -> new Refused("invalid_json"));
        if (body instanceof ObjectNode object) {
            return Arguments.ofJson(object);
        }
        throw new Refused("json_not_object");
    }

    /** Whether Slack would warn of it: JSON that does not say how it is written. */
    static boolean lacksCharset(FullHttpRequest request) {
        CharSequence type = HttpUtil.getMimeType(request);
        return type != null && isJson(type) && HttpUtil.getCharsetAsSequence(request) == null;
    }

    private static boolean isJson(CharSequence type) {
        return HttpHeaderValues.APPLICATION_JSON.contentEqualsIgnoreCase(type);
    }

    /** Slack takes two. */
    private static Charset charset(FullHttpRequest request) {
        CharSequence name = HttpUtil.getCharsetAsSequence(request);
        String known = name == null
                ? "utf-8"
                : name.toString().replace("\"", "").strip().toLowerCase(Locale.ROOT);
        return switch (known) {
            case "utf-8", "utf8" -> StandardCharsets.UTF_8;
            case "iso-8859-1" -> StandardCharsets.ISO_8859_1;
            default -> throw new Refused("invalid_charset");
        };
    }

    /** A semicolon is a character like any other: fields are parted by an ampersand alone. */
    static QueryStringDecoder form(String text, Charset charset, boolean hasPath) {
        return QueryStringDecoder.builder()
                .charset(charset)
                .hasPath(hasPath)
                .semicolonIsNormalChar(true)
                .build(text);
    }

    static Map<String, String> first(Map<String, List<String>> parameters) {
        Map<String, String> values = new HashMap<>();
        parameters.forEach((name, all) -> values.put(name, all.get(0)));
        return values;
    }
}
