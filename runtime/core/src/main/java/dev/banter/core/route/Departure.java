package dev.banter.core.route;

import dev.banter.core.run.Lane;

/**
 * A plugin that is off the routes: nothing that comes from now on is for it, and what was meant for it before goes on. Safe
 * from any thread.
 */
public final class Departure {

    private final PluginEntry entry;

    Departure(PluginEntry entry) {
        this.entry = entry;
    }

    /**
     * Whether all of it is over: what is still being matched, what waits, and what runs.
     *
     * @return true from the moment in which its lane can be closed without a loss
     */
    public boolean isOver() {
        return entry.isCaughtUp() && lane().isQuiet();
    }

    /**
     * Where the rest of it runs.
     *
     * @return whoever opened it closes it
     */
    public Lane lane() {
        return entry.plugin().lane();
    }
}
