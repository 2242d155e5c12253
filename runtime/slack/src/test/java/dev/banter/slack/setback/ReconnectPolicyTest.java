package dev.banter.slack.setback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReconnectPolicyTest {

    private final ReconnectPolicy policy = new ReconnectPolicy(
            Duration.ofSeconds(1), Duration.ofSeconds(60), 0.5, Duration.ofSeconds(30), Duration.ofMinutes(1));

    @ParameterizedTest
    @CsvSource({
        "-1, 0, 0",
        "0, 0, 0",
        "1, 500, 1000",
        "2, 1000, 2000",
        "5, 8000, 16000",
        "7, 30000, 60000",
        "64, 30000, 60000",
        "2147483647, 30000, 60000"
    })
    void doublesUpToTheCapAndLeavesAPartToChance(int attempt, long least, long most) {
        RandomGenerator random = new Random(attempt);
        for (int i = 0; i < 1_000; i++) {
            assertThat(policy.delay(attempt, random)).isBetween(Duration.ofMillis(least), Duration.ofMillis(most));
        }
    }

    @Test
    void refusesWhatIsNoDelay() {
        Duration second = Duration.ofSeconds(1);
        assertThatThrownBy(() -> new ReconnectPolicy(second, Duration.ofMillis(1), 0.5, second, second))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ReconnectPolicy(second, second, Double.NaN, second, second))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
