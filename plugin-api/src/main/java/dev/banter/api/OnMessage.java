package dev.banter.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method that handles what a person said.
 *
 * <p>Parameters, in any order: {@link Message}, {@link Match}, {@link Reply}, and any number of {@link Group}. The
 * method returns {@code void}, or what to say: a {@code String}, a {@link Markup}, a {@link Post}, or a {@code CompletionStage},
 * {@code Optional}, {@code Stream} or {@code Iterable} of these; {@code null} and the empty string say nothing. It may
 * be package-private, not private and not static.
 *
 * <p>The method runs on a thread of its plugin and has, unless the settings say otherwise, 30 seconds; then it is
 * interrupted. Every handler that matches runs: those of one plugin one after another, by class name and then by place
 * in the class; those of different plugins side by side.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface OnMessage {

    /**
     * A {@link java.util.regex.Pattern} that is searched with <em>find</em> in {@link Message#text()}; the empty
     * pattern matches every message. Anchor it with {@code ^} and {@code $} to match the whole text.
     *
     * @return the pattern
     */
    String pattern();

    /**
     * Whether only direct messages are meant, and messages that begin with a mention of the bot or one of its
     * configured names.
     *
     * @return {@code false} unless said otherwise
     */
    boolean addressed() default false;

    /**
     * Whether this handler runs only when no handler of any plugin without this mark matched.
     *
     * @return {@code false} unless said otherwise
     */
    boolean fallback() default false;

    /**
     * One line for {@code help}, such as {@code "deploy APP to ENV: puts it there"}.
     *
     * @return the line; empty shows the pattern instead
     */
    String help() default "";
}
