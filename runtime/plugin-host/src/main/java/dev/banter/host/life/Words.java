package dev.banter.host.life;

/** Puts what a plugin threw into words, on the plugin's own thread. */
@FunctionalInterface
public interface Words {

    /**
     * What went wrong, and where.
     *
     * @param step what was run
     * @param thrown what it threw
     * @return text alone, which may outlive the plugin
     */
    String of(String step, Throwable thrown);
}
