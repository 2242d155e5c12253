package dev.banter.launcher.manifest;

import dev.banter.launcher.text.JsonText;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/** Writes a manifest, whole or in part. */
public final class ManifestText {

    private static final int NEVER_FOLDED = 10_000;

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
        return JsonText.of(tree);
    }
}
