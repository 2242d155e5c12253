package dev.banter.slack.wire;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * The few fields we want of one JSON object, picked from the stream; all else is passed over unread. A field of
 * another type than the one asked for counts as missing; of two with one name, the later counts.
 */
final class Fields {

    private final Map<String, Object> values = new HashMap<>();

    private Fields() {}

    /**
     * Reads a document that is one object.
     *
     * @return {@code null} when the document is something else
     * @throws tools.jackson.core.JacksonException when it is not JSON, or out of bounds
     */
    static @Nullable Fields document(JsonParser json, Shape shape) {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            return null;
        }
        Fields fields = object(json, shape);
        return json.nextToken() == null ? fields : null;
    }

    private static Fields object(JsonParser json, Shape shape) {
        Fields fields = new Fields();
        for (String name = json.nextName(); name != null; name = json.nextName()) {
            JsonToken token = json.nextToken();
            Shape wanted = shape.member(name);
            Object value = wanted == null ? null : value(json, token, wanted);
            if (wanted == null) {
                json.skipChildren();
            } else if (value == null) {
                fields.values.remove(name);
            } else {
                fields.values.put(name, value);
            }
        }
        return fields;
    }

    private static @Nullable Object value(JsonParser json, JsonToken token, Shape shape) {
        return switch (token) {
            case VALUE_STRING -> json.getString();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NUMBER_INT -> fitsLong(json) ? json.getLongValue() : null;
            case START_OBJECT -> shape.whole() ? slice(json) : object(json, shape);
            case START_ARRAY -> objects(json, shape);
            default -> null;
        };
    }

    /** {@code null} for what is not UTF-8, where places cannot be told. */
    private static @Nullable Slice slice(JsonParser json) {
        long start = json.currentTokenLocation().getByteOffset();
        json.skipChildren();
        return start < 0
                ? null
                : new Slice((int) start, (int) json.currentLocation().getByteOffset());
    }

    private static boolean fitsLong(JsonParser json) {
        return json.getNumberType() != JsonParser.NumberType.BIG_INTEGER;
    }

    /** The objects of an array; what else stands in it is passed over. */
    private static List<Fields> objects(JsonParser json, Shape shape) {
        List<Fields> list = new ArrayList<>();
        for (JsonToken token = json.nextToken(); token != JsonToken.END_ARRAY; token = json.nextToken()) {
            if (token == JsonToken.START_OBJECT) {
                list.add(object(json, shape));
            } else {
                json.skipChildren();
            }
        }
        return list;
    }

    @Nullable String text(String name) {
        return values.get(name) instanceof String text ? text : null;
    }

    @Nullable Long number(String name) {
        return values.get(name) instanceof Long number ? number : null;
    }

    @Nullable Boolean truth(String name) {
        return values.get(name) instanceof Boolean truth ? truth : null;
    }

    boolean flag(String name) {
        return Boolean.TRUE.equals(values.get(name));
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    @Nullable Fields inside(String name) {
        return values.get(name) instanceof Fields fields ? fields : null;
    }

    /** Where an object stands that was wanted as a whole. */
    @Nullable Slice slice(String name) {
        return values.get(name) instanceof Slice slice ? slice : null;
    }

    /** A text of an object that may be missing itself. */
    @Nullable String text(String object, String name) {
        Fields inside = inside(object);
        return inside == null ? null : inside.text(name);
    }

    List<Fields> list(String name) {
        List<Fields> list = new ArrayList<>();
        if (values.get(name) instanceof List<?> items) {
            items.forEach(item -> list.add((Fields) item));
        }
        return list;
    }
}
