package dev.banter.workspace;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.banter.workspace.app.command.Offer;
import dev.banter.workspace.app.command.Shortcut;
import dev.banter.workspace.app.command.SlashCommand;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** Slash commands, shortcuts, and what is answered to one person alone. */
@Tag("browser")
final class PageCommandsTest {

    static final Offer OFFER = new Offer(
            List.of(
                    new SlashCommand("/deploy", "brings it out", "[app] [env]"),
                    new SlashCommand("/status", "tells how it is", "")),
            List.of(new Shortcut("note", "Take a note", true), new Shortcut("ticket", "New ticket", false)));

    @RegisterExtension
    final PageWindows windows = new PageWindows();

    private SocketClient app;
    private Page ana;
    private Locator composer;

    @BeforeEach
    void enter() {
        windows.workspace().offer(OFFER);
        app = SocketClient.connect(windows.workspace());
        ana = windows.as("ana");
        composer = ana.locator("#composer");
        composer.focus();
    }

    @AfterEach
    void close() {
        app.close();
    }

    @Test
    void aCommandIsCompletedHintedAndGiven() {
        composer.pressSequentially("/de");
        assertThat(ana.locator("#completion-0")).containsText("/deploy [app] [env]");
        assertThat(ana.locator("#completion-0")).containsText("brings it out");
        ana.keyboard().press("Enter");
        assertThat(composer).hasValue("/deploy ");
        assertThat(ana.locator("#completion-hint")).containsText("/deploy [app] [env]");
        assertThat(composer).hasAttribute("aria-describedby", "completion-hint");
        ana.keyboard().type("shop prod & more");
        ana.keyboard().press("Enter");
        JsonNode envelope = app.envelope("slash_commands");
        app.ack(envelope, "{\"text\":\"on it, *ana*\"}");

        assertThat(envelope.at("/payload/command").stringValue()).isEqualTo("/deploy");
        assertThat(envelope.at("/payload/text").stringValue()).isEqualTo("shop prod & more");
        assertThat(PageWindows.last(ana)).containsText("Only visible to you");
        assertThat(PageWindows.last(ana).locator("strong").last()).hasText("ana");
        assertThat(ana.locator("#told p").last()).hasText("banter, only to you: on it, *ana*");
        assertThat(composer).hasValue("");
        assertThat(ana.locator("#completion-hint")).hasCount(0);
        assertThat(windows.complaints()).isEmpty();
    }

    @Test
    void whatOnlyOneselfSeesIsGoneAfterAReload() {
        PageWindows.type(ana, "before");
        PageWindows.type(ana, "/status");
        app.ack(app.envelope("slash_commands"), "{\"text\":\"all green\"}");
        assertThat(PageWindows.saying(ana, "all green")).hasCount(1);
        ana.reload();

        assertThat(PageWindows.saying(ana, "before")).hasCount(1);
        assertThat(PageWindows.saying(ana, "all green")).hasCount(0);
    }

    @Test
    void whatAllSeeSaysWhoSaidItAfterWhatOneSees() {
        PageWindows.type(ana, "/status");
        app.ack(app.envelope("slash_commands"), "{\"text\":\"all green\"}");
        assertThat(PageWindows.last(ana)).containsText("Only visible to you");
        windows.bot().post("general", "said to all");

        assertThat(PageWindows.last(ana)).containsText("said to all");
        assertThat(PageWindows.last(ana)).hasClass("message");
    }

    @Test
    void aCommandThatNobodyKnowsStaysAndIsExplained() {
        PageWindows.type(ana, "/unknown x");
        Locator told = ana.locator("#conversation > [role=alert]");
        assertThat(told).containsText("There is no command /unknown.");
        assertThat(told).containsText("/deploy");
        assertThat(told).containsText("put a space before the slash");
        assertThat(composer).hasValue("/unknown x");
        PageWindows.type(ana, " /unknown x");

        assertThat(PageWindows.last(ana).locator(".text")).hasText("/unknown x");
        assertThat(told).hasText("");
    }

    @Test
    void ofABotThatOnlyItsPluginsTellOfTheirCommandsAreKnown() {
        windows.workspace().offer(Offer.UNSAID);
        windows.workspace().show(List.of(PagePluginsTest.EVERY_KIND));
        composer.pressSequentially("/");
        assertThat(ana.locator(".completion")).containsText("asks where to");
        PageWindows.type(ana, "/unknown");
        assertThat(ana.locator("#conversation > [role=alert]")).containsText("There are /deploy and /me.");
        PageWindows.type(ana, "/deploy shop");

        JsonNode envelope = app.envelope("slash_commands");
        app.ack(envelope);
        assertThat(envelope.at("/payload/text").stringValue()).isEqualTo("shop");
        assertThat(composer).hasValue("");
    }

    @Test
    void whoeverWaitsInVainIsToldSo() {
        windows.workspace().script().sockets().enable(false);
        PageWindows.type(ana, "/status");

        windows.untilTooLate(ana, ana.locator("#conversation > [role=alert]"));
        assertThat(composer).hasValue("/status");
    }

    @Test
    void thereAreNoCommandsInThreads() {
        PageWindows.beginThread(ana);
        ana.locator("#thread-composer").pressSequentially("/de");
        assertThat(ana.locator(".completion")).hasCount(0);
        ana.keyboard().press("Enter");

        assertThat(ana.locator("#thread-problem")).containsText("Slack takes no commands in threads");
        assertThat(ana.locator("#thread-composer")).hasValue("/de");
    }

    @Test
    void commandsThatComeLaterAreProposedAtTheNextSlash() {
        windows.workspace().offer(new Offer(List.of(new SlashCommand("/rollback", "takes it back", "")), List.of()));
        composer.pressSequentially("/");

        assertThat(ana.locator(".completion")).containsText("/rollback");
        assertThat(ana.locator(".completion")).not().containsText("/deploy");
    }

    @Test
    void aShortcutIsStartedFromTheComposer() {
        ana.click("[data-action=shortcuts]");
        assertThat(ana.locator("#popup [role=menuitem]")).hasText("New ticket");
        assertThat(ana.locator("#popup [role=menuitem]")).isFocused();
        ana.keyboard().press("Enter");
        JsonNode payload = app.interaction();

        assertThat(payload.path("type").stringValue()).isEqualTo("shortcut");
        assertThat(payload.path("callback_id").stringValue()).isEqualTo("ticket");
    }

    @Test
    void aShortcutAboutAMessageIsInItsMenu() {
        PageWindows.type(ana, "worth a note");
        PageWindows.choose(ana, PageWindows.last(ana), "shortcut-note");
        JsonNode payload = app.interaction();

        assertThat(payload.path("type").stringValue()).isEqualTo("message_action");
        assertThat(payload.at("/message/text").stringValue()).isEqualTo("worth a note");
    }

    @Test
    void whatTheBotIsAtIsToldUnderTheThreadUntilItSpeaks() {
        String root = windows.client("ana").post("general", "think");
        windows.bot()
                .ok(
                        "assistant.threads.setStatus",
                        "channel_id",
                        windows.bot().channel("general"),
                        "thread_ts",
                        root,
                        "status",
                        "is thinking …");
        assertThat(PageWindows.last(ana).locator(".status")).hasText("banter is thinking …");
        assertThat(ana.locator("#told p").last()).hasText("banter is thinking …");
        windows.bot().post("general", "done", "thread_ts", root);

        assertThat(PageWindows.last(ana).locator(".status")).hasCount(0);
        assertThat(PageWindows.last(ana)).containsText("1 reply");
    }
}
