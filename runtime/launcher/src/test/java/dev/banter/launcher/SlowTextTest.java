package dev.banter.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banter.core.route.SlowPattern;
import org.junit.jupiter.api.Test;

/** What is said of a pattern that is slow by nature. */
final class SlowTextTest {

    @Test
    void itIsAnExampleOnOneLine() {
        assertThat(SlowText.of(new SlowPattern("Ops#restart", "restart aaa\n!")))
                .isEqualTo(
                        "the pattern of Ops#restart is slow by nature: 13 characters such as \"restart aaa\\u000a!\" are"
                                + " enough for it to be cut off and count as not matching; anchor it, and do not nest or chain"
                                + " what repeats");
    }

    @Test
    void aLongExampleIsShortened() {
        assertThat(SlowText.of(new SlowPattern("Ops#restart", "a".repeat(500))))
                .contains("500 characters such as \"" + "a".repeat(20) + "..." + "a".repeat(20) + "\" are");
    }

    @Test
    void nothingInItMeansAnythingToATerminal() {
        assertThat(SlowText.of(new SlowPattern("Ops#restart", "\u001b[0m\r\u2028\ud83d 😀")))
                .contains("such as \"\\u001b[0m\\u000d\\u2028\\ud83d 😀\" are");
    }
}
