package dev.banter.workspace;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The page without a mouse. */
final class PageKeysTest extends AnasWindow {

    @Test
    void theSwitcherFindsAConversationByAFewLetters() {
        ana.keyboard().press("Control+k");
        assertThat(ana.locator("#switch-to")).isFocused();
        ana.keyboard().type("we");
        ana.keyboard().press("Enter");

        assertThat(ana.locator("[data-channel-name=welcome-test]")).hasAttribute("aria-current", "page");
        assertThat(ana.locator("#composer")).isFocused();
    }

    @Test
    void whatIsTypedRightAfterTheSwitcherIsAskedForGoesIntoIt() {
        Object focused = ana.evaluate("""
                () => {
                  document.dispatchEvent(new KeyboardEvent("keydown", { key: "k", ctrlKey: true }));
                  return document.activeElement.id;
                }""");

        assertThat(focused).isEqualTo("switch-to");
    }

    @Test
    void enterIsTheInputMethodsWhileItIsAtWork() {
        ana.keyboard().press("Control+k");
        ana.fill("#switch-to", "ops");
        enterWhileComposing("#switch-to");
        assertThat(ana.locator("#switch-to")).hasValue("ops");
        ana.keyboard().press("Escape");
        ana.click("#new-direct");
        ana.fill("#find-person", "ben");
        enterWhileComposing("#find-person");
        assertThat(ana.locator("#find-person")).hasValue("ben");
        assertThat(ana.locator("#dialog .tip")).hasText("Nobody chosen yet");
        ana.click("#dialog .close");
        assertThat(ana.locator("#dialog")).isHidden();
        windows.client("ben").post("general", "one");
        PageWindows.saying(ana, "one").focus();
        ana.keyboard().press("r");
        enterWhileComposing(".emoji-picker input");

        assertThat(ana.locator(".emoji-picker input")).isFocused();
        assertThat(ana.locator("[data-channel-name=general]")).hasAttribute("aria-current", "page");
    }

    private void enterWhileComposing(String field) {
        ana.locator(field)
                .dispatchEvent(
                        "keydown", Map.of("key", "Enter", "bubbles", true, "cancelable", true, "isComposing", true));
    }

    @Test
    void altAndAnArrowGoToTheNextConversation() {
        ana.keyboard().press("Alt+ArrowDown");
        assertThat(ana.locator("[data-channel-name=ops]")).hasAttribute("aria-current", "page");
        ana.keyboard().press("Alt+ArrowUp");

        assertThat(ana.locator("[data-channel-name=general]")).hasAttribute("aria-current", "page");
    }

    @Test
    void messagesAreWalkedThroughAndOnlyOneIsInTheOrderOfTab() {
        SlackClient ben = windows.client("ben");
        ben.post("general", "one");
        ben.post("general", "two");
        ben.post("general", "three");
        assertThat(ana.locator("#log .message")).hasCount(3);
        assertThat(ana.locator("#log .message[tabindex='0']")).hasCount(1);
        PageWindows.saying(ana, "three").focus();
        ana.keyboard().press("ArrowUp");
        assertThat(PageWindows.saying(ana, "two")).isFocused();
        ana.keyboard().press("Home");
        assertThat(PageWindows.saying(ana, "one")).isFocused();
        assertThat(ana.locator("#log .message[tabindex='0']")).hasCount(1);
        ana.keyboard().press("Tab");
        assertThat(PageWindows.saying(ana, "one").locator("[data-action=react]"))
                .isFocused();
        ana.keyboard().press("Tab");
        ana.keyboard().press("Tab");
        ana.keyboard().press("Enter");

        assertThat(ana.locator("[data-item=pin]")).isFocused();
    }

    /** In the header they are always; in the log they are with the line that they are in. */
    @Test
    void linksInATopicAreInTheOrderOfTab() {
        SlackClient ben = windows.client("ben");
        String topic = "see <https://a.example/plan|the plan>";
        ben.ok("conversations.setTopic", "channel", ben.channel("general"), "topic", topic);
        ana.locator("#show-pins").focus();
        ana.keyboard().press("Shift+Tab");
        assertThat(ana.locator(".topic a")).isFocused();
        Locator note = ana.locator("#log .note").last();
        note.focus();
        ana.keyboard().press("Tab");
        assertThat(note.locator("a")).isFocused();
        ben.post("general", "and so on");
        PageWindows.saying(ana, "and so on").focus();

        assertThat(note.locator("a")).hasAttribute("tabindex", "-1");
    }

    @Test
    void aQuestionMarkTellsTheKeysUnlessOneIsTyping() {
        ana.locator("#composer").press("?");
        assertThat(ana.locator("#dialog")).isHidden();
        ana.locator("#jump").focus();
        ana.keyboard().press("?");
        assertThat(ana.locator("#dialog")).containsText("jump to a conversation");
        ana.keyboard().press("Escape");

        assertThat(ana.locator("#dialog")).isHidden();
        assertThat(ana.locator("#jump")).isFocused();
    }

    @Test
    void whoeverChoseFromAMenuIsAtTheMessageAgain() {
        windows.client("ben").post("general", "one");
        PageWindows.saying(ana, "one").focus();
        ana.keyboard().press("m");
        assertThat(ana.locator("[data-item=pin]")).isFocused();
        ana.keyboard().press("Enter");
        assertThat(PageWindows.saying(ana, "pinned")).hasCount(2);
        assertThat(PageWindows.saying(ana, "one")).isFocused();
        ana.keyboard().press("r");
        assertThat(ana.locator(".emoji-picker input")).isFocused();
        ana.keyboard().type("tada");
        ana.keyboard().press("Enter");

        assertThat(PageWindows.saying(ana, "one").locator("[data-reaction=tada]"))
                .isVisible();
        assertThat(PageWindows.saying(ana, "one")).isFocused();
    }
}
