package dev.banter.launcher.manifest;

import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/** Writes a manifest, whole or in part. */
public final class ManifestText {

    private static final int NEVER_FOLDED = 10_000;
    private static final String STEP = "  ";

    private ManifestText() {}

    /**
     * As YAML.
     *
     * @param tree maps, lists, texts, numbers and truths
     * @return lines, each with its end
     */
    public static String yaml(Map<String, Object> tree) {
        DumpSettings settings = DumpSettings.builder()
                .setDefaultFlowStyle(FlowStyle.BLOCK)
                .setIndent(2)
                .setIndicatorIndent(2)
                .setIndentWithIndicator(true)
                .setWidth(NEVER_FOLDED)
                .setUseUnicodeEncoding(true)
                .build();
        return new Dump(settings).dumpToString(tree);
    }

    /**
     * As JSON.
     *
     * @param tree maps, lists, texts, numbers and truths
     * @return lines, each with its end
     */
    public static String json(Map<String, Object> tree) {
        return json(tree, "") + "\n";
    }

    private static String json(Object value, String margin) {
        String inner = margin + STEP;
        if (value instanceof Map<?, ?> map) {
            StringJoiner members = new StringJoiner(",\n" + inner, "{\n" + inner, "\n" + margin + "}");
            map.forEach((name, member) -> members.add(quoted(String.valueOf(name)) + ": " + json(member, inner)));
            return members.toString();
        }
        if (value instanceof List<?> list) {
            StringJoiner items = new StringJoiner(",\n" + inner, "[\n" + inner, "\n" + margin + "]");
            list.forEach(item -> items.add(json(item, inner)));
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
