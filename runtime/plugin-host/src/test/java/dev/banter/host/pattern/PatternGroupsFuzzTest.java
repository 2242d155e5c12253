package dev.banter.host.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.junit.jupiter.api.Tag;

/** Whatever pattern Java takes, its groups are known as Java knows them, and none that may be missing is promised. */
@Tag("fuzz")
final class PatternGroupsFuzzTest {

    /** More are refused: they need not look at any text. */
    private static final int REPEATS = 40_000;

    /** The first line is the pattern, and all that follows a text. */
    @FuzzTest(maxExecutions = 5_000)
    void anyPattern(byte[] bytes) {
        String[] halves = new String(bytes, StandardCharsets.UTF_8).split("\n", 2);
        String text = halves.length < 2 ? "" : halves[1];
        // A null character ends a comment for some Javas, and no author writes one.
        pattern(halves[0].replace('\u240a', '\n').replace("\0", "")).ifPresent(pattern -> compare(pattern, text));
    }

    private static void compare(Pattern pattern, String text) {
        PatternGroups groups = PatternGroups.of(pattern);
        Matcher matcher = pattern.matcher(new ShortSighted(text));
        assertThat(groups.count()).isEqualTo(matcher.groupCount());
        if (groups.repeats() <= REPEATS && find(matcher)) {
            for (GroupInfo group : groups.groups()) {
                String found = matcher.group(group.index());
                assertThat(found != null || group.optional()).isTrue();
                if (group.name() != null) {
                    assertThat(matcher.group(group.name())).isEqualTo(found);
                }
            }
        }
    }

    private static boolean find(Matcher matcher) {
        try {
            return matcher.find();
        } catch (ShortSighted.Tired | StackOverflowError endless) {
            return false;
        }
    }

    private static Optional<Pattern> pattern(String text) {
        try {
            return Optional.of(Pattern.compile(text));
        } catch (PatternSyntaxException none) {
            return Optional.empty();
        }
    }
}
