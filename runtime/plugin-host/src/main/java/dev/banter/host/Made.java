package dev.banter.host;

import dev.banter.host.load.PluginInjector;
import org.jspecify.annotations.Nullable;

/**
 * An object of a plugin, or why there is none, in words: what a plugin throws stays on its lane, since it would keep
 * the plugin's loader alive.
 *
 * @param object the object, if it could be made
 * @param failure why it could not
 */
record Made(@Nullable Object object, String failure) {

    /** Makes the one object of a class. Runs on the plugin's lane. */
    static Made by(PluginInjector injector, Class<?> type, ClassLoader loader) {
        try {
            return new Made(injector.instance(type), "");
        } catch (Throwable thrown) {
            return new Made(null, FailureText.of(thrown, loader));
        }
    }
}
