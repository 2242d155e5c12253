package dev.banter.host.settings;

import java.lang.invoke.MethodHandle;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A record whose components are settings.
 *
 * @param type the record
 * @param fields its components, in order
 * @param constructor makes it of their values
 */
record Schema(Class<?> type, List<Field> fields, MethodHandle constructor) {

    /** Copies the list. */
    Schema {
        fields = List.copyOf(fields);
    }

    /** One line of it. */
    String example() {
        return fields.isEmpty() ? "" : fields.get(0).name() + ": …";
    }

    boolean isWritten(Sheet sheet, String prefix) {
        return !sheet.below(prefix.substring(0, prefix.length() - 1)).isEmpty()
                || fields.stream()
                        .anyMatch(field -> sheet.find(prefix + field.name()).isPresent());
    }

    /** Reads all of it; nothing where something is wrong. Runs the record's constructor. */
    @Nullable Object read(Sheet sheet, String prefix) {
        int before = sheet.refused();
        List<@Nullable Object> values = new ArrayList<>();
        fields.forEach(field -> values.add(field.read(sheet, prefix)));
        return sheet.refused() == before ? make(sheet, prefix, values) : null;
    }

    private @Nullable Object make(Sheet sheet, String prefix, List<@Nullable Object> values) {
        try {
            return constructor.invokeWithArguments(values);
        } catch (IllegalArgumentException wrong) {
            String where = prefix.isEmpty() ? "" : "'" + prefix.substring(0, prefix.length() - 1) + "': ";
            sheet.refuse("its settings", where + wrong.getMessage());
            return null;
        } catch (RuntimeException | Error thrown) {
            throw thrown;
        } catch (Throwable thrown) {
            throw new IllegalStateException(thrown);
        }
    }
}
