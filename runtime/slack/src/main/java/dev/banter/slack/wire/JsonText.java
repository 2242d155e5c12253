package dev.banter.slack.wire;

import dev.banter.api.Block;
import dev.banter.api.Element;
import dev.banter.api.Modal;
import dev.banter.api.Payload;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Writes what a plugin hands over as an argument. Asks its maps and lists: on the plugin's own thread only. */
public final class JsonText {

    private static final int DEEPEST = 64;

    private JsonText() {}

    /**
     * A value as JSON text.
     *
     * @param value maps, lists, strings, numbers, booleans, {@code null}, and what the plugin API has JSON of
     * @return the text
     * @throws IllegalArgumentException when there is something else in it, or it is too deep to be meant
     */
    public static String of(@Nullable Object value) {
        return of(json -> write(json, value, 0));
    }

    static String of(Consumer<JsonGenerator> content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        try (JsonGenerator json = Json.write(bytes)) {
            content.accept(json);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static void write(JsonGenerator json, @Nullable Object value, int depth) {
        if (depth > DEEPEST) {
            throw new IllegalArgumentException(
                    "an argument is nested more than " + DEEPEST + " levels deep; does it hold itself?");
        }
        if (value == null) {
            json.writeNull();
        } else if (value instanceof Map<?, ?> members) {
            json.writeStartObject();
            members.forEach((name, member) -> {
                json.writeName(String.valueOf(name));
                write(json, member, depth + 1);
            });
            json.writeEndObject();
        } else if (value instanceof Iterable<?> items) {
            json.writeStartArray();
            items.forEach(item -> write(json, item, depth + 1));
            json.writeEndArray();
        } else if (value instanceof Boolean truth) {
            json.writeBoolean(truth);
        } else if (value instanceof Number) {
            json.writeRawValue(value.toString());
        } else if (value instanceof CharSequence || value instanceof Enum<?>) {
            json.writeString(FrameWriter.wellFormed(value.toString()));
        } else {
            json.writeRawValue(own(value));
        }
    }

    /** The JSON of what the plugin API builds. */
    private static String own(Object value) {
        if (value instanceof Payload payload) {
            return payload.json();
        }
        if (value instanceof Block block) {
            return block.json();
        }
        if (value instanceof Element element) {
            return element.json();
        }
        if (value instanceof Modal modal) {
            return modal.json();
        }
        throw new IllegalArgumentException("an argument is a string, a number, a boolean, a map, a list, a Block, an"
                + " Element, a Modal or a Payload; this is a "
                + value.getClass().getName());
    }
}
