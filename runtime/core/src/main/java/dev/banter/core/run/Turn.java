package dev.banter.core.run;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one message asks of a lane: steps that run one after another. */
final class Turn {

    private final Deque<Step> steps;

    Turn(List<? extends Step> steps) {
        this.steps = new ArrayDeque<>(steps);
    }

    /** The next step, taken off; {@code null} when the turn is over. */
    @Nullable Step next() {
        return steps.poll();
    }

    boolean isOver() {
        return steps.isEmpty();
    }

    /** The steps that have not begun, taken off. */
    List<Step> forget() {
        List<Step> left = List.copyOf(steps);
        steps.clear();
        return left;
    }
}
