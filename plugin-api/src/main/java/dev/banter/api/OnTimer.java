package dev.banter.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the method that is called for reminders of a name, once they are due: {@link Timers} sets them.
 *
 * <p>It takes nothing, or the {@link Reminder}, and returns {@code void}. It runs on a thread of its plugin; those of
 * different keys may run side by side. One that fails, or is cut off by a kill, is called again, three times in
 * all; {@link Reminder#attempt()} tells. A plugin has one such method for each name.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface OnTimer {

    /**
     * The name of the reminders.
     *
     * @return the name, as {@link Timers#set} is given it
     */
    String value();
}
