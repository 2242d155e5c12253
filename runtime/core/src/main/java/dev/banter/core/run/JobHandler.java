package dev.banter.core.run;

import dev.banter.api.Due;

/** A plugin's method that is called again and again. Runs plugin code: on the plugin's lane only. */
@FunctionalInterface
public interface JobHandler {

    /**
     * Runs once.
     *
     * @param due for when
     * @throws Throwable whatever the method throws
     */
    void run(Due due) throws Throwable;
}
