package dev.banter.core.route;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.banter.api.Match;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.junit.jupiter.api.Tag;

/** Whatever a pattern and a text are, the search ends within its budget, and finds what Java finds. */
@Tag("fuzz")
final class SearchFuzzTest {

    private static final long STEPS = 20_000;

    /** The first line is the pattern, and all that follows the text. */
    @FuzzTest(maxExecutions = 2_000)
    void anyPatternInAnyText(byte[] bytes) {
        String[] halves = new String(bytes, StandardCharsets.UTF_8).split("\n", 2);
        String text = halves.length < 2 ? "" : halves[1];
        pattern(halves[0]).ifPresent(pattern -> search(pattern, text));
    }

    private static void search(Pattern pattern, String text) {
        StepBudget budget = StepBudget.ofSteps(STEPS);
        Search search = Search.in(text, pattern, budget);
        if (search.cut()) {
            assertThat(search.match()).isNull();
        } else {
            Matcher plain = pattern.matcher(text);
            Match match = search.match();
            assertThat(match != null).isEqualTo(plain.find());
            for (int group = 0; match != null && group <= plain.groupCount(); group++) {
                assertThat(match.group(group)).isEqualTo(plain.group(group));
            }
        }
        assertThat(budget.steps()).isBetween(0L, STEPS);
    }

    private static Optional<Pattern> pattern(String text) {
        try {
            return Optional.of(Pattern.compile(text));
        } catch (PatternSyntaxException none) {
            return Optional.empty();
        }
    }
}
