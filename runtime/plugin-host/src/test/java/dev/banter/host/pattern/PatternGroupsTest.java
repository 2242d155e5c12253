package dev.banter.host.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PatternGroupsTest {

    /** Groups by index, each with its name; a question mark says that it may take no part. */
    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            nullValues = "none",
            value = {
                "hello => none",
                "(a)(?<b>b) => 1 2b",
                "(a)?(b)*(c)+(d){0,2}(e){1,2}(f){0} => 1? 2? 3 4? 5 6?",
                "(a)??(b)*+(?:(c)) => 1? 2? 3",
                "(?:(a)(?<b>b))? => 1? 2b?",
                "(a)|(b) => 1? 2?",
                "(?:(a)|b)(c) => 1? 2",
                "((a)|b) => 1 2?",
                "(?=(a))(?!(b))(?<=(c))(?<!(d))(?>(e)) => 1 2? 3 4? 5",
                "\\(a\\)(b) => 1",
                "\\Q(a)(b\\E(c) => 1",
                "\\Q(a) => none",
                "[(](a)[)] => 1",
                "[]()](a) => 1",
                "[^](](a) => 1",
                "[a[(]&&[^)]](b) => 1",
                "[\\](](b) => 1",
                "[\\Q](\\E](b) => 1",
                "(?i)(a)(?-i:(b)) => 1 2",
                "(?x)(a) ?(b) # (c) => 1? 2",
                "(?x)(?-x)#(a) => 1"
            })
    void areRead(String pattern, @Nullable String groups) {
        assertThat(written(pattern)).isEqualTo(groups == null ? "" : groups);
    }

    /** At least, all together, and brackets in brackets multiplied. */
    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            value = {
                "hello => 0",
                "a{3}b{2,}c{4,9} => 9",
                "(?:a{3}b){5}c => 15",
                "(?:abc){5}(?:d{2}e{3}){10} => 55",
                "(?:(?:(?:^){1000}){2000}|x){30}+ => 60000000",
                "(?:^){999999999}x => 999999999",
                "(?:(?:^){999999999}){999999999} => 1000000000",
                "((a{3}))?b{2} => 5",
                "(?:a{3}){0}b => 3",
                "(?:a{3})b{2} => 5",
                "(?:a{3}b)*c{2} => 5",
                "(?x)(?:a{3}) {4} # {99} => 12",
                "(?:a{3}) {4} => 7",
                "\\{30} => 0",
                "\\\\{30} => 30",
                "[{99}]{2} => 2",
                "\\x{9999}{3} => 3",
                "\\p{L}{3} => 3",
                "\\Q(a){99}\\E{7} => 7"
            })
    void areCounted(String pattern, long repeats) {
        assertThat(PatternGroups.of(Pattern.compile(pattern)).repeats()).isEqualTo(repeats);
    }

    @Test
    void areCountedAcrossComments() {
        Pattern pattern = Pattern.compile("(?x)(?:a{3 0}) # b\n{4 0#c\n0}");
        assertThat(pattern.matcher("a".repeat(11_999)).find()).isFalse();
        assertThat(pattern.matcher("a".repeat(12_000)).find()).isTrue();
        assertThat(PatternGroups.of(pattern).repeats()).isEqualTo(12_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\c((a)",
                "[\\c[](a)",
                "(?x)# no (group\r(a)",
                "(?x)# no \\Q(\\E group\n(a)",
                "(?x)# \\Q(\n(a\\E(b)",
                "(?x )# (\n(a)",
                "(?x)( ?:a)(# (\n?i:b)(c)",
                "(?x)(? i # (\n- x: (a))#(b)"
            })
    void agreeWithTheJdkWhereItIsHard(String pattern) {
        Pattern compiled = Pattern.compile(pattern);
        assertThat(PatternGroups.of(compiled).count())
                .isEqualTo(compiled.matcher("").groupCount());
    }

    @Test
    void aCommentEndsWithItsLine() {
        assertThat(written("(?x:(a) # (b)\n(c))(d) # (e)")).isEqualTo("1 2 3 4");
    }

    @Test
    void agreeWithTheJdkOnHowManyThereAre() {
        List<String> pieces = List.of(
                "(", ")", "(?:", "(?<n>", "[", "]", "|", "?", "*", "\\", "\\Q", "\\E", "^", "(?x)", "(?i:", "#", "\n",
                "a", "&&", " ", "{2}");
        Random random = new Random(42);
        int compared = 0;
        for (int i = 0; i < 200_000; i++) {
            String pattern = random.ints(random.nextInt(8), 0, pieces.size())
                    .mapToObj(pieces::get)
                    .collect(Collectors.joining());
            if (isPattern(pattern)) {
                compared++;
                int groups = Pattern.compile(pattern).matcher("").groupCount();
                assertThat(PatternGroups.of(Pattern.compile(pattern)).count())
                        .as(pattern)
                        .isEqualTo(groups);
            }
        }
        assertThat(compared).isGreaterThan(10_000);
    }

    private static boolean isPattern(String text) {
        try {
            Pattern.compile(text);
            return true;
        } catch (PatternSyntaxException none) {
            return false;
        }
    }

    private static String written(String pattern) {
        return PatternGroups.of(Pattern.compile(pattern)).groups().stream()
                .skip(1)
                .map(group ->
                        group.index() + (group.name() == null ? "" : group.name()) + (group.optional() ? "?" : ""))
                .collect(Collectors.joining(" "));
    }
}
