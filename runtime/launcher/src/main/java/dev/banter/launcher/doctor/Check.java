package dev.banter.launcher.doctor;

import java.time.Duration;
import java.util.concurrent.Callable;

/**
 * One thing that is looked at.
 *
 * @param name what
 * @param limit how long it may take
 * @param look looks at it; may block
 */
record Check(String name, Duration limit, Callable<Finding> look) {

    /** For what takes a call or two. */
    static final Duration USUAL = Duration.ofSeconds(15);

    static Check of(String name, Callable<Finding> look) {
        return new Check(name, USUAL, look);
    }
}
