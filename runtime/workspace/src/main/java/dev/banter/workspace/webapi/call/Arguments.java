package dev.banter.workspace.webapi.call;

import dev.banter.workspace.basics.Refused;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The arguments of a call, all as text: whether they came as a form or as JSON makes no difference to a method. */
public record Arguments(Map<String, String> values) {

    public Arguments {
        values = Map.copyOf(values);
    }

    /** A {@code null} in JSON asks for the default; an object or a list is what a form would hold, JSON text. */
    public static Arguments ofJson(ObjectNode object) {
        Map<String, String> values = new HashMap<>();
        object.properties().stream()
                .filter(field -> !field.getValue().isNull())
                .forEach(field -> values.put(field.getKey(), text(field.getValue())));
        return new Arguments(values);
    }

    /** A number as people write it: a timestamp of {@code 1.7E9} is none. */
    private static String text(JsonNode value) {
        if (value.isFloatingPointNumber() && Double.isFinite(value.doubleValue())) {
            return value.decimalValue().toPlainString();
        }
        return value.isString() ? value.stringValue() : value.toString();
    }

    /** Given and not empty: Slack takes an empty argument for a missing one. */
    public Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name)).filter(value -> !value.isEmpty());
    }

    /** As {@link #text}; what is longer than Slack would keep is refused. */
    public Optional<String> bounded(String name, int longest) {
        Optional<String> text = text(name);
        if (text.isPresent() && text.get().length() > longest) {
            throw new Refused("invalid_arguments", "[ERROR] must be no more than " + longest + " characters: " + name);
        }
        return text;
    }

    /** Refused as Slack does it: the name is general, and a line for people tells which argument. */
    public String required(String name) {
        return text(name)
                .orElseThrow(() -> new Refused("invalid_arguments", "[ERROR] missing required field: " + name));
    }

    public String textOrEmpty(String name) {
        return values.getOrDefault(name, "");
    }

    public boolean flag(String name) {
        String value = textOrEmpty(name);
        return value.equals("true") || value.equals("1");
    }

    public List<String> list(String name) {
        return text(name).stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
    }

    /** The same, with a limit that is no higher than this. */
    public Arguments withLimit(int most) {
        Map<String, String> fewer = new HashMap<>(values);
        fewer.put("limit", String.valueOf(limit(most, most)));
        return new Arguments(fewer);
    }

    /** A limit that makes no sense is put right in silence, as Slack does. */
    public int limit(int usual, int most) {
        try {
            int limit = Integer.parseInt(textOrEmpty("limit"));
            return limit < 1 ? usual : Math.min(limit, most);
        } catch (NumberFormatException notANumber) {
            return usual;
        }
    }
}
