package dev.banter.workspace.limit;

import java.time.Duration;

/**
 * How often something may be done.
 *
 * @param burst how often at once, after a rest
 * @param every how long it takes until once more is allowed
 */
record Rate(int burst, Duration every) {

    static Rate aMinute(int times) {
        return new Rate(times, Duration.ofMinutes(1).dividedBy(times));
    }
}
