package dev.banter.workspace;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** In a narrow window an open thread stands in the place of its conversation. */
final class PageNarrowTest extends AnasWindow {

    private Locator general;

    @BeforeEach
    void openAThread() {
        general = ana.locator("[data-channel-name=general]");
        ana.setViewportSize(390, 800);
        PageWindows.beginThread(ana);
    }

    @Test
    void whatIsSaidBehindAThreadIsReadByWhoComesBack() {
        windows.client("ben").post("general", "meanwhile");
        assertThat(general).hasClass("channel unread");
        ana.click("#close-thread");

        assertThat(ana.locator("#new-line + .message")).containsText("meanwhile");
        assertThat(general).hasClass("channel ");
        assertThat(ana.locator("#composer")).isFocused();
    }

    @Test
    void whatIsSaidBehindAThreadIsReadInAWiderWindow() {
        windows.client("ben").post("general", "meanwhile");
        assertThat(general).hasClass("channel unread");
        ana.setViewportSize(1000, 800);

        assertThat(general).hasClass("channel ");
        assertThat(ana.locator("#thread")).isVisible();
    }

    @Test
    void whoeverChoosesTheSameConversationLeavesTheThread() {
        ana.keyboard().press("Control+k");
        ana.keyboard().type("general");
        ana.keyboard().press("Enter");

        assertThat(ana.locator("#thread")).hasCount(0);
        assertThat(ana.locator("#composer")).isFocused();
        assertThat(windows.complaints()).isEmpty();
    }

    @Test
    void aPinnedMessageIsShownAndNotTheThreadBeforeIt() {
        String channel = windows.bot().channel("general");
        String root = PageWindows.last(ana).getAttribute("data-ts");
        windows.client("ben").ok("pins.add", "channel", channel, "timestamp", root);
        ana.locator("#show-pins").dispatchEvent("click");
        ana.click("[data-pin]");

        assertThat(ana.locator("#thread")).hasCount(0);
        assertThat(PageWindows.saying(ana, "the root")).isFocused();
    }
}
