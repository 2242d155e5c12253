package dev.banter.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method that handles a slash command. The command itself is made known to Slack in the app's settings.
 *
 * <p>Parameters, in any order: {@link Command}, {@link Match}, any number of {@link Group}, {@link Reply},
 * {@link Modals} and {@link Event}. Returned values, threads and order are those of {@link OnMessage}. What is returned
 * or said is seen by the person alone, unless it is said with {@link Reply#broadcast(String)}.
 *
 * <p>When the text matches no pattern of any handler of the command, the person is told what the command understands:
 * the lines of {@link #help()}.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface OnCommand {

    /**
     * The command's name, such as {@code "/deploy"}.
     *
     * @return the name, with its slash
     */
    String value();

    /**
     * A {@link java.util.regex.Pattern} that is searched with <em>find</em> in {@link Command#text()}, which is what
     * follows the command's name.
     *
     * @return the pattern; empty for every text
     */
    String pattern() default "";

    /**
     * One line for {@code help}, and for a person whose text was not understood, such as
     * {@code "/deploy APP to ENV: puts it there"}.
     *
     * @return the line; empty shows the name and the pattern instead
     */
    String help() default "";
}
