package dev.banter.launcher.text;

import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Writes JSON that people can read. */
public final class JsonText {

    private static final String STEP = "  ";

    private JsonText() {}

    /**
     * Writes a tree.
     *
     * @param tree maps, lists, texts, numbers, truths and {@code null}
     * @return lines, each with its end
     */
    public static String of(Map<String, ? extends @Nullable Object> tree) {
        return text(tree, "") + "\n";
    }

    private static String text(@Nullable Object value, String margin) {
        String inner = margin + STEP;
        if (value instanceof Map<?, ?> map && !map.isEmpty()) {
            StringJoiner members = new StringJoiner(",\n" + inner, "{\n" + inner, "\n" + margin + "}");
            map.forEach((name, member) -> members.add(quoted(String.valueOf(name)) + ": " + text(member, inner)));
            return members.toString();
        }
        if (value instanceof List<?> list && !list.isEmpty()) {
            StringJoiner items = new StringJoiner(",\n" + inner, "[\n" + inner, "\n" + margin + "]");
            list.forEach(item -> items.add(text(item, inner)));
            return items.toString();
        }
        return value instanceof String text ? quoted(text) : String.valueOf(value);
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.chars().forEach(c -> {
            if (c == '"' || c == '\\') {
                quoted.append('\\').append((char) c);
            } else if (c < ' ') {
                quoted.append(String.format("\\u%04x", c));
            } else {
                quoted.append((char) c);
            }
        });
        return quoted.append('"').toString();
    }
}
