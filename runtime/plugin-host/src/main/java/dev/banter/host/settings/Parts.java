package dev.banter.host.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A list of records. In files alone.
 *
 * @param schema what each has
 */
record Parts(Schema schema) implements Form {

    @Override
    public Object read(Sheet sheet, String name, Field field) {
        List<Object> parts = new ArrayList<>();
        int number = 1;
        while (sheet.find(name + "." + number).isPresent()) {
            Object part = schema.read(sheet, name + "." + number + ".");
            if (part != null) {
                parts.add(part);
            }
            number++;
        }
        Optional<Written> plain = sheet.find(name);
        plain.filter(one -> !one.texts().isEmpty())
                .ifPresent(one -> sheet.refuse(
                        one.origin(),
                        "'" + name + "' is a list, and each of its entries has settings, such as '- " + schema.example()
                                + "'"));
        if (number == 1 && plain.isEmpty()) {
            sheet.line(name, "", "not set", field);
        }
        return List.copyOf(parts);
    }
}
