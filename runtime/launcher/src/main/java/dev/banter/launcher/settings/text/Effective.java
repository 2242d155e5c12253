package dev.banter.launcher.settings.text;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A setting that is in effect.
 *
 * @param name as people write it
 * @param value as people write it; a secret is masked; empty when there is none
 * @param origin where it was written, or {@code default}, or {@code not set}
 */
public record Effective(String name, String value, String origin) {

    private static final String SECRET = "(secret)";

    static Effective given(String name, Kind<?> kind, Given given) {
        return new Effective(name, kind.isSecret() ? SECRET : String.join(", ", given.texts()), given.origin());
    }

    static Effective usual(String name, Object value) {
        return new Effective(name, written(value), "default");
    }

    static Effective none(String name) {
        return new Effective(name, "", "not set");
    }

    private static String written(Object value) {
        if (value instanceof Optional<?> maybe) {
            return maybe.map(Effective::written).orElse("off");
        }
        if (value instanceof List<?> list) {
            return list.stream().map(Effective::written).collect(Collectors.joining(", "));
        }
        if (value instanceof Boolean on) {
            return on ? "on" : "off";
        }
        if (value instanceof Enum<?> constant) {
            return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
        return value instanceof Duration time ? Durations.written(time) : value.toString();
    }
}
