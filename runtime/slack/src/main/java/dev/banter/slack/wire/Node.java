package dev.banter.slack.wire;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** A JSON document as it was written: numbers keep their spelling. Never changed once it is read. */
sealed interface Node {

    /** A string. */
    record Text(String value) implements Node {}

    /** A number or boolean, as it is written. */
    record Bare(String written) implements Node {}

    /** {@code null}. */
    record Nothing() implements Node {}

    /** An object; of two fields with one name, the later. */
    record Members(Map<String, Node> byName) implements Node {}

    /** An array. */
    record Items(List<Node> inOrder) implements Node {}

    /** Reads the value the parser stands on. The parser's own bound on depth bounds the recursion. */
    static Node read(JsonParser json) {
        JsonToken token = json.currentToken();
        return switch (token) {
            case START_OBJECT -> members(json);
            case START_ARRAY -> items(json);
            case VALUE_STRING -> new Text(json.getString());
            case VALUE_NULL -> new Nothing();
            default -> new Bare(json.getString());
        };
    }

    private static Node members(JsonParser json) {
        Map<String, Node> byName = new LinkedHashMap<>();
        for (String name = json.nextName(); name != null; name = json.nextName()) {
            json.nextToken();
            byName.put(name, read(json));
        }
        return new Members(byName);
    }

    private static Node items(JsonParser json) {
        List<Node> inOrder = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            inOrder.add(read(json));
        }
        return new Items(inOrder);
    }

    /**
     * A field by its name, or by a JSON pointer (RFC 6901), of which the empty one is this node.
     *
     * @return {@code null} when there is none
     */
    default @Nullable Node at(String pointer) {
        if (pointer.isEmpty()) {
            return this;
        }
        if (!pointer.startsWith("/")) {
            return child(pointer);
        }
        Node node = this;
        for (String step : pointer.substring(1).split("/", -1)) {
            node = node.child(step.replace("~1", "/").replace("~0", "~"));
            if (node == null) {
                return null;
            }
        }
        return node;
    }

    /** Writes it as it was read. */
    default void write(JsonGenerator json) {
        if (this instanceof Members members) {
            json.writeStartObject();
            members.byName().forEach((name, member) -> {
                json.writeName(name);
                member.write(json);
            });
            json.writeEndObject();
        } else if (this instanceof Items items) {
            json.writeStartArray();
            items.inOrder().forEach(item -> item.write(json));
            json.writeEndArray();
        } else if (this instanceof Text text) {
            json.writeString(text.value());
        } else {
            json.writeRawValue(this instanceof Bare bare ? bare.written() : "null");
        }
    }

    private @Nullable Node child(String step) {
        if (this instanceof Members members) {
            return members.byName().get(step);
        }
        if (this instanceof Items items && step.matches("0|[1-9]\\d{0,8}")) {
            int index = Integer.parseInt(step);
            return index < items.inOrder().size() ? items.inOrder().get(index) : null;
        }
        return null;
    }
}
