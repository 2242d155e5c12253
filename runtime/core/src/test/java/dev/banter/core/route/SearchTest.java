package dev.banter.core.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.banter.api.Match;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SearchTest {

    private static final long MILLION = 1_000_000;

    @ParameterizedTest
    @CsvSource({
        "lo w,         hello world, lo w",
        "^hello,       hello world, hello",
        "world$,       hello world, world",
        "o,            hello world, o",
        "'',           hello world, ''",
        "(?i)WORLD,    hello world, world",
        "<@U0ANA>,     hi <@U0ANA>, <@U0ANA>",
    })
    void findsAnywhere(String pattern, String text, String found) {
        assertThat(match(text, pattern).text()).isEqualTo(found);
    }

    @ParameterizedTest
    @ValueSource(strings = {"^world", "hello$", "HELLO", "^hello world !$"})
    void doesNotFind(String pattern) {
        Search search = search("hello world", pattern);

        assertThat(search.match()).isNull();
        assertThat(search.cut()).isFalse();
    }

    /** Some look behind the end of a text in Java 17. */
    @Test
    void whatJavaItselfStumblesOverIsCut() {
        assertThat(search("a-", "-?\\b{g}s").match()).isNull();
    }

    @Test
    void anEmptyTextIsFoundByAnEmptyPattern() {
        assertThat(match("", "").text()).isEmpty();
        assertThat(match("", "^$").text()).isEmpty();
    }

    @Test
    void linesAreOneText() {
        String text = "first\nsecond\nthird";

        assertThat(match(text, "second").text()).isEqualTo("second");
        assertThat(search(text, "^second$").match()).isNull();
        assertThat(match(text, "(?m)^second$").text()).isEqualTo("second");
        assertThat(search(text, "first.second").match()).isNull();
        assertThat(match(text, "(?s)first.*third").text()).isEqualTo(text);
    }

    @Test
    void givesGroupsByNumberAndName() {
        Match match = match("please deploy shop to prod now", "deploy (?<app>\\S+) to (prod|staging)( twice)?");

        assertThat(match.group(0)).isEqualTo("deploy shop to prod");
        assertThat(match.group(1)).isEqualTo("shop");
        assertThat(match.group("app")).isEqualTo("shop");
        assertThat(match.group(2)).isEqualTo("prod");
        assertThat(match.group(3)).isNull();
    }

    @Test
    void aGroupThatIsNotThereIsRefused() {
        Match match = match("hello", "(h)ello");

        assertThatThrownBy(() -> match.group(2)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatIllegalArgumentException().isThrownBy(() -> match.group("app"));
    }

    @Test
    void readingAMatchCostsNothing() {
        StepBudget budget = StepBudget.ofSteps(100);
        Match match = Objects.requireNonNull(Search.in("hello world", Pattern.compile("(hello) (world)"), budget)
                .match());
        long left = budget.steps();

        for (int i = 0; i < 200; i++) {
            assertThat(match.group(2)).isEqualTo("world");
        }

        assertThat(budget.steps()).isEqualTo(left);
    }

    @ParameterizedTest
    @CsvSource({
        "(a+)+$, a",
        "(x+x+)+y, x",
        "(?:a|b)*c, b",
        "^(a+)\\1*(a+)*\\2$, a",
        "(a|aa)+$, a",
        "(.*)(.*)(.*)(.*)x, a"
    })
    void isCutOff(String pattern, String letter) {
        String text = letter.repeat(4_000) + "!";

        assertThat(search(text, pattern)).isEqualTo(new Search(null, true));
    }

    @Test
    void theSamePatternWithAShortTextIsFine() {
        assertThat(match("xxxy", "(x+x+)+y").text()).isEqualTo("xxxy");
    }

    private static Match match(String text, String pattern) {
        return Objects.requireNonNull(search(text, pattern).match());
    }

    private static Search search(String text, String pattern) {
        return Search.in(text, Pattern.compile(pattern), StepBudget.ofSteps(MILLION));
    }
}
