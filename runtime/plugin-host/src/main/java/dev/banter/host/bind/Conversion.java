package dev.banter.host.bind;

import org.jspecify.annotations.Nullable;

/** Turns what a person wrote into a parameter's value. May run plugin code: on the plugin's lane only. */
@FunctionalInterface
interface Conversion {

    /** The value, or what was expected instead. */
    @Nullable Object of(String text) throws UnreadableException;
}
