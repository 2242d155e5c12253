package dev.banter.host.settings;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Values by names that the one who sets them chooses. In files alone.
 *
 * @param value how each is read
 */
record Keyed(Value value) implements Form {

    @Override
    public Object read(Sheet sheet, String name, Field field) {
        sheet.find(name)
                .ifPresent(plain -> sheet.refuse(
                        plain.origin(), "'" + name + "' has names and values beneath it, such as 'name: value'"));
        Single each = new Single(value, false);
        Map<String, Object> values = new LinkedHashMap<>();
        for (String key : sheet.below(name)) {
            Object read = each.read(sheet, name + "." + key, field);
            if (read != null) {
                values.put(key, read);
            }
        }
        if (values.isEmpty()) {
            sheet.line(name, "", "not set", field);
        }
        return Collections.unmodifiableMap(values);
    }
}
