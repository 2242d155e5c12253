package dev.banter.workspace;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** The address names what is shown, and what is shown follows the address. */
final class PageAddressTest extends AnasWindow {

    @Test
    void anotherAddressLeadsThereAndBackAndForwardDoToo() {
        go("#ops");
        isOpen("ops");
        go("#/plugins");
        assertThat(ana.locator("#plugins")).isVisible();
        go("#welcome-test");
        assertThat(ana.locator("#plugins")).hasCount(0);
        isOpen("welcome-test");
        ana.goBack();
        assertThat(ana.locator("#plugins")).isVisible();
        ana.goBack();
        isOpen("ops");
        ana.goBack();
        isOpen("general");
        ana.goForward();

        isOpen("ops");
        assertThat(ana).hasURL(address("#ops"));
        assertThat(windows.complaints()).isEmpty();
    }

    @Test
    void anAddressMayNameAMessageInAThread() {
        SlackClient ben = windows.client("ben");
        String channel = windows.bot().channel("ops");
        String root = ben.post(channel, "the root");
        String reply = ben.post(channel, "a reply", "thread_ts", root);
        for (int i = 0; i < 40; i++) {
            ben.post(channel, "later " + i);
        }
        go("#ops/p" + root.replace(".", ""));
        assertThat(PageWindows.saying(ana, "the root")).isInViewport();
        assertThat(PageWindows.last(ana)).not().isInViewport();
        go("#%s/p%s/p%s".formatted(channel, reply.replace(".", ""), root.replace(".", "")));

        assertThat(ana.locator("#thread")).containsText("a reply");
        assertThat(ana).hasURL(address("#ops"));
    }

    @Test
    void anAddressThatNamesNothingIsExplainedAndPutRight() {
        go("#100%");

        assertThat(ana.locator("#conversation [role=alert]")).containsText("no such channel");
        assertThat(ana).hasURL(address("#general"));
        go("#ops");
        isOpen("ops");
        assertThat(ana.locator("#conversation [role=alert]")).hasText("");
    }

    @Test
    void whoComesWithAnAddressThatNamesNothingIsSomewhere() {
        Page ben = windows.blank();
        ben.navigate(windows.workspace().page() + "?as=ben#100%");

        assertThat(ben.locator("[data-channel-name=general]")).hasAttribute("aria-current", "page");
        assertThat(ben.locator("#conversation [role=alert]")).hasText("");
    }

    /** As when somebody writes it over the address and presses Enter. */
    private void go(String hash) {
        ana.evaluate("hash => { location.hash = hash; }", hash);
    }

    private void isOpen(String channel) {
        assertThat(ana.locator("[data-channel-name=" + channel + "]")).hasAttribute("aria-current", "page");
    }

    private String address(String hash) {
        return windows.workspace().page() + "?as=ana" + hash;
    }
}
