package dev.banter.host;

import dev.banter.host.release.HeldPlugin;

/** Is told what became of each jar. Called on the thread that loads plugins; returns at once. */
@FunctionalInterface
public interface HostListener {

    /**
     * A jar was loaded or refused. It has been logged already.
     *
     * @param report what became of it
     */
    void reported(LoadReport report);

    /**
     * A jar that was refused is not in the folder any more.
     *
     * @param file its name
     */
    default void removed(String file) {}

    /**
     * A plugin was taken out and has not left memory since. It has been logged already. Called on a thread of its own.
     *
     * @param plugin which one, and what holds it
     */
    default void held(HeldPlugin plugin) {}
}
