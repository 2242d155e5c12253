package dev.banter.core.route;

import dev.banter.core.pattern.Repetition;
import dev.banter.core.time.Timers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Tries patterns with texts that are made up to be hard for them. It takes a while. Of one thread. */
final class Inspection {

    /** In characters: as long as Slack advises people to write at the most. */
    private static final int LONG = 4_000;

    /** A search that takes no steps is cut off by nothing: after one that takes so long there is none with that pattern. */
    private static final long LONGEST_SEARCH = Duration.ofMillis(50).toNanos();

    /** All searches together. */
    private static final long LONGEST = Duration.ofSeconds(5).toNanos();

    private final List<Suspect> suspects;
    private final Timers timers;
    private final BooleanSupplier over;

    /**
     * @param suspects what to try
     * @param timers the clock
     * @param over whether nobody wants to know any more
     */
    Inspection(List<Suspect> suspects, Timers timers, BooleanSupplier over) {
        this.suspects = suspects;
        this.timers = timers;
        this.over = over;
    }

    /** Those that are slow, as far as that is found in time. */
    List<SlowPattern> run() {
        long until = timers.nanos() + LONGEST;
        List<SlowPattern> found = new ArrayList<>();
        for (Suspect suspect : suspects) {
            if (over.getAsBoolean() || timers.nanos() - until >= 0) {
                break;
            }
            hard(suspect).ifPresent(text -> found.add(new SlowPattern(suspect.handler(), text)));
        }
        return found;
    }

    /** A text for which it is cut off. */
    private Optional<String> hard(Suspect suspect) {
        for (Repetition repetition : Repetition.of(suspect.pattern())) {
            long begun = timers.nanos();
            if (isCut(suspect, repetition.text(LONG))) {
                return Optional.of(shorter(suspect, repetition));
            }
            if (over.getAsBoolean() || timers.nanos() - begun > LONGEST_SEARCH) {
                break;
            }
        }
        return Optional.empty();
    }

    /** Half as long, and half of that, while it is still too long. */
    private static String shorter(Suspect suspect, Repetition repetition) {
        int length = LONG;
        while (length > 1 && isCut(suspect, repetition.text(length / 2))) {
            length /= 2;
        }
        return repetition.text(length);
    }

    /** Not where the stack is over: how long that takes depends on what Java has compiled so far. */
    private static boolean isCut(Suspect suspect, String text) {
        StepBudget budget = StepBudget.ofSteps(suspect.steps());
        return Search.in(text, suspect.pattern(), budget).cut() && budget.isSpent();
    }
}
