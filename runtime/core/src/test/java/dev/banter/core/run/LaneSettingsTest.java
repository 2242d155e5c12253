package dev.banter.core.run;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LaneSettingsTest {

    @ParameterizedTest
    @CsvSource({
        "0,1,PT1S,PT1S,PT1S,0",
        "1,0,PT1S,PT1S,PT1S,0",
        "1,1,PT0S,PT1S,PT1S,0",
        "1,1,PT-1S,PT1S,PT1S,0",
        "1,1,PT1S,PT-1S,PT1S,0",
        "1,1,PT1S,PT1S,PT0S,0",
        "1,1,PT1S,PT1S,PT1S,-1"
    })
    void aLaneThatCouldNotRunAnythingIsRefused(
            int threads, int waiting, Duration deadline, Duration grace, Duration idle, int replacements) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LaneSettings(threads, waiting, deadline, grace, idle, replacements));
    }

    @ParameterizedTest
    @CsvSource({"0,1", "1,0"})
    void soIsAnAllowanceOfNothing(int threads, long allocation) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Allowance(threads, allocation));
    }
}
