package dev.banter.core.quarantine;

import java.time.Duration;

/**
 * When a handler is parked, and for how long.
 *
 * @param strikes failures, overruns and cut searches in a row that park it; 0 parks nobody
 * @param pause after which it is tried again
 * @param longest what the pause, doubled each time the trial fails, does not exceed
 */
public record QuarantineSettings(int strikes, Duration pause, Duration longest) {

    /** Five in a row; a minute, and an hour at the most. */
    public static final QuarantineSettings DEFAULT =
            new QuarantineSettings(5, Duration.ofMinutes(1), Duration.ofHours(1));

    /** Nobody is parked. */
    public static final QuarantineSettings OFF = new QuarantineSettings(0, DEFAULT.pause, DEFAULT.longest);

    /** Refuses what is no pause. */
    public QuarantineSettings {
        if (strikes < 0 || pause.isNegative() || pause.isZero() || longest.compareTo(pause) < 0) {
            throw new IllegalArgumentException(
                    "a quarantine has a number of strikes, a positive pause, and a longest one that is not shorter");
        }
    }

    boolean isOff() {
        return strikes == 0;
    }
}
