package dev.banter.host.jar;

/**
 * A jar that has looked the same for a while.
 *
 * @param jar what it looked like
 * @param looks how often it looked like that in a row
 * @param handedOut whether the host has been told of it
 * @param missed how often it was not there since, in a row
 */
record Sighting(FoundJar jar, int looks, boolean handedOut, int missed) {

    static Sighting first(FoundJar jar) {
        return new Sighting(jar, 1, false, 0);
    }

    /** The same jar after one more look. */
    Sighting seen(FoundJar now) {
        return now.equals(jar) ? new Sighting(jar, looks + 1, handedOut, 0) : first(now);
    }

    /** Nothing is there under its name. */
    Sighting missing() {
        return new Sighting(jar, looks, handedOut, missed + 1);
    }

    Sighting handOut() {
        return new Sighting(jar, looks, true, 0);
    }
}
