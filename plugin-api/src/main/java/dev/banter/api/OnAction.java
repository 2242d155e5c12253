package dev.banter.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method that handles a button, a menu, a date picker or any other element with which a person does something
 * in a message or in a view ({@code block_actions}).
 *
 * <p>Parameters, in any order: {@link Action}, {@link Reply}, {@link Modals} and {@link Event}. Returned values and
 * threads are those of {@link OnMessage}; actions in one thread come in order, with its messages.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface OnAction {

    /**
     * The element's {@code action_id}.
     *
     * @return the id, the same as in the element
     */
    String value();
}
