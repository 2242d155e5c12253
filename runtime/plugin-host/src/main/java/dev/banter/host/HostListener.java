package dev.banter.host;

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
}
