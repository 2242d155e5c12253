package dev.banter.launcher;

import dev.banter.core.quarantine.Parked;

/** Says what is parked, why, and until when; without what anybody has said. */
final class ParkedText {

    private ParkedText() {}

    static String of(Parked parked) {
        if (parked.handler().isEmpty()) {
            return "all of it is parked; it is called again as soon as the cause is gone, and a new version of its jar"
                    + " begins anew. The cause: " + parked.cause();
        }
        return parked.handler() + " is parked after " + parked.strikes() + " failures in a row; it is tried again in "
                + parked.pause().map(pause -> pause.toSeconds() + " s").orElse("a while")
                + ", and a new version of its jar begins anew. The last failure: " + parked.cause();
    }
}
