package dev.banter.workspace;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A handler is tried out from the view of the plugins, in a real browser. */
@Tag("browser")
final class PageTryTest {

    @RegisterExtension
    final PageWindows windows = new PageWindows();

    @Test
    void aHandlerIsTriedOut() {
        windows.workspace().show(List.of(PagePluginsTest.DEPLOYS));
        Page page = windows.as("ana");
        page.click("[data-action=plugins]");
        page.click("[aria-label='Try status']");
        assertThat(page.locator("#composer")).hasValue("@banter status");
        page.click("[data-action=plugins]");
        page.click("[aria-label='Try deploy ‹app› to ‹env›']");
        assertThat(page.locator("#composer")).isFocused();
        page.keyboard().type("shop");

        assertThat(page.locator("#composer")).hasValue("deploy shop to ‹env›");
    }

    @Test
    void whatOneHasBegunToWriteStaysWhenAHandlerIsTried() {
        windows.workspace().show(List.of(PagePluginsTest.DEPLOYS));
        Page page = windows.as("ana");
        page.fill("#composer", "half a thought");
        tryStatus(page);

        assertThat(page.locator("#conversation [role=alert]")).containsText("send or clear what you have written");
        assertThat(page.locator("#composer")).hasValue("half a thought");
        assertThat(page.locator("#composer")).isFocused();
        page.fill("#composer", "");
        tryStatus(page);
        assertThat(page.locator("#composer")).hasValue("@banter status");
        assertThat(page.locator("#conversation [role=alert]")).hasText("");
    }

    @Test
    void whereTheBotIsNotTryingOutLeadsToWhereItIs() {
        windows.workspace().show(List.of(PagePluginsTest.DEPLOYS));
        Page page = windows.as("ana");
        windows.client("ana").direct(windows.client("ben").id());
        page.click("[data-channel-name=ben]");
        assertThat(page.locator(".hint")).containsText("The bot is not in this conversation");
        tryStatus(page);

        assertThat(page.locator("[data-channel-name=general]")).hasAttribute("aria-current", "page");
        assertThat(page.locator("#composer")).hasValue("@banter status");
        assertThat(page.locator("#composer")).isFocused();
        page.click("[data-channel-name=ben]");
        assertThat(page.locator("#composer")).hasValue("");
        page.click("[data-channel-name=ops]");
        tryStatus(page);
        assertThat(page.locator("[data-channel-name=ops]")).hasAttribute("aria-current", "page");
        assertThat(windows.complaints()).isEmpty();
    }

    @Test
    void whereTheBotWasInvitedOrRemovedIsAskedFor() {
        windows.workspace().show(List.of(PagePluginsTest.DEPLOYS));
        SlackClient ana = windows.client("ana");
        String bot = windows.bot().id();
        ana.ok("conversations.invite", "channel", ana.create("lab"), "users", bot);
        ana.ok("conversations.kick", "channel", windows.bot().channel("ops"), "user", bot);
        Page page = windows.as("ana");
        page.click("[data-channel-name=lab]");
        tryStatus(page);
        assertThat(page.locator("[data-channel-name=lab]")).hasAttribute("aria-current", "page");
        page.click("[data-channel-name=ops]");
        tryStatus(page);

        assertThat(page.locator("[data-channel-name=ops]")).not().hasAttribute("aria-current", "page");
        assertThat(page.locator("#composer")).hasValue("@banter status");
    }

    @Test
    void aPatternThatIsTooCleverIsCopied() {
        windows.workspace().show(List.of(PagePluginsTest.DEPLOYS));
        Page page = windows.as("ana");
        page.click("[data-action=plugins]");
        page.click("[data-action=copy]");

        assertThat(page.locator("#told p").last()).hasText("Copied.");
        assertThat(page.evaluate("navigator.clipboard.readText()")).isEqualTo("\\d+-\\d+");
    }

    private static void tryStatus(Page page) {
        page.click("[data-action=plugins]");
        page.click("[aria-label='Try status']");
        assertThat(page.locator("#plugins")).hasCount(0);
    }
}
