package dev.banter.benchmarks.harness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banter.launcher.settings.access.WayIn;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Ten kills and fifty cuts, half of them by each way: nothing is lost, and nothing is answered twice. */
@Timeout(300)
final class HarnessTest {

    private static final int MESSAGES_PER_SECOND = 100;
    private static final Seeds SEED = new Seeds(1, 1);
    private static final List<WayIn> WAYS = List.of(WayIn.RTM, WayIn.SOCKET);

    @Test
    void whoeverIsKilledAnswersEachMessageOnce() throws InterruptedException {
        see(new Kills(5, MESSAGES_PER_SECOND), 10);
    }

    /** Its cables have an address of their own, which other systems do not have unasked. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void whoeverIsCutOffAnswersEachMessageOnce() throws InterruptedException {
        see(new Cuts(25, MESSAGES_PER_SECOND, 20), 50);
    }

    private static void see(Trial trial, int blows) throws InterruptedException {
        List<Outcome> outcomes = new Harness(trial, SEED, WAYS, WAYS.size(), Optional.empty()).outcomes();

        assertThat(outcomes).allSatisfy(outcome -> {
            assertThat(outcome.asked()).isPositive();
            assertThat(outcome.lost()).as(outcome.line()).isZero();
            assertThat(outcome.twice()).as(outcome.line()).isZero();
        });
        assertThat(outcomes.stream().mapToInt(Outcome::blows).sum()).isEqualTo(blows);
    }
}
