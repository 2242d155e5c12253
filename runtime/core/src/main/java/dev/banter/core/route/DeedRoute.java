package dev.banter.core.route;

import dev.banter.core.right.Rights;
import dev.banter.core.run.DeedHandler;

/**
 * The way from what a person does to a handler.
 *
 * @param handler where the handler is written, as {@code Class#method}
 * @param trigger what it is called for
 * @param help its line for {@code help}, may be empty
 * @param rights what it asks of whoever calls it
 * @param code the handler
 */
public record DeedRoute(String handler, Trigger trigger, String help, Rights rights, DeedHandler code) {

    /**
     * What a person is told of it.
     *
     * @return its line for help, or else what it is called for
     */
    public String line() {
        return help.isEmpty() ? "`" + (trigger.name() + " " + trigger.pattern()).strip() + "`" : help;
    }
}
