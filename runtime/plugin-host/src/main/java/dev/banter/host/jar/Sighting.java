package dev.banter.host.jar;

/**
 * A jar that has looked the same for a while.
 *
 * @param jar what it looked like
 * @param looks how often it looked like that in a row
 * @param handedOut whether the host has been told of it
 */
record Sighting(FoundJar jar, int looks, boolean handedOut) {

    static Sighting first(FoundJar jar) {
        return new Sighting(jar, 1, false);
    }

    /** The same jar after one more look. */
    Sighting seen(FoundJar now) {
        return now.equals(jar) ? new Sighting(jar, looks + 1, handedOut) : first(now);
    }

    Sighting handOut() {
        return new Sighting(jar, looks, true);
    }
}
