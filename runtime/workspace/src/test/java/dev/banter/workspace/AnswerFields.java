package dev.banter.workspace;

import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * The fields of answers as paths, {@code messages[].text}, each behind its method. A field of objects has a path of its
 * own too.
 */
final class AnswerFields {

    /** What they hold is what they stand in. */
    private static final Set<String> MESSAGES_IN_MESSAGES = Set.of("root", "item", "latest");

    private final Set<String> methods = new TreeSet<>();
    private final Set<String> rows = new TreeSet<>();

    void add(String method, JsonNode answer) {
        methods.add(method);
        add(method + "\t", "", answer);
    }

    private void add(String method, String path, JsonNode node) {
        if (node.isArray()) {
            node.forEach(element -> add(method, path + "[]", element));
        }
        node.properties().forEach(field -> {
            String name = path.isEmpty() ? field.getKey() : path + "." + field.getKey();
            rows.add(method + name);
            if (!MESSAGES_IN_MESSAGES.contains(field.getKey())) {
                add(method, name, field.getValue());
            }
        });
    }

    Set<String> methods() {
        return methods;
    }

    /** Method, tab, path. */
    Set<String> rows() {
        return rows;
    }

    @Override
    public String toString() {
        return String.join("\n", rows) + "\n";
    }
}
