package dev.banter.core.right;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banter.api.Match;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A question about what was matched. */
final class CautionTest {

    private static final Pattern DEPLOY = Pattern.compile("deploy (?<app>.+?)(?: to (?<env>\\w+))?$");

    private static String asked(String question, String text) {
        Matcher matcher = DEPLOY.matcher(text);
        assertThat(matcher.find()).isTrue();
        return new Caution(question, Duration.ofMinutes(5)).about(new Found(matcher));
    }

    @Test
    void aNameInBracesIsWhatItsGroupMatched() {
        assertThat(asked("Put {app} on {env}? {app}!", "deploy shop to prod")).isEqualTo("Put shop on prod? shop!");
        assertThat(asked("Put {app} on {env}?", "deploy $1\\ to prod")).isEqualTo("Put $1\\ on prod?");
    }

    @Test
    void aGroupThatTookNoPartIsEmptyAndOtherBracesAreBraces() {
        assertThat(asked("{app}{env}? {} { app } {1}", "deploy shop")).isEqualTo("shop? {} { app } {1}");
    }

    @Test
    void whatIsLongIsCutBetweenCharacters() {
        String smileys = "\uD83D\uDE00".repeat(150);
        String asked = asked("{app}?", "deploy a" + smileys);

        assertThat(asked).hasSize(201).endsWith("\uDE00…?");
        assertThat(asked("x".repeat(3_000), "deploy a")).hasSize(2_900).endsWith("x…");
    }

    private record Found(Matcher matcher) implements Match {

        @Override
        public String text() {
            return matcher.group();
        }

        @Override
        public @Nullable String group(int index) {
            return matcher.group(index);
        }

        @Override
        public @Nullable String group(String name) {
            return matcher.group(name);
        }
    }
}
