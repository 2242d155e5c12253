package dev.banter.slack.wire;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * The few fields we want of one JSON object, picked from the stream; all else is passed over unread. A field of
 * another type than the one asked for counts as missing; of two with one name, the later counts.
 */
final class Fields {

    private final Shape shape;

    /** By the places that the shape gives them. */
    private final @Nullable Object[] values;

    private Fields(Shape shape) {
        this.shape = shape;
        this.values = new Object[shape.size()];
    }

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
        Fields fields = new Fields(shape);
        for (String name = json.nextName(); name != null; name = json.nextName()) {
            JsonToken token = json.nextToken();
            Shape.Member wanted = shape.member(name);
            if (wanted == null) {
                json.skipChildren();
            } else {
                fields.values[wanted.place()] = value(json, token, wanted.shape());
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
            case START_OBJECT -> shape.isWhole() ? slice(json) : object(json, shape);
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

    private @Nullable Object value(String name) {
        Shape.Member member = shape.member(name);
        return member == null ? null : values[member.place()];
    }

    @Nullable String text(String name) {
        return value(name) instanceof String text ? text : null;
    }

    @Nullable Long number(String name) {
        return value(name) instanceof Long number ? number : null;
    }

    @Nullable Boolean truth(String name) {
        return value(name) instanceof Boolean truth ? truth : null;
    }

    boolean flag(String name) {
        return Boolean.TRUE.equals(value(name));
    }

    boolean has(String name) {
        return value(name) != null;
    }

    @Nullable Fields inside(String name) {
        return value(name) instanceof Fields fields ? fields : null;
    }

    /** Where an object stands that was wanted as a whole. */
    @Nullable Slice slice(String name) {
        return value(name) instanceof Slice slice ? slice : null;
    }

    /** A text of an object that may be missing itself. */
    @Nullable String text(String object, String name) {
        Fields inside = inside(object);
        return inside == null ? null : inside.text(name);
    }

    List<Fields> list(String name) {
        List<Fields> list = new ArrayList<>();
        if (value(name) instanceof List<?> items) {
            items.forEach(item -> list.add((Fields) item));
        }
        return list;
    }
}
