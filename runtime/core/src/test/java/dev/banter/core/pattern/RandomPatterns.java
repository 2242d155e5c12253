package dev.banter.core.pattern;

import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Makes up patterns of all that Java knows, and texts in which they match now and then. */
public final class RandomPatterns {

    private static final List<String> COMMON = List.of(
            "a",
            "b",
            "c",
            "ab",
            "abc",
            "foo",
            "bar",
            "deploy",
            " ",
            "-",
            "1",
            "K",
            "k",
            "s",
            "ſ",
            "é",
            "É",
            "ß",
            "\\.",
            "\\d",
            "\\w",
            "\\s",
            "\\S",
            "\\W",
            ".",
            "[ab]",
            "[^a]",
            "[a-c]",
            "[aK]",
            "[- ]",
            "[a-]",
            "[\\dx]",
            "^",
            "$",
            "\\b",
            "\\bfoo\\b",
            "<@U\\w+>",
            "\\Qa.b\\E",
            "😀",
            "\ud801\udc00");

    private static final List<String> RARE = List.of(
            "\\A",
            "\\z",
            "\\Z",
            "\\G",
            "\\B",
            "\\b{g}",
            "(?=a)",
            "(?!b)",
            "(?<=a)",
            "(?<!b)",
            "(?i)",
            "(?m)",
            "(?-i)",
            "(?s)",
            "(?u)",
            "(?iu)",
            "(?U)",
            "(?x)",
            "(?m-i)",
            "(?-m)",
            "\\p\\QL\\E",
            "\\1\\Q\\E1",
            "\\Q😀.\\E",
            "(a)(b)(c)(a)(b)(c)(a)(b)(c)(a)(b)\\1\\Q\\E1",
            "\\x41",
            "\\x{1F600}",
            "\\u0061",
            "\\ud83d\\ude00",
            "\\p{L}",
            "\\pL",
            "\\P{Lu}",
            "\\R",
            "\\X",
            "\\h",
            "\\v",
            "\\t",
            "\\n",
            "\\e",
            "\\cA",
            "\\07",
            "\\N{DIGIT ONE}",
            "\\1",
            "\\12",
            "\\k<n>",
            "[a[bc]]",
            "[a-z&&[^b]]",
            "[]a]",
            "[^]a]",
            "[\\Qa]\\E]",
            "[&&a]",
            "[--a]",
            "\\Q\\E",
            "\\E",
            "#",
            "(",
            ")",
            "]",
            "}",
            "{",
            "|",
            "||",
            "()",
            "(|a)");

    private static final List<String> GROUPS =
            List.of("(", "(?:", "(?>", "(?i:", "(?m:", "(?-i:", "(?=", "(?!", "(?<=", "(?<!", "(?<n>");

    private static final List<String> QUANTIFIERS =
            List.of("?", "*", "+", "{2}", "{0,2}", "{1,}", "{0}", "{,2}", "??", "*?", "++", "{2}{2}", "**");

    private static final List<Integer> FLAGS = List.of(
            0,
            0,
            0,
            Pattern.CASE_INSENSITIVE,
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE,
            Pattern.MULTILINE,
            Pattern.MULTILINE | Pattern.UNIX_LINES,
            Pattern.LITERAL,
            Pattern.LITERAL | Pattern.CASE_INSENSITIVE,
            Pattern.DOTALL,
            Pattern.UNICODE_CHARACTER_CLASS | Pattern.CASE_INSENSITIVE,
            Pattern.COMMENTS,
            Pattern.CANON_EQ);

    private static final List<String> WORDS = List.of(
            "a",
            "b",
            "c",
            "A",
            "B",
            "ab",
            "abc",
            "foo",
            "FOO",
            "bar",
            "deploy",
            "Deploy",
            "K",
            "k",
            "\u212a",
            "s",
            "S",
            "ſ",
            "é",
            "É",
            "ß",
            "ẞ",
            "1",
            "2",
            "-",
            " ",
            " ",
            "x",
            ".",
            "a.b",
            "\n",
            "\r\n",
            "\u2028",
            "\t",
            "😀",
            "\ud83d",
            "\ud801\udc00",
            "\ud801\udc28",
            "<@U12>",
            "\uffff",
            "\ufffe",
            "]",
            "#");

    private final Random random;

    /** @param seed the same ones for the same seed */
    public RandomPatterns(long seed) {
        this.random = new Random(seed);
    }

    /** So many that compile. */
    public List<Pattern> patterns(int many) {
        return IntStream.generate(() -> 0)
                .mapToObj(i -> pattern())
                .flatMap(List::stream)
                .limit(many)
                .toList();
    }

    /** Empty when it is no pattern. */
    private List<Pattern> pattern() {
        try {
            return List.of(Pattern.compile(alternatives(2), one(FLAGS)));
        } catch (PatternSyntaxException none) {
            return List.of();
        }
    }

    private String alternatives(int depth) {
        return random.nextInt(4) == 0 ? sequence(depth) + "|" + sequence(depth) : sequence(depth);
    }

    private String sequence(int depth) {
        return IntStream.range(0, 1 + random.nextInt(4))
                .mapToObj(i -> piece(depth))
                .collect(Collectors.joining());
    }

    private String piece(int depth) {
        String piece = depth > 0 && random.nextInt(4) == 0
                ? one(GROUPS) + alternatives(depth - 1) + ")"
                : one(random.nextInt(12) == 0 ? RARE : COMMON);
        return random.nextInt(4) == 0 ? piece + one(QUANTIFIERS) : piece;
    }

    /** Any text, short. */
    public String text() {
        return IntStream.range(0, random.nextInt(12)).mapToObj(i -> one(WORDS)).collect(Collectors.joining());
    }

    private <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
