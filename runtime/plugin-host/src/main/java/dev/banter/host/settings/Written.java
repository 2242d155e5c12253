package dev.banter.host.settings;

import java.util.List;

/**
 * A setting as somebody wrote it.
 *
 * @param texts its one text, or the items of a list
 * @param list whether it was written as a list
 * @param origin where: {@code shop.yaml line 3}, {@code BANTER_PLUGIN_SHOP_EVERY}
 */
public record Written(List<String> texts, boolean list, String origin) {

    /** Copies the list. */
    public Written {
        texts = List.copyOf(texts);
    }

    static Written variable(String text, String name) {
        return new Written(List.of(text), false, name);
    }

    boolean saysSameAs(Written other) {
        return list == other.list && texts.equals(other.texts);
    }
}
