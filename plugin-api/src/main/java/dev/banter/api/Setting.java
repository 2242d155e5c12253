package dev.banter.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says more of a component of a record of {@link Settings}: what it is for, what it is unless set, what it may be. */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Setting {

    /**
     * What it is for, shown by {@code banter settings} and where it is missing.
     *
     * @return one line
     */
    String help() default "";

    /**
     * What it is when nothing is written, as it would be written.
     *
     * @return one text; for a {@code List} or {@code Set} any number; none when there is no such value
     */
    String[] orElse() default {};

    /**
     * The least it may be, as it would be written.
     *
     * @return the least value, which is allowed; empty when there is none. For types that are {@link Comparable}
     */
    String min() default "";

    /**
     * The most it may be, as it would be written.
     *
     * @return the greatest value, which is allowed; empty when there is none. For types that are {@link Comparable}
     */
    String max() default "";

    /**
     * What its text has to match from beginning to end.
     *
     * @return a {@link java.util.regex.Pattern}; empty when it may be anything
     */
    String pattern() default "";
}
