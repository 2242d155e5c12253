package dev.banter.host.settings;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A record within the record.
 *
 * @param schema what it has
 * @param optional whether it is an {@code Optional}, which is empty when nothing of it is written
 */
record Part(Schema schema, boolean optional) implements Form {

    @Override
    public @Nullable Object read(Sheet sheet, String name, Field field) {
        Optional<Written> plain = sheet.find(name);
        if (plain.isPresent()) {
            sheet.refuse(
                    plain.get().origin(), "'" + name + "' has settings beneath it, such as '" + schema.example() + "'");
            return null;
        }
        if (optional && !schema.isWritten(sheet, name + ".")) {
            sheet.line(name, "", "not set", field);
            return Optional.empty();
        }
        Object read = schema.read(sheet, name + ".");
        return optional ? Optional.ofNullable(read) : read;
    }
}
