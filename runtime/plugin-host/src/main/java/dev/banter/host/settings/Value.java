package dev.banter.host.settings;

import dev.banter.api.Secret;
import dev.banter.host.convert.Conversion;
import dev.banter.host.convert.Conversions;
import dev.banter.host.convert.UnreadableException;
import java.util.Locale;
import java.util.Optional;

/**
 * How one text becomes one value. Runs plugin code.
 *
 * @param conversion reads the text
 * @param limits what the value may be
 * @param secret whether its text is never repeated
 */
record Value(Conversion conversion, Limits limits, boolean secret) {

    private static final String MASKED = "(secret)";

    /** Nothing for a type that nobody can read. */
    static Optional<Conversion> conversion(Class<?> type) {
        return type == boolean.class || type == Boolean.class ? Optional.of(Value::onOrOff) : Conversions.to(type);
    }

    static boolean isSecret(Class<?> type) {
        return type == Secret.class;
    }

    Object of(String text) throws UnreadableException {
        Object value = conversion.of(text);
        if (value == null) {
            throw UnreadableException.expected("a value");
        }
        limits.check(text, value);
        return value;
    }

    String shown(String text) {
        return secret ? MASKED : text;
    }

    /** As the bot's own settings are written, too. */
    private static Object onOrOff(String text) throws UnreadableException {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "on", "true", "yes" -> true;
            case "off", "false", "no" -> false;
            default -> throw UnreadableException.expected("on or off");
        };
    }
}
