package dev.banter.workspace;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Pins, and links to messages. */
@Tag("browser")
final class PagePinsTest {

    @RegisterExtension
    final PageWindows windows = new PageWindows();

    @Test
    void aPinIsMarkedListedAndTakenOff() {
        Page ana = windows.as("ana");
        Page ben = windows.as("ben");
        PageWindows.type(ana, "remember this");
        PageWindows.choose(ana, PageWindows.saying(ana, "remember this"), "pin");
        assertThat(PageWindows.saying(ben, "remember this").locator(".pinned")).isVisible();
        ben.click("#show-pins");
        assertThat(ben.locator("[data-pin]")).containsText("remember this");
        ben.click("[data-pin]");
        assertThat(PageWindows.saying(ben, "remember this")).isFocused();
        PageWindows.choose(ben, PageWindows.saying(ben, "remember this"), "pin");

        assertThat(PageWindows.saying(ana, "remember this").locator(".pinned")).hasCount(0);
        assertThat(windows.complaints()).isEmpty();
    }

    @Test
    void whatIsPinnedWhileOneLooksIsListed() {
        SlackClient ben = windows.client("ben");
        String channel = windows.bot().channel("general");
        String first = ben.post(channel, "the first");
        String second = ben.post(channel, "the second");
        ben.ok("pins.add", "channel", channel, "timestamp", first);
        Page ana = windows.as("ana");
        ana.click("#show-pins");
        assertThat(ana.locator("[data-pin]")).hasCount(1);
        ben.ok("pins.add", "channel", channel, "timestamp", second);

        assertThat(ana.locator("[data-pin]")).hasCount(2);
        assertThat(ana.locator("[data-pin]").first()).containsText("the second");
    }

    @Test
    void whatBecomesOfAPinnedMessageIsListed() {
        SlackClient ben = windows.client("ben");
        String channel = windows.bot().channel("general");
        String first = pinned(ben, channel, "the first");
        String second = pinned(ben, channel, "the second");
        Page ana = windows.as("ana");
        ana.click("#show-pins");
        assertThat(ana.locator("[data-pin]")).hasCount(2);
        ben.ok("chat.update", "channel", channel, "ts", first, "text", "said otherwise");
        assertThat(ana.locator("[data-pin]").last()).containsText("said otherwise");
        ben.ok("chat.delete", "channel", channel, "ts", second);

        assertThat(ana.locator("[data-pin]")).hasCount(1);
    }

    @Test
    void whatIsPinnedWhilePinsAreFetchedIsListed() {
        SlackClient ben = windows.client("ben");
        String channel = windows.bot().channel("general");
        String second = ben.post(channel, "the second");
        pinned(ben, channel, "the first");
        Page ana = windows.as("ana");
        List<Route> held = new ArrayList<>();
        List<APIResponse> fetched = new ArrayList<>();
        ana.route("**/api/pins.list", route -> {
            if (held.isEmpty()) {
                fetched.add(route.fetch());
                held.add(route);
            } else {
                route.resume();
            }
        });
        ana.click("#show-pins");
        ana.waitForCondition(() -> held.size() == 1);
        ben.ok("pins.add", "channel", channel, "timestamp", second);
        assertThat(PageWindows.saying(ana, "the second").locator(".pinned")).isVisible();
        held.get(0).fulfill(new Route.FulfillOptions().setResponse(fetched.get(0)));

        assertThat(ana.locator("[data-pin]")).hasCount(2);
    }

    @Test
    void theDialogKeepsToItsChannelWhenTheReaderGoesBack() {
        SlackClient ben = windows.client("ben");
        pinned(ben, windows.bot().channel("ops"), "pinned in ops");
        Page ana = windows.as("ana");
        List<Route> held = new ArrayList<>();
        ana.evaluate("location.hash = '#ops'");
        assertThat(ana.locator("[data-channel-name=ops]")).hasAttribute("aria-current", "page");
        ana.route("**/api/pins.list", held::add);
        ana.click("#show-pins");
        ana.waitForCondition(() -> held.size() == 1);
        ana.goBack();
        assertThat(ana.locator("[data-channel-name=general]")).hasAttribute("aria-current", "page");
        held.get(0).resume();
        assertThat(ana.locator("[data-pin]")).containsText("pinned in ops");
        ana.click("[data-pin]");

        assertThat(ana.locator("[data-channel-name=ops]")).hasAttribute("aria-current", "page");
        assertThat(PageWindows.saying(ana, "pinned in ops")).isFocused();
        assertThat(held).hasSize(1);
    }

    @Test
    void aLinkIsCopiedAndLeadsToItsMessage() {
        Page ana = windows.as("ana");
        PageWindows.type(ana, "the one");
        PageWindows.choose(ana, PageWindows.saying(ana, "the one"), "link");
        assertThat(ana.locator("#told p").last()).hasText("The link is copied.");
        String link = (String) ana.evaluate("navigator.clipboard.readText()");
        assertThat(link).contains("/archives/");
        windows.client("ben").post("ops", "see " + link);
        ana.click("[data-channel-name=ops]");
        PageWindows.last(ana).locator("a").click();

        assertThat(ana.locator("[data-channel-name=general]")).hasAttribute("aria-current", "page");
        assertThat(PageWindows.saying(ana, "the one")).isFocused();
        assertThat(windows.complaints()).isEmpty();
    }

    @Test
    void aLinkFromElsewhereLeadsThroughTheEntranceToItsMessage() {
        SlackClient ben = windows.client("ben");
        String channel = windows.bot().channel("ops");
        String root = ben.post(channel, "the root");
        String reply = ben.post(channel, "the reply", "thread_ts", root);
        String link = ben.ok("chat.getPermalink", "channel", channel, "message_ts", reply)
                .path("permalink")
                .stringValue();
        Page page = windows.blank();
        page.navigate(link);
        page.click("[data-person=ana]");

        assertThat(page.locator("[data-channel-name=ops]")).hasAttribute("aria-current", "page");
        assertThat(page.locator("#thread")).containsText("the reply");
        assertThat(windows.complaints()).isEmpty();
    }

    private static String pinned(SlackClient by, String channel, String text) {
        String ts = by.post(channel, text);
        by.ok("pins.add", "channel", channel, "timestamp", ts);
        return ts;
    }
}
