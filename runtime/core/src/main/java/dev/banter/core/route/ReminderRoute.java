package dev.banter.core.route;

import dev.banter.core.run.ReminderHandler;

/**
 * The way from a reminder to the method that takes it.
 *
 * @param handler where the method is written, as {@code Class#method}
 * @param name the name of its reminders
 * @param code the method
 */
public record ReminderRoute(String handler, String name, ReminderHandler code) {}
