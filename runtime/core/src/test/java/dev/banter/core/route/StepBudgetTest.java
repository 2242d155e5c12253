package dev.banter.core.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.banter.core.time.ManualTimers;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class StepBudgetTest {

    @Test
    void isSpentByItsSteps() {
        StepBudget budget = StepBudget.ofSteps(3);

        budget.spend();
        budget.spend();

        assertThatThrownBy(budget::spend).isInstanceOf(StepBudget.SpentException.class);
        assertThat(budget.isSpent()).isTrue();
    }

    @Test
    void nothingIsSpentAtOnce() {
        assertThatThrownBy(StepBudget.ofSteps(0)::spend).isInstanceOf(StepBudget.SpentException.class);
    }

    @Test
    void isSpentByTimeThatIsLookedAtNowAndThen() {
        ManualTimers timers = new ManualTimers();
        StepBudget budget = new StepBudget(1_000_000, timers::nanos, timers.nanos() + 5);
        spend(budget, 10_000);
        assertThat(budget.isSpent()).isFalse();

        timers.advance(Duration.ofNanos(5));

        assertThatThrownBy(() -> spend(budget, 1_024)).isInstanceOf(StepBudget.SpentException.class);
        assertThat(budget.isSpent()).isTrue();
    }

    @Test
    void aSliceIsTakenOffTheWhole() {
        StepBudget budget = StepBudget.ofSteps(100);

        StepBudget slice = budget.slice(40);
        assertThat(slice.steps()).isEqualTo(40);
        spend(slice, 30);
        budget.settle(slice, 40);

        assertThat(budget.steps()).isEqualTo(70);
        assertThat(budget.slice(80).steps()).isEqualTo(70);
    }

    @Test
    void timeThatIsUpInASliceIsUpInTheWhole() {
        ManualTimers timers = new ManualTimers();
        StepBudget budget = new StepBudget(10_000, timers::nanos, timers.nanos());
        StepBudget slice = budget.slice(5_000);
        assertThatThrownBy(() -> spend(slice, 2_000)).isInstanceOf(StepBudget.SpentException.class);

        budget.settle(slice, 5_000);

        assertThat(budget.isSpent()).isTrue();
        assertThat(budget.steps()).isPositive();
    }

    private static void spend(StepBudget budget, int steps) {
        IntStream.range(0, steps).forEach(step -> budget.spend());
    }
}
