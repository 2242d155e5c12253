package dev.banter.core.run;

import java.time.Duration;

/** Plugin code was still running at its deadline. */
public final class OverrunException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OverrunException(String name, Duration deadline) {
        super(name + " did not return within " + deadline.toMillis() + " ms", null, false, false);
    }
}
