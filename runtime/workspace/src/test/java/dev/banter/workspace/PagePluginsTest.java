package dev.banter.workspace;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.WebSocketRoute;
import dev.banter.workspace.watch.PluginCard;
import dev.banter.workspace.watch.PluginCard.Handler;
import dev.banter.workspace.watch.PluginCard.Kind;
import dev.banter.workspace.watch.PluginCard.State;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The view of the bot's plugins, in a real browser. */
@Tag("browser")
final class PagePluginsTest {

    static final PluginCard DEPLOYS = new PluginCard(
            "deploys",
            "deploys-1.2.jar",
            State.LIVE,
            List.of(
                    new Handler("Deploys#hello", "^hello\\b", "says hello", false, false),
                    new Handler(
                            "Deploys#deploy",
                            "^deploy (?<app>\\S+) to (?<env>prod|staging)$",
                            "puts it there",
                            false,
                            false),
                    new Handler("Deploys#status", "^status$", "", true, false),
                    new Handler("Deploys#odd", "\\d+-\\d+", "", false, false)),
            List.of());

    static final PluginCard BAD = new PluginCard(
            "bad",
            "bad.jar",
            State.REFUSED,
            List.of(),
            List.of("Bad#x is private\n  <b>make it public</b>", "and more"));

    static final PluginCard SHOP = new PluginCard(
            "shop",
            "shop.jar",
            State.REFUSED,
            List.of(),
            List.of("it lacks something"),
            List.of("billing >=1.4", "words"),
            List.of("shop.api"));

    static final PluginCard EVERY_KIND = new PluginCard(
            "every",
            "every.jar",
            State.LIVE,
            List.of(
                    new Handler("Every#mention", Kind.MENTION, "", "^status$", "", false, false),
                    new Handler(
                            "Every#deploy", Kind.COMMAND, "/deploy", "^(?<app>\\S+)$", "asks where to", false, false),
                    new Handler("Every#seen", Kind.REACTION, ":eyes:", "", "", false, false),
                    new Handler("Every#retry", Kind.ACTION, "retry", "", "", false, false),
                    new Handler("Every#form", Kind.VIEW, "deploy-form", "", "", false, false),
                    new Handler("Every#note", Kind.SHORTCUT, "note", "", "", false, false)),
            List.of());

    @RegisterExtension
    final PageWindows windows = new PageWindows();

    @Test
    void whatIsLoadedIsShownLiveAndNewsAreTold() {
        windows.workspace().show(List.of(DEPLOYS));
        Page page = windows.as("ana");
        page.click("[data-action=plugins]");
        assertThat(page.locator("[data-plugin]")).hasCount(1);
        assertThat(page.locator("[data-plugin=deploys]")).hasAttribute("data-state", "live");
        assertThat(page.locator("[data-plugin=deploys]")).containsText("deploy ‹app› to ‹env›");
        assertThat(page.locator("[data-plugin=deploys]")).containsText("puts it there");
        windows.workspace().show(List.of(DEPLOYS, BAD));

        assertThat(page.locator("#told p").last()).hasText("Plugin bad was refused: 2 problems.");
        assertThat(page.locator("[data-plugin=bad] .plugin-problems li").first())
                .hasText("Bad#x is private\n  <b>make it public</b>");
        assertThat(page.locator("[data-action=plugins] .count")).hasText("1");
        windows.workspace().show(List.of(DEPLOYS));
        assertThat(page.locator("#told p").last()).hasText("Plugin bad is gone.");
        assertThat(page.locator("[data-action=plugins] .count")).hasCount(0);
        assertThat(windows.complaints()).isEmpty();
    }

    @Test
    void whatItHasToDoWithOthersIsShown() {
        windows.workspace().show(List.of(SHOP));
        Page page = windows.as("ana");
        page.click("[data-action=plugins]");
        assertThat(page.locator("[data-plugin=shop]"))
                .containsText("requires billing >=1.4 and words, exports shop.api");
        assertThat(page.locator("[data-plugin=shop]"))
                .containsText("tried again when the file, its settings or a plugin that it requires change.");
        assertThat(windows.complaints()).isEmpty();
    }

    @Test
    void theViewStaysOverAReloadAndGoesWithAChannel() {
        Page page = windows.as("ana");
        page.click("[data-action=plugins]");
        assertThat(page.locator("#plugins")).containsText("does not know which plugins");
        page.reload();
        assertThat(page.locator("#link")).hasAttribute("data-state", "connected");
        assertThat(page.locator("#plugins")).isVisible();
        page.click("[data-channel-name=general]");

        assertThat(page.locator("#plugins")).hasCount(0);
        assertThat(page.locator("#composer")).isVisible();
        page.click("[data-action=plugins]");
        page.click("[aria-label='Close plugins']");
        assertThat(page.locator("#composer")).isVisible();
    }

    @Test
    void everyHandlerSaysByWhatItIsCalled() {
        windows.workspace().show(List.of(EVERY_KIND));
        Page page = windows.as("ana");
        page.click("[data-action=plugins]");
        assertThat(handler(page, "command")).containsText("/deploy ‹app›");
        assertThat(handler(page, "command")).containsText("asks where to");
        assertThat(handler(page, "mention")).containsText("where the bot is mentioned");
        assertThat(handler(page, "reaction")).containsText("the reaction 👀 :eyes:");
        assertThat(handler(page, "action")).containsText("the element retry");
        assertThat(handler(page, "view")).containsText("the modal deploy-form");
        assertThat(handler(page, "shortcut")).containsText("the shortcut note");
        assertThat(handler(page, "action").locator("button")).hasCount(0);
        page.click("[aria-label='Try /deploy ‹app›']");
        assertThat(page.locator("#composer")).hasValue("/deploy ‹app›");
        page.fill("#composer", "/");

        assertThat(page.locator(".completion")).containsText("/deploy");
        assertThat(page.locator("[data-action=shortcuts]")).isVisible();
    }

    @Test
    void newsThatComeOneAfterTheOtherAreAllRead() {
        Page page = windows.as("ana");
        windows.workspace().show(List.of(DEPLOYS));
        windows.workspace().show(List.of(DEPLOYS, BAD));
        windows.workspace().show(List.of(BAD));

        assertThat(page.locator("#told")).hasAttribute("aria-atomic", "false");
        assertThat(page.locator("#told p")).hasText(new String[] {
            "Plugin deploys is live.", "Plugin bad was refused: 2 problems.", "Plugin deploys is gone."
        });
    }

    @Test
    void theLineIsFoundAgain() throws Exception {
        Page page = windows.as("ana");
        page.click("[data-action=plugins]");
        windows.restart();
        windows.workspace().show(List.of(DEPLOYS));

        Locator deploys = page.locator("[data-plugin=deploys]");
        assertThat(deploys).isVisible();
    }

    @Test
    void theLineIsLookedForAtOnceWhenTheNetworkIsBack() {
        Page page = windows.blank();
        page.clock().install();
        AtomicBoolean isThere = new AtomicBoolean();
        List<WebSocketRoute> lines = new ArrayList<>();
        page.routeWebSocket(url -> url.endsWith("/watch"), line -> {
            lines.add(line);
            if (isThere.get()) {
                line.connectToServer();
            } else {
                line.close();
            }
        });
        windows.enter(page, "ana");
        page.waitForCondition(() -> !lines.isEmpty());
        for (int seconds = 0; seconds < 20; seconds++) {
            page.clock().runFor(1_000); // until it waits for long
        }
        page.clock().pauseAt(System.currentTimeMillis() + 60_000);
        isThere.set(true);
        int before = lines.size();
        page.evaluate("dispatchEvent(new Event('online'))");

        page.waitForCondition(() -> lines.size() > before);
    }

    @Test
    void theSwitcherLeadsBackToTheConversationBehindAndWhatCameIsRead() {
        Page page = windows.as("ana");
        page.click("[data-action=plugins]");
        assertThat(page).hasTitle("Plugins · Banter");
        windows.client("ben").post("general", "meanwhile");
        assertThat(page.locator("[data-channel-name=general]")).hasClass("channel unread");
        page.keyboard().press("Control+k");
        page.keyboard().type("general");
        page.keyboard().press("Enter");

        assertThat(page.locator("#plugins")).hasCount(0);
        assertThat(PageWindows.last(page)).containsText("meanwhile");
        assertThat(page.locator("[data-channel-name=general]")).hasClass("channel ");
        assertThat(page).hasURL(windows.workspace().page() + "?as=ana#general");
    }

    private static Locator handler(Page page, String kind) {
        return page.locator("[data-kind=" + kind + "]");
    }
}
