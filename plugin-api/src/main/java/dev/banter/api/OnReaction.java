package dev.banter.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method that handles an emoji with which a person reacts to a message ({@code reaction_added}), or which they
 * take back ({@code reaction_removed}). Never the bot's own.
 *
 * <p>Parameters, in any order: {@link Reaction}, {@link Reply} and {@link Event}. Returned values and threads are those
 * of {@link OnMessage}; reactions in one channel come in order.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface OnReaction {

    /**
     * The emoji's name, such as {@code "eyes"}, with or without colons and without a skin tone.
     *
     * @return the name; empty for any emoji
     */
    String value() default "";

    /**
     * Whether taking a reaction back is meant, and not giving it.
     *
     * @return {@code false} unless said otherwise
     */
    boolean removed() default false;
}
