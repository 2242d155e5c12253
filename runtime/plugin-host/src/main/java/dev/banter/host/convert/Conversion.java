package dev.banter.host.convert;

import org.jspecify.annotations.Nullable;

/** Turns what a person wrote into a parameter's value. May run plugin code: on the plugin's lane only. */
@FunctionalInterface
public interface Conversion {

    /**
     * The value.
     *
     * @param text as it was written
     * @return the value; {@code null} when the plugin's own conversion returns that
     * @throws UnreadableException says what was expected instead
     */
    @Nullable Object of(String text) throws UnreadableException;
}
