package dev.banter.core.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a pattern needs is read from its text. */
final class NeedsTest {

    /** Clauses are separated by {@code &}, the literals of one by {@code |}, and {@code ^} is the beginning. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '`',
            value = {
                "ping (\\d+)                                → `ping `",
                "^deploy (?<app>\\S+) to (?<env>prod|test)$ → ` to prod| to test&^deploy `",
                "(?i)\\bword[- ]?(\\d+)\\b                  → `word|word |word-`",
                "words?                                     → word|words",
                "^!cmd(?:\\s+(.*))?$                        → ^!cmd",
                "\\bKEY-(\\d+)\\b                           → key-",
                "<@U\\w+>\\+\\+                             → `>++&<@u`",
                "https?://\\S+                              → http://|https://",
                "(?i)\\b(?:red|blue)\\b.*\\bcar\\b          → red|blue&car",
                "a+b                                        → ab",
                "(ab){2}c                                   → ababc",
                "(?:ab|.)x                                  → x",
                "(?:ab.|cd.)                                → ab|cd",
                "\\Qa.b\\Ec+                                → a.b&c",
                "\\QZ\\E\\Q😀+\\Eab                         → z😀+ab",
                "[aA]b                                      → ab",
                "x(?=never)y(?<!no)z                        → xyz",
                "\\x41\\u0042\\tC                           → `ab\tc`",
                "(?>foo)(?i:BAR)                            → foobar",
                "\\Afoo                                     → ^foo",
                "(^a|b)c                                    → ^ac|bc"
            })
    void itIsTheLiteralsThatStandInEveryMatch(String pattern, String needs) {
        assertThat(words(Pattern.compile(pattern))).isEqualTo(words(needs));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\\d+",
                "(?:foo)?",
                "foo|\\d",
                "foo|",
                "^",
                "^$",
                "(?x)f o o",
                "[a-z&&[^b]]foo",
                "\\07foo",
                "(?=foo)",
                "a{0}",
                "(\\w)\\1",
                "\\p\\QL",
                "(a?)\\1\\Q\\E1",
                "(?m)^(?-m)"
            })
    void whereNothingIsSureNothingIsAsked(String pattern) {
        assertThat(Needs.of(Pattern.compile(pattern))).isEmpty();
    }

    @Test
    void theBeginningOfALineMayBeAnywhere() {
        assertThat(words(Pattern.compile("^foo", Pattern.MULTILINE))).isEqualTo("foo");
        assertThat(words(Pattern.compile("(?m:^foo)^bar"))).isEqualTo("foobar");
        assertThat(words(Pattern.compile("(?m)^foo|^bar"))).isEqualTo("bar|foo");
        assertThat(Needs.of(Pattern.compile("^foo(?-m)", Pattern.MULTILINE))).isEmpty();
    }

    @Test
    void flagsThatChangeHowItIsReadAreMinded() {
        assertThat(words(Pattern.compile("a.b|c", Pattern.LITERAL))).isEqualTo("a.b|c");
        assertThat(Needs.of(Pattern.compile("f oo", Pattern.COMMENTS))).isEmpty();
        assertThat(Needs.of(Pattern.compile("foo", Pattern.CANON_EQ))).isEmpty();
    }

    /** However it is written, it is read in time. */
    @Test
    void noPatternIsTooLong() {
        assertThat(Needs.of(Pattern.compile("(a|b)".repeat(1_000)))).isNotEmpty();
        assertThat(Needs.of(Pattern.compile("(?:".repeat(500) + "a" + ")".repeat(500))))
                .hasSizeLessThan(2);
        assertThat(Needs.of(Pattern.compile("lorem ipsum ".repeat(3_000)))).hasSize(1);
    }

    private static String words(Pattern pattern) {
        return words(Needs.of(pattern).stream()
                .map(clause -> String.join("|", clause.literals()))
                .collect(Collectors.joining("&"))
                .replace(Folding.START, '^')
                .toLowerCase(Locale.ROOT));
    }

    private static String words(String needs) {
        return List.of(needs.split("&")).stream()
                .map(clause -> List.of(clause.split("\\|")).stream().sorted().collect(Collectors.joining("|")))
                .sorted()
                .collect(Collectors.joining("&"));
    }
}
