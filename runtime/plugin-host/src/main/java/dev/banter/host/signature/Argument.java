package dev.banter.host.signature;

import dev.banter.core.run.MisreadException;
import org.jspecify.annotations.Nullable;

/** Where a parameter's value comes from. May run plugin code: on the plugin's lane only. */
@FunctionalInterface
public interface Argument {

    /**
     * The value for one call.
     *
     * @param occasion what the handler is called for
     * @return the value; {@code null} for an object that is absent
     * @throws MisreadException when a text cannot be taken for what is wanted, with words for the person
     */
    @Nullable Object from(Occasion occasion) throws MisreadException;
}
