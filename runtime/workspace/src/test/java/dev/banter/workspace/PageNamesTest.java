package dev.banter.workspace;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Names that are scripts are shown as they are written, and nothing of them runs. */
@Tag("browser")
final class PageNamesTest extends AnasWindow {

    private static final String SCRIPT =
            "<img src=x onerror=\"document.title='taken'\"><script>document.title='taken'</script>";

    @Test
    void aBotsNameForOneMessageIsText() {
        windows.bot().post("general", "who am I", "username", SCRIPT);

        assertThat(PageWindows.last(ana)).containsText("who am I");
        assertThat(PageWindows.last(ana).locator(".by")).containsText(SCRIPT);
        assertNothingRan();
    }

    @Test
    void aTopicIsText() {
        windows.client("ben")
                .ok("conversations.setTopic", "channel", windows.bot().channel("general"), "topic", SCRIPT);

        assertThat(ana.locator(".topic")).containsText(SCRIPT);
        assertNothingRan();
    }

    private void assertNothingRan() {
        assertThat(ana.locator("#conversation script, #conversation img[src=x]"))
                .hasCount(0);
        assertThat(ana.title()).doesNotContain("taken");
        assertThat(windows.complaints()).isEmpty();
    }
}
