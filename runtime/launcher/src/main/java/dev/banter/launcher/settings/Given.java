package dev.banter.launcher.settings;

import java.util.List;

/**
 * A setting as somebody wrote it.
 *
 * @param texts its values: one, or the items of a list
 * @param list whether it was written as a list
 * @param origin where it was written: {@code --http}, {@code BANTER_HTTP}, {@code banter.yaml line 3}
 * @param inFile whether that is the file
 */
record Given(List<String> texts, boolean list, String origin, boolean inFile) {

    static Given of(String text, String origin) {
        return new Given(List.of(text), false, origin, false);
    }

    static Given inFile(List<String> texts, boolean list, String origin) {
        return new Given(texts, list, origin, true);
    }

    String text() {
        return texts.get(0);
    }
}
