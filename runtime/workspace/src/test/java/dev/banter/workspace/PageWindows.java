package dev.banter.workspace;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.banter.workspace.app.AppSettings;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A new workspace for every test, windows on its page for anybody, and what the browser complained of in them. */
@SuppressWarnings("NullAway.Init") // filled before every test
final class PageWindows implements BeforeEachCallback, AfterEachCallback {

    private final List<String> complaints = new ArrayList<>();
    private final SettableClock clock = new SettableClock();
    private LocalWorkspace workspace;
    private final List<BrowserContext> contexts = new ArrayList<>();
    private Browser browser;

    @Override
    public void beforeEach(ExtensionContext test) throws IOException {
        workspace = LocalWorkspace.start(settings(0));
        browser = PageBrowser.of(test);
    }

    @Override
    public void afterEach(ExtensionContext test) {
        contexts.forEach(BrowserContext::close);
        workspace.close();
    }

    LocalWorkspace workspace() {
        return workspace;
    }

    /** The same address again, with nothing said and nobody there. */
    void restart() throws IOException {
        workspace.close();
        workspace = LocalWorkspace.start(settings(workspace.address().getPort()));
    }

    /** The app has all the time that a slow machine needs. */
    private WorkspaceSettings settings(int port) {
        return WorkspaceSettings.of("127.0.0.1", port).forApp(AppSettings.USUAL.on(clock));
    }

    /** The app's time for an answer goes by until the page says so here. */
    void untilTooLate(Page page, Locator problem) {
        page.waitForCondition(() -> {
            clock.pass(Duration.ofSeconds(3));
            workspace.script().sockets().catchUp();
            return problem.filter(new Locator.FilterOptions().setHasText("That did not work"))
                            .count()
                    > 0;
        });
    }

    SlackClient client(String person) {
        return SlackClient.person(workspace, person);
    }

    SlackClient bot() {
        return SlackClient.bot(workspace);
    }

    /** Complaints of all windows; a page that is well has none. */
    List<String> complaints() {
        return complaints;
    }

    /** A window of this person, connected, with {@code #general} open and what was said in it there. */
    Page as(String person) {
        Page page = blank();
        enter(page, person);
        return page;
    }

    void enter(Page page, String person) {
        page.navigate(workspace.page() + "?as=" + person + "#general");
        assertThat(page.locator("#link")).hasAttribute("data-state", "connected");
        assertThat(page.locator("[data-channel-name=general]")).hasAttribute("aria-current", "page");
        assertThat(page.locator("#log .hint, #log .message").first()).isVisible();
    }

    /** A window of its own: a page that lies behind another in the same one is drawn once in a while. */
    Page blank() {
        BrowserContext context = browser.newContext(
                new NewContextOptions().setPermissions(List.of("clipboard-read", "clipboard-write")));
        contexts.add(context);
        Page page = context.newPage();
        page.setDefaultTimeout(20_000);
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> complaints.add(message.text()));
        return page;
    }

    static void type(Page page, String text) {
        type(page, "#composer", text);
    }

    static void type(Page page, String composer, String text) {
        page.fill(composer, text);
        page.press(composer, "Enter");
    }

    /** A message and a reply to it, said with the keyboard alone; the thread stays open. */
    static void beginThread(Page page) {
        type(page, "the root");
        last(page).focus();
        page.keyboard().press("t");
        assertThat(page.locator("#thread-composer")).isFocused();
        type(page, "#thread-composer", "a reply");
        assertThat(page.locator("#thread .message")).hasCount(2);
    }

    /** The last message of the open channel that somebody said. */
    static Locator last(Page page) {
        return page.locator("#log .message:not(.note)").last();
    }

    static Locator saying(Page page, String text) {
        return page.locator("#log .message").filter(new Locator.FilterOptions().setHasText(text));
    }

    /** A message's menu, opened, and this of its items chosen. */
    static void choose(Page page, Locator message, String item) {
        message.hover();
        message.locator("[data-action=more]").click();
        page.locator("[data-item=" + item + "]").click();
    }
}
