package dev.banter.core.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;

/** Whatever patterns there are, a few texts are made up of each, and none is longer than it was to be. */
@Tag("fuzz")
final class RepetitionFuzzTest {

    private static final int PATTERNS = 200;
    private static final int LONG = 4_000;

    @FuzzTest(maxExecutions = 200)
    void anyPatterns(byte[] bytes) {
        for (Pattern pattern : new RandomPatterns(Arrays.hashCode(bytes)).patterns(PATTERNS)) {
            List<Repetition> repetitions = Repetition.of(pattern);
            assertThat(repetitions)
                    .as(pattern::toString)
                    .hasSizeLessThan(20)
                    .allSatisfy(one -> assertThat(one.text(LONG))
                            .hasSizeBetween(LONG - one.again().length(), LONG));
        }
    }
}
