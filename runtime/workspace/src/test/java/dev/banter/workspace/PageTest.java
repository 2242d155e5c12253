package dev.banter.workspace;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The page in a real browser, as a person uses it. */
@Tag("browser")
final class PageTest {

    @RegisterExtension
    final PageWindows windows = new PageWindows();

    private Page page;

    @BeforeEach
    void enterAsAna() {
        page = windows.blank();
        page.navigate(windows.workspace().page().toString());
        page.click("[data-person=ana]");
        assertThat(page.locator("#link")).hasAttribute("data-state", "connected");
    }

    @Test
    void whatIsTypedIsEscapedAndNamesBecomeTokens() {
        try (RtmClient atBot = windows.bot().connect()) {
            String ben = windows.client("ben").id();
            String ops = windows.bot().channel("ops");
            type("#composer", "a <b> & @ben, #ops @nobody a@ben.example");

            assertThat(atBot.next().path("type").stringValue()).isEqualTo("user_typing");
            assertThat(atBot.next().path("text").stringValue())
                    .isEqualTo("a &lt;b&gt; &amp; <@%s>, <#%s|ops> @nobody a@ben.example".formatted(ben, ops));
            assertThat(lastMessage()).containsText("a <b> & @ben, #ops @nobody");
            assertThat(page.locator("#composer")).isFocused();
            assertThat(page.locator("#composer")).hasValue("");
            assertThat(windows.complaints()).isEmpty();
        }
    }

    @Test
    void namesInCodeStayAsTheyAreTyped() {
        String ben = windows.client("ben").id();
        type("#composer", "@ben, `@ben` and ```\n#ops <b>\n``` by @ben!");
        assertThat(lastMessage()).containsText("#ops <b>");
        String channel = windows.bot().channel("general");

        assertThat(windows.bot()
                        .ok("conversations.history", "channel", channel)
                        .at("/messages/0/text")
                        .stringValue())
                .isEqualTo("<@%1$s>, `@ben` and ```\n#ops &lt;b&gt;\n``` by <@%1$s>!".formatted(ben));
        page.press("#composer", "ArrowUp");
        page.locator(".edit textarea").fill("`@ben` it is");
        page.locator(".edit textarea").press("Enter");
        assertThat(lastMessage()).containsText("it is");
        assertThat(lastMessage().locator("code")).hasText("@ben");
    }

    @Test
    void markupIsDrawnAndHtmlIsText() {
        windows.bot()
                .post(
                        "general",
                        "*bold* _it_ ~no~ `x < y` <https://a.example|link> <javascript:alert(1)|bad>\n> quote\n"
                                + "```\npre *not bold*\n```<img src=x onerror=alert(1)><!channel>");
        Locator text = lastMessage().locator(".text");

        assertThat(text.locator("strong")).hasText("bold");
        assertThat(text.locator("em")).hasText("it");
        assertThat(text.locator("s")).hasText("no");
        assertThat(text.locator("code").first()).hasText("x < y");
        assertThat(text.locator("a")).hasAttribute("href", "https://a.example");
        assertThat(text.locator("blockquote")).hasText("quote");
        assertThat(text.locator("pre")).hasText("pre *not bold*");
        assertThat(text.locator(".mention.me")).hasText("@channel");
        assertThat(text.locator("img")).hasCount(0);
        assertThat(text).containsText("<img src=x onerror=alert(1)>");
        assertThat(windows.complaints()).isEmpty();
    }

    @Test
    void aThreadIsReadAnsweredAndBroadcast() {
        type("#composer", "parent");
        String parent = lastMessage().getAttribute("data-ts");
        windows.bot().post("general", "first", "thread_ts", parent);
        page.click("[data-action=replies]");
        assertThat(page.locator("#thread [data-ts]")).hasCount(2);
        page.check("#also-channel");
        type("#thread-composer", "second");

        assertThat(page.locator("#thread [data-ts]")).hasCount(3);
        assertThat(page.locator("[data-action=replies]")).hasText("2 replies");
        assertThat(lastMessage()).containsText("replied to a thread");
        assertThat(lastMessage()).containsText("second");
        assertThat(page.locator("#also-channel")).not().isChecked();
        assertThat(page.locator("#thread-composer")).isFocused();
        page.keyboard().press("Escape");
        assertThat(page.locator("#thread")).hasCount(0);
        assertThat(windows.complaints()).isEmpty();
    }

    @Test
    void aChannelOneIsNotLookingAtIsMarked() {
        windows.client("ben").post("ops", "over here");
        Locator ops = page.locator("[data-channel-name=ops]");

        assertThat(ops).hasClass("channel unread");
        assertThat(ops.locator(".count")).hasCount(0);
        windows.client("ben")
                .post("ops", "<@%s>, look".formatted(windows.client("ana").id()));
        assertThat(ops.locator(".count")).hasText("1");
        ops.click();
        assertThat(page.locator("#new-line")).isVisible();
        assertThat(lastMessage()).containsText("look");
        assertThat(ops.locator(".count")).hasCount(0);
    }

    @Test
    void thePageFindsTheWorkspaceAgain() throws IOException {
        type("#composer", "before");
        assertThat(lastMessage()).containsText("before");
        windows.workspace().close();
        assertThat(page.locator("#link")).hasAttribute("data-state", "reconnecting");
        windows.restart();
        assertThat(page.locator("#link")).hasAttribute("data-state", "connected");
        type("#composer", "after");

        assertThat(page.locator("#log [data-ts]")).hasCount(1);
        assertThat(lastMessage()).containsText("after");
    }

    @Test
    void aNameThatIsAScriptIsRefused() {
        page.navigate(windows.workspace().page() + "?as=%3Cscript%3Ealert(1)%3C/script%3E");

        assertThat(page.locator("[role=alert]")).containsText("does not take that name");
    }

    private void type(String composer, String text) {
        PageWindows.type(page, composer, text);
    }

    private Locator lastMessage() {
        return PageWindows.last(page);
    }
}
