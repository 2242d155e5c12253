package dev.banter.core.index;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.banter.core.pattern.RandomPatterns;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;

/** Whatever patterns there are and whatever is said, no pattern that matches is missed. */
@Tag("fuzz")
final class PatternIndexFuzzTest {

    private static final int PATTERNS = 200;
    private static final int TEXTS = 30;

    /** A hundred thousand patterns, and three million searches. */
    @FuzzTest(maxExecutions = 500)
    void anyPatterns(byte[] bytes) {
        RandomPatterns random = new RandomPatterns(Arrays.hashCode(bytes));
        List<Pattern> patterns = random.patterns(PATTERNS);
        PatternIndex index = PatternIndex.of(patterns);
        for (int i = 0; i < TEXTS; i++) {
            String text = random.text();
            int[] candidates = index.candidates(text);
            int[] missed = IntStream.range(0, PATTERNS)
                    .filter(each -> Arrays.binarySearch(candidates, each) < 0)
                    .filter(each -> matches(patterns.get(each), text))
                    .toArray();
            assertThat(missed)
                    .as(() -> "missed in \"" + text + "\": " + patterns.get(missed[0]))
                    .isEmpty();
            assertThat(candidates).isSorted().doesNotHaveDuplicates();
        }
    }

    /** Java itself stumbles over some, such as one of {@code \b{g}*}. */
    private static boolean matches(Pattern pattern, String text) {
        try {
            return pattern.matcher(text).find();
        } catch (StackOverflowError | IndexOutOfBoundsException endless) {
            return false;
        }
    }
}
