package dev.banter.core.run;

import dev.banter.api.Event;

/** A plugin's method that sees events. Runs plugin code: on the plugin's lane only. */
@FunctionalInterface
public interface EventHandler {

    /**
     * Handles an event.
     *
     * @param event what happened
     * @throws Throwable whatever the method throws
     */
    void handle(Event event) throws Throwable;
}
