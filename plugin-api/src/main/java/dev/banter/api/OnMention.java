package dev.banter.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method that handles a message in which a person mentions the bot, wherever in the text that is. Slack's
 * {@code app_mention}, and the {@code message} of the same timestamp: together they are one message.
 *
 * <p>Parameters, returned values, threads and order are those of {@link OnMessage}.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface OnMention {

    /**
     * A {@link java.util.regex.Pattern} that is searched with <em>find</em> in {@link Message#text()}, from which a
     * mention at the beginning has been taken off; any other stays in it.
     *
     * @return the pattern; empty for every mention
     */
    String pattern() default "";

    /**
     * One line for {@code help}.
     *
     * @return the line; empty shows the pattern instead
     */
    String help() default "";
}
