package dev.banter.host.settings;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One component of a record of settings.
 *
 * @param name as people write it
 * @param help what it is for; may be empty
 * @param orElse what it is when nothing is written; may be empty
 * @param form how it is read
 */
record Field(String name, String help, List<String> orElse, Form form) {

    /** {@code apiKey} is written {@code api-key}. */
    static String written(String component) {
        return component
                .replaceAll("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "-")
                .replace('_', '-')
                .toLowerCase(Locale.ROOT);
    }

    /** The component's value; whatever it is when something was wrong. */
    @Nullable Object read(Sheet sheet, String prefix) {
        return form.read(sheet, prefix + name, this);
    }
}
