package dev.banter.launcher.settings.text;

import java.nio.file.Path;
import java.util.List;

/**
 * A setting as somebody wrote it.
 *
 * @param texts its values: one, or the items of a list
 * @param list whether it was written as a list
 * @param origin where it was written: {@code --http}, {@code BANTER_HTTP}, {@code banter.yaml line 3}
 * @param folder from where a path in it is seen
 */
public record Given(List<String> texts, boolean list, String origin, Path folder) {

    static Given of(String text, String origin) {
        return new Given(List.of(text), false, origin, Path.of(""));
    }

    String text() {
        return texts.get(0);
    }
}
