package dev.banter.workspace;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Reactions, as two people give and take them. */
@Tag("browser")
final class PageReactionsTest {

    @RegisterExtension
    final PageWindows windows = new PageWindows();

    @Test
    void aReactionIsChosenByNameAndSeenInTheOtherWindow() {
        Page ana = windows.as("ana");
        Page ben = windows.as("ben");
        PageWindows.type(ana, "shipped");
        pick(ben, PageWindows.saying(ben, "shipped"), "tad");

        Locator chip = PageWindows.saying(ana, "shipped").locator("[data-reaction=tada]");
        assertThat(chip).hasText("🎉 1");
        assertThat(chip).hasAttribute("title", "ben reacted with :tada:");
        assertThat(chip).hasAttribute("aria-pressed", "false");
        chip.click();
        assertThat(chip).hasText("🎉 2");
        assertThat(chip).hasAttribute("aria-pressed", "true");
        assertThat(chip).hasAttribute("title", "ben and you reacted with :tada:");
        assertThat(windows.complaints()).isEmpty();
    }

    @Test
    void aReactionIsTakenBackByAClick() {
        Page ana = windows.as("ana");
        Page ben = windows.as("ben");
        PageWindows.type(ana, "shipped");
        pick(ben, PageWindows.saying(ben, "shipped"), "rocket");
        assertThat(ana.locator("[data-reaction=rocket]")).isVisible();
        PageWindows.saying(ben, "shipped").locator("[data-reaction=rocket]").click();

        assertThat(ben.locator("[data-reaction]")).hasCount(0);
        assertThat(ana.locator("[data-reaction]")).hasCount(0);
    }

    @Test
    void aReactionThatIsThereAlreadyIsExplained() {
        Page ana = windows.as("ana");
        PageWindows.type(ana, "shipped");
        ana.route(
                "**/api/reactions.add",
                route -> route.fulfill(
                        new Route.FulfillOptions().setBody("{\"ok\":false,\"error\":\"already_reacted\"}")));
        pick(ana, PageWindows.saying(ana, "shipped"), "tad");

        assertThat(ana.locator("#conversation [role=alert]")).containsText("you have given that reaction already");
    }

    @Test
    void whatWasReactedBeforeIsThereAndSkinTonesAreDrawn() {
        String channel = windows.bot().channel("general");
        String ts = windows.client("ben").post(channel, "said before");
        windows.client("ben").ok("reactions.add", "channel", channel, "timestamp", ts, "name", "+1::skin-tone-3");
        Page ana = windows.as("ana");

        assertThat(PageWindows.saying(ana, "said before").locator(".chip").first())
                .hasText("👍🏼 1");
    }

    @Test
    void theArrowKeysWalkThePickerAndEscapeClosesIt() {
        Page ana = windows.as("ana");
        PageWindows.type(ana, "pick");
        Locator message = PageWindows.saying(ana, "pick");
        message.focus();
        ana.keyboard().press("r");
        assertThat(ana.locator("#popup input")).isFocused();
        ana.keyboard().press("ArrowDown");
        ana.keyboard().press("ArrowRight");
        assertThat(ana.locator("[data-emoji='-1']")).isFocused();
        ana.keyboard().press("Escape");

        assertThat(ana.locator("#popup")).isHidden();
        assertThat(ana.locator("[data-reaction]")).hasCount(0);
    }

    @Test
    void shortNamesInTextsAreDrawnAndUnknownOnesStay() {
        Page ana = windows.as("ana");
        PageWindows.type(ana, "well :tada: and :no_such_thing: at 10:30:20");

        Locator text = PageWindows.last(ana).locator(".text");
        assertThat(text).hasText("well 🎉 and :no_such_thing: at 10:30:20");
        assertThat(text.locator(".emoji")).hasAttribute("title", ":tada:");
    }

    private static void pick(Page page, Locator message, String typed) {
        message.hover();
        message.locator("[data-action=react]").first().click();
        page.fill("#popup input", typed);
        page.press("#popup input", "Enter");
    }
}
