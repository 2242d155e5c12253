package dev.banter.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method that sees events as Slack sent them, the bot's own included: {@code hello}, {@code user_change},
 * {@code reaction_added} and so on.
 *
 * <p>Its one parameter is the {@link Event}; it returns {@code void}. What a person said is better handled by
 * {@link OnMessage}, which leaves out echoes, edits, deletions and bots. The method runs on a thread of its plugin;
 * events of one channel come in order.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface OnEvent {

    /**
     * The {@code type} of the events, or {@code "*"} for every event.
     *
     * @return the type
     */
    String value();
}
