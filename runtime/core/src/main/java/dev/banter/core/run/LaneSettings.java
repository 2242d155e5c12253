package dev.banter.core.run;

import java.time.Duration;

/**
 * What one plugin may take.
 *
 * @param threads handlers that run at once, at least 1
 * @param waiting messages that may wait, at least 1
 * @param deadline how long a handler may run before it is interrupted
 * @param grace how long an interrupted handler has to come back before its thread is given up
 * @param idle how long a thread without work lives on
 * @param replacements threads that may stand in for ones that were given up
 * @param interception how long an interceptor has, from the moment in which it could be asked
 * @param allowance what it may use up of that which all share
 */
public record LaneSettings(
        int threads,
        int waiting,
        Duration deadline,
        Duration grace,
        Duration idle,
        int replacements,
        Duration interception,
        Allowance allowance) {

    /** How many threads may run what a plugin has chained to a {@code CompletionStage}. */
    private static final int CALLBACK_THREADS = 2;

    private static final int CALLBACKS = 10_000;

    /** 4 threads, 256 waiting messages, 30 s and 1 s of grace; threads idle for 10 s end; 16 may be replaced. */
    public static final LaneSettings DEFAULT =
            new LaneSettings(4, 256, Duration.ofSeconds(30), Duration.ofSeconds(1), Duration.ofSeconds(10), 16);

    /**
     * With 50 ms for an interceptor, and the usual allowance.
     *
     * @param threads handlers that run at once, at least 1
     * @param waiting messages that may wait, at least 1
     * @param deadline how long a handler may run before it is interrupted
     * @param grace how long an interrupted handler has to come back before its thread is given up
     * @param idle how long a thread without work lives on
     * @param replacements threads that may stand in for ones that were given up
     */
    public LaneSettings(int threads, int waiting, Duration deadline, Duration grace, Duration idle, int replacements) {
        this(threads, waiting, deadline, grace, idle, replacements, Duration.ofMillis(50), Allowance.DEFAULT);
    }

    /** Refuses what could not run anything. */
    public LaneSettings {
        if (threads < 1
                || waiting < 1
                || replacements < 0
                || !isPositive(deadline)
                || !isPositive(idle)
                || !isPositive(interception)) {
            throw new IllegalArgumentException(
                    "a lane has at least one thread, one place to wait, a deadline and an idle time");
        }
        if (grace.isNegative()) {
            throw new IllegalArgumentException("a grace is not negative");
        }
    }

    /** The same for the threads on which interceptors run. */
    LaneSettings ofInterceptors() {
        return new LaneSettings(threads, waiting, interception, grace, idle, replacements, interception, allowance);
    }

    /** The same for the threads on which callbacks run. */
    LaneSettings ofCallbacks() {
        return new LaneSettings(
                CALLBACK_THREADS, CALLBACKS, deadline, grace, idle, replacements, interception, allowance);
    }

    private static boolean isPositive(Duration duration) {
        return !duration.isNegative() && !duration.isZero();
    }
}
