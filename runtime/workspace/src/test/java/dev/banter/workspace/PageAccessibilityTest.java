package dev.banter.workspace;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Nothing on the page keeps anybody out, as far as a program can tell: in both themes, wide and narrow. */
@Tag("browser")
final class PageAccessibilityTest {

    /** What is wrong and matters, with where and why. */
    private static final String FIND = """
            async () => {
              const { violations } = await axe.run(document, { resultTypes: ["violations"] });
              return violations
                .filter(({ impact }) => impact === "serious" || impact === "critical")
                .flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`));
            }""";

    /** In a small window those of the sidebar are out of sight. */
    private static final List<String> DIALOGS =
            List.of("#show-pins", "#show-members", "#show-settings", "#browse", "#new-direct", "#show-keys");

    @RegisterExtension
    final PageWindows windows = new PageWindows();

    @ParameterizedTest
    @CsvSource({"LIGHT, 1280", "DARK, 1280", "LIGHT, 390", "DARK, 390"})
    void nothingKeepsAnybodyOut(ColorScheme scheme, int width) throws IOException {
        windows.workspace().show(List.of(PagePluginsTest.DEPLOYS, PagePluginsTest.BAD));
        SlackClient ana = windows.client("ana");
        String parent = ana.post("general", "*hello* `all` <https://a.example|of> you <!here>");
        windows.bot().post("general", "a reply", "thread_ts", parent, "reply_broadcast", "true");
        windows.client("ben").post("ops", "something new");
        Page page = windows.blank();
        page.addInitScript(axe());
        page.setViewportSize(width, 800);
        page.emulateMedia(new EmulateMediaOptions().setColorScheme(scheme).setReducedMotion(ReducedMotion.REDUCE));

        page.navigate(windows.workspace().page().toString());
        check("picker", page.locator("[data-person=ana]"));
        page.navigate(windows.workspace().page() + "?as=ana#general");
        check("channel", page.locator("#log .message").last());
        page.locator("#composer").pressSequentially("@");
        check("completion", page.locator(".completion"));
        page.keyboard().press("Escape");
        page.locator("#composer").fill("");
        page.locator("[data-action=replies]").first().click();
        check("thread", page.locator("#thread .message").last());
        page.click("#close-thread");
        page.keyboard().press("Control+k");
        check("switcher", page.locator("#dialog"));
        page.keyboard().press("Escape");
        for (String opener : DIALOGS) {
            page.locator(opener).dispatchEvent("click");
            check(opener, page.locator("#dialog"));
            page.keyboard().press("Escape");
            assertThat(page.locator("#dialog")).isHidden();
        }
        Locator message = page.locator("#log .message").last();
        message.locator(".tools [data-action=more]").dispatchEvent("click");
        check("message menu", page.locator("#popup .menu-list"));
        page.keyboard().press("Escape");
        message.locator(".tools [data-action=react]").dispatchEvent("click");
        check("emoji picker", page.locator("#popup .emoji-picker"));
        page.keyboard().press("Escape");
        page.keyboard().press("Control+Backquote");
        assertThat(page.locator("#wire-rows")).isFocused();
        assertThat(page.locator(".wire-row").first()).isVisible();
        page.keyboard().press("End");
        check("wire", page.locator(".wire-entry"));
        page.navigate(windows.workspace().page() + "?as=ben#/plugins");
        page.reload();
        check("plugins", page.locator("[data-plugin=bad]"));
        if (width < 640) {
            page.click(".menu");
            check("menu", page.locator("#sidebar"));
        }
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 1280", "DARK, 1280", "LIGHT, 390", "DARK, 390"})
    void nothingOfAnAppKeepsAnybodyOut(ColorScheme scheme, int width) throws IOException {
        windows.workspace().show(List.of(PagePluginsTest.EVERY_KIND));
        windows.workspace().offer(PageCommandsTest.OFFER);
        SlackClient bot = windows.bot();
        Page page = windows.blank();
        page.addInitScript(axe());
        page.setViewportSize(width, 800);
        page.emulateMedia(new EmulateMediaOptions().setColorScheme(scheme).setReducedMotion(ReducedMotion.REDUCE));
        try (SocketClient app = SocketClient.connect(windows.workspace())) {
            windows.enter(page, "ana");
            bot.post("general", "x", "blocks", PageElementsTest.BLOCKS);
            bot.ok(
                    "chat.postEphemeral",
                    "channel",
                    bot.channel("general"),
                    "user",
                    windows.client("ana").id(),
                    "text",
                    "psst");
            Locator message = page.locator("#log .message:has(.blocks)");
            check("blocks", page.locator(".only-me"));
            message.locator(".several summary").click();
            check("several", message.locator(".several-list"));
            page.keyboard().press("Escape");
            message.locator("[data-element=more]").click();
            check("overflow", message.locator("[role=menu]"));
            page.keyboard().press("Escape");
            message.locator("[data-element=drop]").click();
            check("confirm", page.locator("#dialog"));
            page.keyboard().press("Escape");
            bot.post("general", "y", "blocks", PageBlocksTest.TABLE);
            bot.post("general", "z", "blocks", PageLookupTest.BLOCKS);
            page.locator("[data-element=city]").pressSequentially("Be");
            app.ack(
                    app.next(frame -> frame.at("/payload/type").asString("").equals("block_suggestion")),
                    PageLookupTest.CITIES);
            check(
                    "options that the app has",
                    page.locator(".found [role=option]").last());
            page.keyboard().press("Escape");
            page.locator("#composer").pressSequentially("/");
            check("commands", page.locator(".completion"));
            page.locator("#composer").pressSequentially("status x");
            check("hint", page.locator("#completion-hint"));
            page.locator("#composer").fill("");
            page.click("[data-action=shortcuts]");
            check("shortcuts", page.locator("#popup [role=menu]"));
            page.keyboard().press("Enter");
            JsonNode envelope =
                    app.next(frame -> frame.at("/payload/type").asString("").equals("shortcut"));
            app.ack(envelope);
            bot.ok(
                    "views.open",
                    "trigger_id",
                    envelope.at("/payload/trigger_id").stringValue(),
                    "view",
                    PageModalTest.view("Order"));
            check("modal", page.locator("#modal"));
            page.locator("#modal .primary").click();
            assertThat(page.locator("#modal .wrong")).hasCount(2);
            check("refused modal", page.locator("#modal .wrong").first());
        }
        page.navigate(windows.workspace().page() + "?as=ben#/plugins");
        page.reload();
        check("plugins", page.locator("[data-plugin=every]"));
    }

    /** All that comes before the page is drawn again, which happens here when the test says so. */
    @Test
    void whatIsSaidAtOnceIsReadAloudWhole() {
        Page page = windows.blank();
        List<String> heard = new CopyOnWriteArrayList<>();
        page.onWebSocket(socket -> socket.onFrameReceived(frame -> heard.add(String.valueOf(frame.text()))));
        windows.enter(page, "ana");
        page.evaluate("""
                () => {
                  const held = [];
                  window.requestAnimationFrame = (draw) => held.push(draw);
                  window.drawNow = () => held.splice(0).forEach((draw) => draw());
                }""");
        windows.client("ben").post("general", "the first part");
        windows.client("ben").post("general", "the second part");
        page.waitForCondition(() -> heard.stream().anyMatch(frame -> frame.contains("the second part")));
        page.evaluate("() => { drawNow(); drawNow(); }");

        assertThat(page.locator("#told")).containsText("ben: the first part");
        assertThat(page.locator("#told")).containsText("ben: the second part");
    }

    private static void check(String view, Locator there) {
        assertThat(there).isVisible();
        assertThat((List<?>) there.page().evaluate(FIND)).as(view).isEmpty();
    }

    private static String axe() throws IOException {
        Properties version = new Properties();
        try (InputStream properties = open("META-INF/maven/org.webjars.npm/axe-core/pom.properties")) {
            version.load(properties);
        }
        String folder = "META-INF/resources/webjars/axe-core/" + version.getProperty("version");
        try (InputStream script = open(folder + "/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static InputStream open(String resource) {
        ClassLoader loader = PageAccessibilityTest.class.getClassLoader();
        return Objects.requireNonNull(loader.getResourceAsStream(resource), resource);
    }
}
