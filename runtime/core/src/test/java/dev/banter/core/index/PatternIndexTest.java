package dev.banter.core.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Of many patterns the few are found that may match. */
final class PatternIndexTest {

    @Test
    void aPatternIsACandidateWhereAllItNeedsIsThere() {
        PatternIndex index = index("^deploy (\\S+) to (prod|test)$", "ping (\\d+)", "\\d{4}", "(?i)PING");
        assertThat(index.candidates("deploy it to prod")).containsExactly(0, 2);
        assertThat(index.candidates("please deploy it to prod")).containsExactly(2);
        assertThat(index.candidates("deploy it to somebody")).containsExactly(2);
        assertThat(index.candidates("pInG 1")).containsExactly(1, 2, 3);
        assertThat(index.candidates("ping")).containsExactly(2, 3);
        assertThat(index.candidates("")).containsExactly(2);
    }

    @Test
    void oneTextTellsNothingOfTheNext() {
        PatternIndex index = index("foo.*bar");
        assertThat(index.candidates("foo")).isEmpty();
        assertThat(index.candidates("bar")).isEmpty();
        assertThat(index.candidates("bar foo")).containsExactly(0);
    }

    @Test
    void whatEndsWithAnotherLiteralHasItToo() {
        PatternIndex index = index("she", "he", "hers", "e");
        assertThat(index.candidates("ushers")).containsExactly(0, 1, 2, 3);
        assertThat(index.candidates("eh")).containsExactly(3);
        assertThat(index.candidates("hehehe")).containsExactly(1, 3);
    }

    @Test
    void noneIsFine() {
        assertThat(index().candidates("anything")).isEmpty();
    }

    @Test
    void manyAreFoundWhereverTheyStand() {
        List<Pattern> patterns = IntStream.range(0, 10_000)
                .mapToObj(number -> Pattern.compile("order-" + number + "\\b"))
                .toList();
        PatternIndex index = PatternIndex.of(patterns);
        assertThat(index.candidates("see order-9999 please")).containsExactly(9, 99, 999, 9999);
        assertThat(index.candidates("see order-x please")).isEmpty();
        assertThat(index.candidates(
                        IntStream.range(0, 10_000).mapToObj(n -> "order-" + n).reduce("", String::concat)))
                .hasSize(10_000);
    }

    /** There are more characters than columns. */
    @Test
    void anyAlphabetWillDo() {
        List<Pattern> patterns = IntStream.range(0, 20_000)
                .mapToObj(number ->
                        Pattern.compile("^" + (char) (0x4e00 + number) + (char) (0x4e00 + number * 7 % 20_000)))
                .toList();
        PatternIndex index = PatternIndex.of(patterns);
        for (int number = 0; number < patterns.size(); number += 997) {
            assertThat(index.candidates(patterns.get(number).pattern().substring(1)))
                    .contains(number)
                    .hasSizeLessThan(100);
        }
    }

    /** Where there is no room for all of them, they are told apart by less. */
    @Test
    void whatTakesTooMuchRoomIsCut() {
        List<Pattern> patterns = IntStream.range(0, 40_000)
                .mapToObj(
                        number -> Pattern.compile(new StringBuilder(strange(number)).reverse() + strange(number * 7L)))
                .toList();
        PatternIndex index = PatternIndex.of(patterns);
        for (int number = 0; number < patterns.size(); number += 997) {
            assertThat(index.candidates(patterns.get(number).pattern())).contains(number);
        }
    }

    private static String strange(long number) {
        return Long.toString(number * 2_654_435_761L % 1_000_000_007L + 1_000_000_007L, 36)
                + (char) (0x4e00 + number % 500);
    }

    private static PatternIndex index(String... patterns) {
        return PatternIndex.of(Stream.of(patterns).map(Pattern::compile).toList());
    }
}
