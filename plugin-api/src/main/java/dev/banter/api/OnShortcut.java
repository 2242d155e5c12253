package dev.banter.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method that handles a shortcut: one that a person chooses anywhere ({@code shortcut}), or in the menu of a
 * message ({@code message_action}). The shortcut itself is made known to Slack in the app's settings.
 *
 * <p>Parameters, in any order: {@link Shortcut}, {@link Reply}, {@link Modals} and {@link Event}. Returned values and
 * threads are those of {@link OnMessage}.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface OnShortcut {

    /**
     * The shortcut's {@code callback_id}.
     *
     * @return the id, the same as in the app's settings
     */
    String value();
}
