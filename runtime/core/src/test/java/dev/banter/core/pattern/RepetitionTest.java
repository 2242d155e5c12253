package dev.banter.core.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts that a pattern may have a hard time with are made up from it. */
final class RepetitionTest {

    /** What is before, then what is repeated, in brackets. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '`',
            value = {
                "x+y                 → `(x)`",
                "^deploy (\\d+)!      → `deploy (0)`",
                "(?:a|bc)*d           → `(a) (bc)`",
                "[^a-z0-9]{3,}        → `( )`",
                "(x+x+)+y             → `(xx) (x) x(x)`",
                "a{2}b{20}            → `aa(b)`",
                "(\\w+)=\\1*          → `(a)`",
                "a?b?c                → ``",
                "(?x) a+              → ``"
            })
    void eachPieceThatIsRepeatedIsOne(String pattern, String repetitions) {
        assertThat(Repetition.of(Pattern.compile(pattern)).stream()
                        .map(one -> one.before() + "(" + one.again() + ")")
                        .distinct()
                        .collect(Collectors.joining(" ")))
                .isEqualTo(repetitions);
    }

    @Test
    void theTextIsAboutAsLongAsIsAsked() {
        List<Repetition> repetitions = Repetition.of(Pattern.compile("^go (?:left|right)* on$"));
        assertThat(repetitions)
                .extracting(repetition -> repetition.text(13))
                .containsExactly("go leftleft", "go leftleft\n!", "go rightright", "go right\n!");
        assertThat(repetitions).allSatisfy(one -> assertThat(one.text(0)).hasSizeLessThan(20));
    }

    /** However it is written, it takes no time and no room. */
    @Test
    void noPatternIsTooLong() {
        assertThat(Repetition.of(Pattern.compile("(a|b)+".repeat(1_000)))).hasSizeLessThan(20);
        assertThat(Repetition.of(Pattern.compile("(?:".repeat(500) + "a" + ")+".repeat(500))))
                .hasSizeLessThan(20);
        assertThat(Repetition.of(Pattern.compile("lorem ipsum ".repeat(3_000) + "a+")))
                .hasSizeLessThan(20);
    }
}
