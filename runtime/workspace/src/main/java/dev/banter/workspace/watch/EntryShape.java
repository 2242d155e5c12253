package dev.banter.workspace.watch;

import dev.banter.workspace.shape.Json;
import dev.banter.workspace.watch.Seen.Way;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/** What was seen, as the page is told of it: without secrets, and cut where it is long. */
final class EntryShape {

    private static final int LONGEST = 20_000;

    private final String key;

    /** @param key what everything lives beneath, and is a secret too; empty when there is none */
    EntryShape(String key) {
        this.key = key;
    }

    ObjectNode of(Seen seen) {
        ObjectNode json = Json.object()
                .put("n", seen.number())
                .put("at", seen.at().toEpochMilli())
                .put("who", seen.who());
        if (seen instanceof Seen.Call call) {
            return json.put("kind", "call")
                    .put("what", call.method())
                    .put("in", shown(form(call.arguments())))
                    .put("out", shown(call.answer().text()))
                    .put("millis", call.took().toMillis());
        }
        Seen.Frame frame = (Seen.Frame) seen;
        String body = frame.body().text();
        boolean in = frame.way() == Way.IN;
        return json.put("kind", "frame")
                .put("what", type(body))
                .put("way", in ? "in" : "out")
                .put(in ? "in" : "out", shown(body));
    }

    /** An acknowledgement has no type. */
    private static String type(String body) {
        return Json.parseObject(body)
                .map(frame ->
                        frame.path("type").asString(frame.has("reply_to") || frame.has("envelope_id") ? "ack" : ""))
                .orElse("");
    }

    private static String form(Map<String, String> arguments) {
        return new TreeMap<>(arguments)
                .entrySet().stream()
                        .map(argument -> encode(argument.getKey()) + "=" + encode(argument.getValue()))
                        .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private String shown(String text) {
        String masked = Mask.hide(text);
        String safe = key.isEmpty() ? masked : masked.replace(key, "…");
        return safe.length() > LONGEST ? safe.substring(0, LONGEST) + "…" : safe;
    }
}
