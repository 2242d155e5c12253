package dev.banter.core.quarantine;

/**
 * Why a whole plugin is left alone.
 *
 * @param cause in words
 * @param handlers whether it comes of handlers, so that the last of them to fail says more
 */
public record Outage(String cause, boolean handlers) {

    /** So many of its threads are with handlers that do not end that there is none for another. */
    public static final Outage STUCK = new Outage("its threads do not come back from handlers", true);

    /**
     * It has started more threads than it may.
     *
     * @param many how many live
     * @param most how many may
     * @return the outage
     */
    public static Outage crowded(int many, int most) {
        return new Outage(
                "it has started " + many + " threads that live, and lane.own-threads lets it have " + most
                        + ": a new start of the bot ends them; let the plugin do so itself, or raise that in its settings",
                false);
    }
}
