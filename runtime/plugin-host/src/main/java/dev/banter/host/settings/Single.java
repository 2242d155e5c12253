package dev.banter.host.settings;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One value.
 *
 * @param value how it is read
 * @param optional whether it is an {@code Optional}
 */
record Single(Value value, boolean optional) implements Form {

    @Override
    public @Nullable Object read(Sheet sheet, String name, Field field) {
        Optional<Written> written = sheet.find(name);
        if (written.isEmpty() && field.orElse().isEmpty() && !optional) {
            sheet.missing(name, field);
            return null;
        }
        Object read = written.isPresent() ? read(sheet, name, field, written.get()) : usual(sheet, name, field);
        return optional ? Optional.ofNullable(read) : read;
    }

    private @Nullable Object read(Sheet sheet, String name, Field field, Written written) {
        if (written.list()) {
            sheet.refuse(written.origin(), "'" + name + "' is one value, not a list");
            return null;
        }
        String text = written.texts().get(0);
        sheet.line(name, value.shown(text), written.origin(), field);
        return sheet.value(value, text, written.origin(), name);
    }

    private @Nullable Object usual(Sheet sheet, String name, Field field) {
        if (field.orElse().isEmpty()) {
            sheet.line(name, "", "not set", field);
            return null;
        }
        String text = field.orElse().get(0);
        sheet.line(name, value.shown(text), "default", field);
        return sheet.value(value, text, "default", name);
    }
}
