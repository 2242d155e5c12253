package dev.banter.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banter.core.route.SlowPattern;
import org.junit.jupiter.api.Test;

/** What is said of a pattern that is slow by nature. */
final class SlowTextTest {

    @Test
    void itIsAnExampleOnOneLine() {
        assertThat(SlowText.of(new SlowPattern("ops", "Ops#restart", "restart aaa\n!")))
                .isEqualTo("the pattern of Ops#restart is slow by nature: 13 characters such as \"restart aaa\\n!\" are"
                        + " enough for it to be cut off and count as not matching; anchor it, and do not nest or chain"
                        + " what repeats");
    }

    @Test
    void aLongExampleIsShortened() {
        assertThat(SlowText.of(new SlowPattern("ops", "Ops#restart", "a".repeat(500))))
                .contains("500 characters such as \"" + "a".repeat(20) + "..." + "a".repeat(20) + "\" are");
    }
}
