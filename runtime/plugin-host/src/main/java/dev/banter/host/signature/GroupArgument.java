package dev.banter.host.signature;

import dev.banter.core.run.MisreadException;
import dev.banter.host.convert.Conversion;
import dev.banter.host.convert.UnreadableException;
import dev.banter.host.pattern.GroupInfo;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A group of the match, converted.
 *
 * @param group which group
 * @param conversion how its text becomes a value
 * @param form how the value is handed over, and what stands for a group that took no part
 */
record GroupArgument(GroupInfo group, Conversion conversion, Form form) implements Argument {

    /** As much of a person's text as is quoted back. */
    private static final int QUOTED = 60;

    /** How a value is handed over. */
    enum Form {
        PRIMITIVE,
        OBJECT,
        OPTIONAL
    }

    @Override
    public @Nullable Object from(Occasion occasion) throws MisreadException {
        String text = occasion.match().group(group.index());
        if (text == null && form == Form.PRIMITIVE) {
            throw new MisreadException("Please say " + label() + " too.");
        }
        Object value = text == null ? null : convert(text);
        return form == Form.OPTIONAL ? Optional.ofNullable(value) : value;
    }

    private @Nullable Object convert(String text) throws MisreadException {
        try {
            return conversion.of(text);
        } catch (UnreadableException unreadable) {
            throw new MisreadException(
                    "I cannot take \"" + quoted(text) + "\" for " + label() + ": " + unreadable.getMessage() + ".");
        }
    }

    private String label() {
        return group.name() == null ? "group " + group.index() : group.name();
    }

    private static String quoted(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.length() <= QUOTED ? line : line.substring(0, QUOTED) + "…";
    }
}
