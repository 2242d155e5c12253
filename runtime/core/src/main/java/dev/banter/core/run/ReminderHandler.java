package dev.banter.core.run;

import dev.banter.api.Reminder;

/** A plugin's method that takes reminders. Runs plugin code: on the plugin's lane only. */
@FunctionalInterface
public interface ReminderHandler {

    /**
     * Takes a reminder that is due.
     *
     * @param reminder what it is reminded of
     * @throws Throwable whatever the method throws
     */
    void remind(Reminder reminder) throws Throwable;
}
