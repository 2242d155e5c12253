package dev.banter.core.route;

import java.util.function.LongSupplier;

/** How much matching may cost: steps, and time looked at now and then. Of one thread. */
final class StepBudget {

    /** A look at the clock costs as much as some steps. */
    private static final int STEPS_BETWEEN_LOOKS = 1024;

    private final LongSupplier nanos;
    private final long until;
    private long steps;
    private boolean late;

    /**
     * @param steps how many characters may be looked at
     * @param nanos the clock
     * @param until when time is up, by that clock
     */
    StepBudget(long steps, LongSupplier nanos, long until) {
        this.steps = steps;
        this.nanos = nanos;
        this.until = until;
    }

    /** Steps without a limit in time. */
    static StepBudget ofSteps(long steps) {
        return new StepBudget(steps, () -> 0, Long.MAX_VALUE);
    }

    long steps() {
        return steps;
    }

    void spend() {
        if (--steps <= 0) {
            throw new SpentException();
        }
        if (steps % STEPS_BETWEEN_LOOKS == 0 && nanos.getAsLong() - until >= 0) {
            late = true;
            throw new SpentException();
        }
    }

    /** Takes part of this budget for one pattern. */
    StepBudget slice(long most) {
        return new StepBudget(Math.min(most, steps), nanos, until);
    }

    /** Takes what a slice of this budget has used off it; {@code granted} is what the slice began with. */
    void settle(StepBudget slice, long granted) {
        steps -= granted - slice.steps;
        late |= slice.late;
    }

    boolean isSpent() {
        return late || steps <= 0;
    }

    /** Thrown out of the middle of a match; without a stack trace, for it is no fault. */
    static final class SpentException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private SpentException() {
            super("the budget of matching is spent", null, false, false);
        }
    }
}
