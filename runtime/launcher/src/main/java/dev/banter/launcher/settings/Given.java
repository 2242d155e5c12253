package dev.banter.launcher.settings;

import java.util.List;

/**
 * A setting as somebody wrote it.
 *
 * @param texts its values: one, or the items of a list
 * @param list whether it was written as a list
 * @param origin where it was written: {@code --http}, {@code BANTER_HTTP}, {@code banter.yaml line 3}
 */
record Given(List<String> texts, boolean list, String origin) {

    static Given of(String text, String origin) {
        return new Given(List.of(text), false, origin);
    }

    String text() {
        return texts.get(0);
    }
}
