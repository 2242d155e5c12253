package dev.banter.core.quarantine;

/**
 * Why a whole plugin is left alone.
 *
 * @param cause in words, as they stand behind "because"
 * @param handlers whether it comes of its handlers, so that the last of them to fail says more
 */
public record Outage(String cause, boolean handlers) {

    /** So many of its threads are with handlers that do not end that there is none for another. */
    public static final Outage STUCK = new Outage("its threads do not come back from handlers", true);
}
