package dev.banter.host.settings;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A list of values, or one text with commas between them.
 *
 * @param value how each is read
 * @param set whether each counts once
 */
record Several(Value value, boolean set) implements Form {

    @Override
    public Object read(Sheet sheet, String name, Field field) {
        Optional<Written> written = sheet.find(name);
        List<String> texts = written.map(Several::items).orElse(field.orElse());
        String origin = written.map(Written::origin).orElse(field.orElse().isEmpty() ? "not set" : "default");
        sheet.line(name, texts.stream().map(value::shown).collect(Collectors.joining(", ")), origin, field);
        List<Object> values = texts.stream()
                .map(text -> sheet.value(value, text, origin, name))
                .filter(Objects::nonNull)
                .toList();
        return set ? inOrder(values) : values;
    }

    private static Collection<Object> inOrder(List<Object> values) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(values));
    }

    private static List<String> items(Written written) {
        return written.list()
                ? written.texts()
                : Arrays.stream(written.texts().get(0).split(",", -1))
                        .map(String::strip)
                        .filter(text -> !text.isEmpty())
                        .toList();
    }
}
