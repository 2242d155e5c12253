package dev.banter.slack.wire;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A document as Jackson's own trees have it, to compare with what we pick from the stream. */
record Tree(JsonNode node) {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** Empty when it is not one JSON object within our bounds. */
    static Optional<Tree> object(byte[] document) {
        try (JsonParser json = Json.read(document)) {
            JsonNode node = json.nextToken() == null ? null : MAPPER.readTree(json);
            return node != null && node.isObject() && json.nextToken() == null
                    ? Optional.of(new Tree(node))
                    : Optional.empty();
        } catch (JacksonException broken) {
            return Optional.empty();
        }
    }

    static Optional<Tree> object(String document) {
        return object(document.getBytes(StandardCharsets.UTF_8));
    }

    @Nullable String text(String name) {
        JsonNode member = node.get(name);
        return member != null && member.isString() ? member.stringValue() : null;
    }

    String textOrEmpty(String name) {
        String text = text(name);
        return text == null ? "" : text;
    }

    @Nullable Long number(String name) {
        JsonNode member = node.get(name);
        return member != null && member.isIntegralNumber() && member.canConvertToLong() ? member.longValue() : null;
    }

    boolean flag(String name) {
        JsonNode member = node.get(name);
        return member != null && member.isBoolean() && member.booleanValue();
    }

    boolean hasBoolean(String name) {
        JsonNode member = node.get(name);
        return member != null && member.isBoolean();
    }

    /** Whether there is something that is neither {@code null} nor a number that fits nowhere. */
    boolean has(String name) {
        JsonNode member = node.get(name);
        return member != null && !member.isNull() && (!member.isNumber() || number(name) != null);
    }

    @Nullable Tree inside(String name) {
        JsonNode member = node.get(name);
        return member != null && member.isObject() ? new Tree(member) : null;
    }
}
