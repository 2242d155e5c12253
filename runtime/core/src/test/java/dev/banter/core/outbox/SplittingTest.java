package dev.banter.core.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banter.api.Markup;
import dev.banter.core.wire.PartLimits;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class SplittingTest {

    private static final PartLimits RTM = new PartLimits(4_000, 15_000);
    private static final PartLimits TINY = new PartLimits(20, 120);
    private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");
    private static final Pattern TORN =
            Pattern.compile("<[^>]*$|^[^<]*>|&[a-z]*$|^(?:amp|lt|gt|mp|t|p);|[\\ud800-\\udbff]$|^[\\udc00-\\udfff]");

    private static final List<String> PIECES = List.of(
            "a",
            "word",
            "&amp;",
            "&lt;",
            "&gt;",
            " ",
            " ",
            " ",
            "\n",
            "\n\n",
            "\t",
            "<@U0ANA>",
            "<#C1|x y>",
            "<https://x.org>",
            "\ud83d\ude00",
            "\u00e4",
            "\u20ac",
            "\"",
            "\\",
            "\u0001",
            "-");

    @ParameterizedTest
    @MethodSource("seeds")
    void partsAreWholeAndWithinTheLimits(long seed) {
        Random random = new Random(seed);
        String markup = text(random, 1 + random.nextInt(400));
        PartLimits limits = new PartLimits(16 + random.nextInt(60), 96 + random.nextInt(200));

        List<String> parts = Splitting.split(markup, limits);

        assertThat(parts).allSatisfy(part -> {
            assertThat(part).hasSizeLessThanOrEqualTo(limits.characters()).doesNotContainPattern(TORN);
            assertThat(part.codePoints().map(JsonLength::of).sum()).isLessThanOrEqualTo(limits.bytes());
            assertThat(part).isNotBlank();
        });
        assertThat(withoutWhiteSpace(String.join("", parts))).isEqualTo(withoutWhiteSpace(markup));
    }

    static IntStream seeds() {
        return IntStream.range(0, 300);
    }

    @Test
    void aTextWithinTheLimitsStaysAsItIs() {
        assertThat(Splitting.split("  two \n lines ", RTM)).containsExactly("  two \n lines ");
        assertThat(Splitting.split("x".repeat(4_000), RTM)).hasSize(1);
        assertThat(Splitting.split("x".repeat(4_001), RTM)).hasSize(2);
    }

    @Test
    void aLineComesBeforeAWord() {
        assertThat(Splitting.split("one two\nthree four five six", TINY))
                .containsExactly("one two", "three four five six");
    }

    @Test
    void aWordComesBeforeACharacter() {
        assertThat(Splitting.split("one two three four five six", TINY))
                .containsExactly("one two three four", "five six");
    }

    @Test
    void charactersComeLast() {
        assertThat(Splitting.split("x".repeat(45), TINY))
                .containsExactly("x".repeat(20), "x".repeat(20), "x".repeat(5));
    }

    @Test
    void whatHoldsTogetherIsNotTornApart() {
        assertThat(Splitting.split("x".repeat(18) + "&amp;yy", TINY)).containsExactly("x".repeat(18), "&amp;yy");
        assertThat(Splitting.split("x".repeat(12) + "<@U0ANABCD>", TINY))
                .containsExactly("x".repeat(12), "<@U0ANABCD>");
        assertThat(Splitting.split("x".repeat(19) + "\ud83d\ude00", TINY))
                .containsExactly("x".repeat(19), "\ud83d\ude00");
    }

    @Test
    void spacesInsideATokenAreNoBorders() {
        assertThat(Splitting.split("abcdefgh <#C1|a b c d>", TINY)).containsExactly("abcdefgh", "<#C1|a b c d>");
    }

    @Test
    void aTokenLongerThanAPartIsCutBetweenCharacters() {
        String link = "<https://x.org/" + "\ud83d\ude00".repeat(20) + ">";

        List<String> parts = Splitting.split("see " + link, TINY);

        assertThat(String.join("", parts)).isEqualTo("see" + link);
        assertThat(parts)
                .allSatisfy(part -> assertThat(part)
                        .hasSizeLessThanOrEqualTo(20)
                        .doesNotContainPattern("[\\ud800-\\udbff]$|^[\\udc00-\\udfff]"));
    }

    @Test
    void aPartOfATokenIsNoMassMention() {
        String text =
                Markup.of("<https://x.org/" + "a".repeat(15) + "<!channel>").source();

        assertThat(Splitting.split(text, TINY)).noneMatch(part -> part.contains("<!"));
    }

    @Test
    void controlCharactersAreWeighedAsTheyAreWritten() {
        List<String> parts = Splitting.split("\u0001".repeat(40), TINY);

        assertThat(parts).hasSize(2).allMatch(part -> part.length() * 6 <= TINY.bytes());
    }

    @Test
    void whiteSpaceAloneMakesNoPart() {
        assertThat(Splitting.split("a" + "\n".repeat(100) + "b", TINY)).containsExactly("a", "b");
    }

    @Test
    void indentationStays() {
        assertThat(Splitting.split("a long first line\n    indented line", TINY))
                .containsExactly("a long first line", "    indented line");
    }

    @Test
    void aVeryLongTextIsSplitInOneGo() {
        // Quadratic work on this much text would not end within the build's patience.
        String line = "<https://example.org/a?b=c&amp;d=e|a link> and some words & more\n";
        String text = line.replace(" & ", " &amp; ").repeat(100_000);

        List<String> parts = Splitting.split(text, RTM);

        assertThat(parts.size()).isBetween(text.length() / 4_000, text.length() / 3_900);
        assertThat(String.join("\n", parts)).isEqualTo(text.strip());
    }

    private static String text(Random random, int pieces) {
        return "a" + random.ints(pieces, 0, PIECES.size()).mapToObj(PIECES::get).collect(Collectors.joining());
    }

    private static String withoutWhiteSpace(String text) {
        return WHITE_SPACE.matcher(text).replaceAll("");
    }
}
