package dev.banter.workspace;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The page in a real browser, as a person uses it. */
@Tag("browser")
final class PageTest {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

    private static @Nullable Playwright playwright;
    private static Browser browser;

    private final List<String> complaints = new ArrayList<>();
    private LocalWorkspace workspace;
    private Page page;

    @BeforeAll
    static void launch() {
        playwright = Playwright.create(new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));
    }

    @AfterAll
    static void quit() {
        if (playwright != null) {
            playwright.close();
        }
    }

    @BeforeEach
    void enterAsAna() throws IOException {
        workspace = LocalWorkspace.start(WorkspaceSettings.of("127.0.0.1", 0));
        page = browser.newPage();
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> complaints.add(message.text()));
        page.navigate(workspace.page().toString());
        page.click("[data-person=ana]");
        assertThat(page.locator("#link")).hasAttribute("data-state", "connected");
    }

    @AfterEach
    void leave() {
        page.close();
        workspace.close();
    }

    @Test
    void whatIsTypedIsEscapedAndNamesBecomeTokens() {
        try (RtmClient atBot = SlackClient.bot(workspace).connect()) {
            String ben = SlackClient.person(workspace, "ben").id();
            String ops = SlackClient.bot(workspace).channel("ops");
            type("#composer", "a <b> & @ben, #ops @nobody a@ben.example");

            assertThat(atBot.next().path("type").stringValue()).isEqualTo("user_typing");
            assertThat(atBot.next().path("text").stringValue())
                    .isEqualTo("a &lt;b&gt; &amp; <@%s>, <#%s|ops> @nobody a@ben.example".formatted(ben, ops));
            assertThat(lastMessage()).containsText("a <b> & @ben, #ops @nobody");
            assertThat(page.locator("#composer")).isFocused();
            assertThat(page.locator("#composer")).hasValue("");
            assertThat(complaints).isEmpty();
        }
    }

    @Test
    void markupIsDrawnAndHtmlIsText() {
        SlackClient.bot(workspace)
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
        assertThat(complaints).isEmpty();
    }

    @Test
    void aThreadIsReadAnsweredAndBroadcast() {
        type("#composer", "parent");
        String parent = lastMessage().getAttribute("data-ts");
        SlackClient.bot(workspace).post("general", "first", "thread_ts", parent);
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
        assertThat(complaints).isEmpty();
    }

    @Test
    void aChannelOneIsNotLookingAtIsMarked() {
        SlackClient.person(workspace, "ben").post("ops", "over here");
        Locator ops = page.locator("[data-channel-name=ops]");

        assertThat(ops.locator(".count")).hasText("1");
        ops.click();
        assertThat(lastMessage()).containsText("over here");
        assertThat(ops.locator(".count")).hasCount(0);
    }

    @Test
    void thePageFindsTheWorkspaceAgain() throws IOException {
        type("#composer", "before");
        assertThat(lastMessage()).containsText("before");
        workspace.close();
        assertThat(page.locator("#link")).hasAttribute("data-state", "reconnecting");
        workspace = LocalWorkspace.start(
                WorkspaceSettings.of("127.0.0.1", workspace.address().getPort()));
        assertThat(page.locator("#link")).hasAttribute("data-state", "connected");
        type("#composer", "after");

        assertThat(page.locator("#log [data-ts]")).hasCount(1);
        assertThat(lastMessage()).containsText("after");
    }

    @Test
    void aNameThatIsAScriptIsRefused() {
        page.navigate(workspace.page() + "?as=%3Cscript%3Ealert(1)%3C/script%3E");

        assertThat(page.locator("[role=alert]")).containsText("does not take that name");
    }

    private void type(String composer, String text) {
        page.fill(composer, text);
        page.press(composer, "Enter");
    }

    private Locator lastMessage() {
        return page.locator("#log [data-ts]").last();
    }
}
