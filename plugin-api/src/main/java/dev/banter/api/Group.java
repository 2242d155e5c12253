package dev.banter.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Hands a group of the match to a parameter, converted to the parameter's type.
 *
 * <p>Types: {@code String}; primitives and their boxes; enums (any case, {@code -} as {@code _});
 * {@link java.time.Duration} ({@code 90s}, {@code 5m}, {@code 2h30m}, {@code 1d}, or ISO-8601); {@link UserId} and
 * {@link ChannelId} (a mention or a bare id); else a type with a public static {@code valueOf(String)},
 * {@code parse(CharSequence)} or {@code of(String)}, or with a public {@code String} constructor, looked for in this
 * order. Any of these as {@code Optional<T>} is empty when the group took no part in the match; without
 * {@code Optional} it is {@code null}.
 *
 * <p>Text that cannot be converted is answered with what was expected, and the handler is not run.
 */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface Group {

    /**
     * The group's name, as in {@code (?<name>...)}.
     *
     * @return the name; empty when {@link #index()} is given
     */
    String value() default "";

    /**
     * The group's number, counted from 1 by opening brackets; 0 is the whole match.
     *
     * @return the number; -1 when {@link #value()} is given
     */
    int index() default -1;
}
