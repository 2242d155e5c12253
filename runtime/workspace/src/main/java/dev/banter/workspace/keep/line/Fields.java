package dev.banter.workspace.keep.line;

import dev.banter.workspace.basics.Ts;
import dev.banter.workspace.shape.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The fields of a line. What is not there, or of another kind than it has to be, is a {@link BrokenLine}. */
public final class Fields {

    private final JsonNode node;

    private Fields(JsonNode node) {
        this.node = node;
    }

    public static Fields of(String line) {
        return new Fields(Json.parseObject(line).orElseThrow(() -> new BrokenLine("it is no JSON object")));
    }

    static Fields of(ObjectNode node) {
        return new Fields(node);
    }

    public String text(String name) {
        return text(node.path(name), name);
    }

    @Nullable String textOrNone(String name) {
        return node.has(name) ? text(name) : null;
    }

    long number(String name) {
        JsonNode value = node.path(name);
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw wrong(name);
        }
        return value.longValue();
    }

    boolean has(String name) {
        return node.has(name);
    }

    boolean flag(String name) {
        JsonNode value = node.path(name);
        if (!value.isBoolean()) {
            throw wrong(name);
        }
        return value.booleanValue();
    }

    public Ts ts(String name) {
        return Ts.parse(text(name)).orElseThrow(() -> wrong(name));
    }

    @Nullable Ts tsOrNone(String name) {
        return node.has(name) ? ts(name) : null;
    }

    /** None when there is no such list. */
    List<String> texts(String name) {
        return elements(name).stream().map(element -> text(element, name)).toList();
    }

    /** Texts by name; none when there is no such object. */
    Map<String, String> textsByName(String name) {
        Map<String, String> texts = new TreeMap<>();
        object(name)
                .ifPresent(object -> object.node
                        .properties()
                        .forEach(entry -> texts.put(entry.getKey(), text(entry.getValue(), name))));
        return texts;
    }

    Optional<Fields> object(String name) {
        if (!node.has(name)) {
            return Optional.empty();
        }
        return Optional.of(object(node.path(name), name));
    }

    /** None when there is no such list. */
    List<Fields> objects(String name) {
        return elements(name).stream().map(element -> object(element, name)).toList();
    }

    private List<JsonNode> elements(String name) {
        JsonNode list = node.path(name);
        if (node.has(name) && !list.isArray()) {
            throw wrong(name);
        }
        return StreamSupport.stream(list.spliterator(), false).toList();
    }

    private static Fields object(JsonNode value, String name) {
        if (value.isObject()) {
            return new Fields(value);
        }
        throw wrong(name);
    }

    private static String text(JsonNode value, String name) {
        if (value.isString()) {
            return value.stringValue();
        }
        throw wrong(name);
    }

    static BrokenLine wrong(String name) {
        return new BrokenLine("'" + name + "' is not there, or not what it has to be");
    }
}
