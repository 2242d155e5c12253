package dev.banter.host.life;

import dev.banter.core.run.HandlerFailure;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/**
 * Sees to it that somebody hears what a plugin's tasks throw; without, it would lie in a future that nobody asks.
 *
 * @param pluginId the plugin
 * @param failures is told, in words
 */
record Told(String pluginId, Consumer<HandlerFailure> failures) {

    /**
     * A task that runs once: what it throws is in its future too.
     *
     * @param task the plugin's object, which names it
     * @param code what it does
     */
    <V> Callable<V> once(Object task, Callable<V> code) {
        return () -> {
            try {
                return code.call();
            } catch (Throwable thrown) {
                tell(task, "its executor", thrown);
                throw thrown;
            }
        };
    }

    /** A task that runs again and again, whatever it throws: one bad answer must not be the end of a feed. */
    Runnable again(Runnable task) {
        return () -> {
            try {
                task.run();
            } catch (Throwable thrown) {
                tell(task, "its executor, which runs it again when it is time", thrown);
            }
        };
    }

    private void tell(Object task, String origin, Throwable thrown) {
        failures.accept(HandlerFailure.of(pluginId, "a task of " + name(task), origin, thrown));
    }

    /** The class that it is written in, where it is written as a lambda. */
    private static String name(Object task) {
        return task.getClass().getName().replaceFirst("\\$\\$Lambda.*$", "");
    }
}
