package dev.banter.workspace;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What helps one to type, in a real browser. */
@Tag("browser")
final class PageCompletionTest {

    @RegisterExtension
    final PageWindows windows = new PageWindows();

    private Page page;
    private Locator composer;

    @BeforeEach
    void enter() {
        windows.workspace().show(List.of(PagePluginsTest.DEPLOYS));
        page = windows.as("ana");
        composer = page.locator("#composer");
        composer.focus();
    }

    @ParameterizedTest
    @CsvSource({
        "hi @be, '@ben', 'hi @ben '",
        "see #wel, '#welcome-test', 'see #welcome-test '",
        "':tad', '🎉 :tada:', ':tada: '"
    })
    void aNameIsCompleted(String typed, String proposed, String taken) {
        composer.pressSequentially(typed);
        assertThat(proposal(0)).containsText(proposed);
        assertThat(proposal(0)).hasAttribute("aria-selected", "true");
        assertThat(composer).hasAttribute("aria-controls", "completion-list");
        assertThat(composer).hasAttribute("aria-activedescendant", "completion-0");
        page.keyboard().press("Enter");

        assertThat(composer).hasValue(taken);
        assertThat(page.locator(".completion")).hasCount(0);
        assertThat(composer).not().hasAttribute("aria-activedescendant", "completion-0");
        assertThat(page.locator("#log .message")).hasCount(0);
        assertThat(windows.complaints()).isEmpty();
    }

    @Test
    void keysMoveTakeAndClose() {
        composer.pressSequentially("@");
        int count = page.locator(".proposal").count();
        assertThat(count).isGreaterThan(3);
        page.keyboard().press("ArrowUp");
        assertThat(proposal(count - 1)).hasAttribute("aria-selected", "true");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowDown");
        assertThat(proposal(1)).hasAttribute("aria-selected", "true");
        page.keyboard().press("Escape");
        assertThat(page.locator(".completion")).hasCount(0);
        assertThat(composer).isFocused();
        page.keyboard().type("ch");
        page.keyboard().press("Tab");

        assertThat(composer).hasValue("@chloe ");
        assertThat(composer).isFocused();
    }

    @Test
    void theMouseTakesToo() {
        composer.pressSequentially("@ch");
        page.locator(".proposal")
                .filter(new Locator.FilterOptions().setHasText("@channel"))
                .click();

        assertThat(composer).hasValue("@channel ");
        assertThat(composer).isFocused();
    }

    @Test
    void whatTheBotUnderstandsIsProposedAndItsSlotsAreFilledIn() {
        composer.pressSequentially("dep");
        assertThat(proposal(0)).containsText("deploy ‹app› to ‹env›");
        assertThat(proposal(0)).containsText("puts it there");
        page.keyboard().press("Tab");
        page.keyboard().type("shop");
        page.keyboard().press("Tab");
        page.keyboard().type("prod");

        assertThat(composer).hasValue("deploy shop to prod");
        page.keyboard().press("Enter");
        assertThat(PageWindows.last(page)).containsText("deploy shop to prod");
    }

    @Test
    void enterLeadsToAnOpenSlotBeforeItSends() {
        composer.pressSequentially("dep");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        Locator told = page.locator("#conversation [role=alert]");
        assertThat(told).containsText("fill in ‹app›");
        page.keyboard().type("shop");
        assertThat(told).hasText("");
        page.keyboard().press("Enter");
        assertThat(told).containsText("fill in ‹env›");
        assertThat(page.locator("#log .message")).hasCount(0);
        page.keyboard().press("Enter");

        assertThat(PageWindows.last(page).locator(".text")).hasText("deploy shop to ‹env›");
        assertThat(told).hasText("");
        assertThat(composer).hasValue("");
        composer.fill("deploy shop to ‹env›");
        page.keyboard().press("Enter");
        assertThat(composer).hasValue("deploy shop to ‹env›");
        page.keyboard().type("prod");
        page.keyboard().press("Enter");
        assertThat(PageWindows.last(page).locator(".text")).hasText("deploy shop to prod");
    }

    @Test
    void whatMustBeAddressedIsProposedBehindTheBotsName() {
        composer.pressSequentially("stat");
        assertThat(page.locator(".completion")).hasCount(0);
        composer.fill("");
        composer.pressSequentially("@banter stat");
        assertThat(proposal(0)).containsText("status");
        page.keyboard().press("Tab");

        assertThat(composer).hasValue("@banter status");
    }

    @Test
    void aMessageThatOnlyBeginsLikeACommandIsSent() {
        composer.pressSequentially("dep");
        assertThat(proposal(0)).isVisible();
        page.keyboard().press("Enter");

        assertThat(PageWindows.last(page)).containsText("dep");
        assertThat(page.locator(".completion")).hasCount(0);
        composer.pressSequentially("for @ben");
        page.keyboard().press("Enter");
        assertThat(PageWindows.last(page)).containsText("for @ben");
    }

    @ParameterizedTest
    @CsvSource({"b, *all of it*", "i, _all of it_", "e, `all of it`"})
    void whatIsChosenIsMarkedAndUnmarked(String key, String marked) {
        composer.fill("all of it");
        composer.selectText();
        page.keyboard().press("Control+" + key);
        assertThat(composer).hasValue(marked);
        page.keyboard().press("Control+" + key);

        assertThat(composer).hasValue("all of it");
    }

    @Test
    void severalLinesArePastedWholeAndSentAsOne() {
        page.evaluate("navigator.clipboard.writeText('one\\ntwo\\nthree')");
        double before = composer.boundingBox().height;
        page.keyboard().press("Control+v");
        assertThat(composer).hasValue("one\ntwo\nthree");
        page.keyboard().press("Shift+Enter");
        page.keyboard().type("four");
        assertThat(composer).hasValue("one\ntwo\nthree\nfour");
        assertThat(composer.boundingBox().height).isGreaterThan(before * 2);
        page.keyboard().press("Enter");

        assertThat(page.locator("#log .message")).hasCount(1);
        assertThat(PageWindows.last(page).locator(".text")).hasText("one\ntwo\nthree\nfour");
    }

    @Test
    void anInputMethodKeepsItsKeys() {
        composer.pressSequentially("@be");
        assertThat(proposal(0)).isVisible();
        composer.dispatchEvent(
                "keydown", Map.of("key", "Enter", "isComposing", true, "bubbles", true, "cancelable", true));

        assertThat(composer).hasValue("@be");
        assertThat(proposal(0)).isVisible();
    }

    private Locator proposal(int at) {
        return page.locator("#completion-" + at);
    }
}
