package dev.banter.workspace;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Buttons, menus and fields in messages, worked with mouse and keyboard. */
final class PageElementsTest extends AnasWindowAndApp {

    static final String BLOCKS = """
            [{"type": "section", "block_id": "where", "text": {"type": "mrkdwn", "text": "*Where* to?"},
              "accessory": {"type": "static_select", "action_id": "env",
               "placeholder": {"type": "plain_text", "text": "Environment"}, "options": [
               {"text": {"type": "plain_text", "text": "Production"}, "value": "prod"},
               {"text": {"type": "plain_text", "text": "Staging"}, "value": "stage"}]}},
             {"type": "actions", "block_id": "row", "elements": [
              {"type": "button", "action_id": "go", "value": "42", "style": "primary",
               "text": {"type": "plain_text", "text": "Go"}},
              {"type": "button", "action_id": "drop", "text": {"type": "plain_text", "text": "Drop"},
               "confirm": {"title": {"type": "plain_text", "text": "Drop it?"},
                "text": {"type": "mrkdwn", "text": "It is *gone* then."},
                "confirm": {"type": "plain_text", "text": "Drop"}, "deny": {"type": "plain_text", "text": "Keep"}}},
              {"type": "multi_users_select", "action_id": "who",
               "placeholder": {"type": "plain_text", "text": "Reviewers"}},
              {"type": "datepicker", "action_id": "day", "initial_date": "2026-01-02"},
              {"type": "checkboxes", "action_id": "what", "options": [
               {"text": {"type": "mrkdwn", "text": "*tests*"}, "value": "tests"},
               {"text": {"type": "plain_text", "text": "docs"}, "value": "docs"}]},
              {"type": "overflow", "action_id": "more", "options": [
               {"text": {"type": "plain_text", "text": "Edit"}, "value": "edit"},
               {"text": {"type": "plain_text", "text": "Archive"}, "value": "archive"}]},
              {"type": "button", "action_id": "run", "url": "https://a.example/run",
               "text": {"type": "plain_text", "text": "Run"}}]},
             {"type": "input", "block_id": "note", "dispatch_action": true,
              "label": {"type": "plain_text", "text": "Note"},
              "element": {"type": "plain_text_input", "action_id": "text"}}]""";

    private String ts;
    private Locator message;

    @BeforeEach
    void post() {
        ts = windows.bot().post("general", "fallback", "blocks", BLOCKS);
        message = PageWindows.last(ana);
        assertThat(message.locator(".blocks")).isVisible();
    }

    @Test
    void aButtonIsPressedAndSaysSoUntilTheAppHasAnswered() {
        Locator go = element("go");
        go.focus();
        ana.keyboard().press("Enter");
        assertThat(go).hasAttribute("aria-busy", "true");
        assertThat(message.locator(".under-way")).hasText("The app is asked …");
        JsonNode payload = app.interaction();

        assertThat(payload.at("/actions/0/value").stringValue()).isEqualTo("42");
        assertThat(payload.at("/container/message_ts").stringValue()).isEqualTo(ts);
        assertThat(go).hasAttribute("aria-busy", "false");
        assertThat(message.locator(".under-way")).isHidden();
        assertThat(go).isFocused();
        assertThat(windows.complaints()).isEmpty();
    }

    @Test
    void whatIsChosenInAMenuIsAskedAndStays() {
        element("env").selectOption("stage");
        JsonNode payload = app.interaction();
        assertThat(payload.at("/actions/0/selected_option/value").stringValue()).isEqualTo("stage");
        element("go").click();

        assertThat(app.interaction()
                        .at("/state/values/where/env/selected_option/value")
                        .stringValue())
                .isEqualTo("stage");
        assertThat(element("env")).hasValue("stage");
        assertThat(element("env")).hasAttribute("aria-label", "Environment");
    }

    @Test
    void severalAreTickedAndToldWhenTheListCloses() {
        message.locator(".several summary").focus();
        ana.keyboard().press("Enter");
        message.locator(".several-list label").getByText("ben").click();
        message.locator(".several-list label").getByText("chloe").click();
        assertThat(message.locator(".several summary")).hasText("ben, chloe");
        ana.keyboard().press("Escape");
        JsonNode payload = app.interaction();

        assertThat(payload.at("/actions/0/selected_users")).hasSize(2);
        assertThat(message.locator(".several summary")).isFocused();
        element("what").getByText("docs").click();
        assertThat(app.interaction().at("/actions/0/selected_options/0/value").stringValue())
                .isEqualTo("docs");
    }

    @Test
    void whatIsToBeSureOfIsAskedOnceMore() {
        element("drop").click();
        Locator dialog = ana.locator("#dialog");
        assertThat(dialog.locator("h2")).hasText("Drop it?");
        assertThat(dialog.locator("strong")).hasText("gone");
        dialog.locator("[data-action=deny]").click();
        assertThat(dialog).isHidden();
        assertThat(element("drop")).hasAttribute("aria-busy", "false");
        element("drop").click();
        assertThat(dialog.locator("[data-action=confirm]")).isFocused();
        ana.keyboard().press("Enter");

        assertThat(app.interaction().at("/actions/0/action_id").stringValue()).isEqualTo("drop");
    }

    @Test
    void theMenuBehindThreeDotsIsWalkedWithArrowKeys() {
        element("more").click();
        assertThat(message.locator("[role=menuitem]").first()).isFocused();
        ana.keyboard().press("ArrowDown");
        ana.keyboard().press("Enter");

        assertThat(app.interaction().at("/actions/0/selected_option/value").stringValue())
                .isEqualTo("archive");
        assertThat(message.locator("[role=menu]")).isHidden();
    }

    @Test
    void datesAndTextsAreToldWithTheKeyboard() {
        element("day").fill("2026-03-04");
        element("day").press("Enter");
        assertThat(app.interaction().at("/actions/0/selected_date").stringValue())
                .isEqualTo("2026-03-04");
        message.getByLabel("Note").fill("all <well> & good");
        message.getByLabel("Note").press("Enter");

        assertThat(app.interaction().at("/actions/0/value").stringValue()).isEqualTo("all <well> & good");
    }

    @Test
    void aButtonWithAnAddressIsALinkAndTheAppHearsOfIt() {
        assertThat(element("run")).hasAttribute("href", "https://a.example/run");
        assertThat(element("run")).hasAttribute("rel", "noopener noreferrer");
        element("run").evaluate("link => link.addEventListener('click', (event) => event.preventDefault())");
        element("run").click();

        assertThat(app.interaction().at("/actions/0/action_id").stringValue()).isEqualTo("run");
    }

    @Test
    void anAppThatIsNotThereIsToldWhereOneHasPressed() {
        windows.workspace().script().sockets().enable(false);
        element("go").click();

        windows.untilTooLate(ana, message.locator("[role=alert]"));
        assertThat(element("go")).hasAttribute("aria-busy", "false");
    }

    @Test
    void whatTheAppPutsInItsPlaceIsDrawn() {
        element("go").click();
        app.interaction();
        windows.bot()
                .ok(
                        "chat.update",
                        "channel",
                        windows.bot().channel("general"),
                        "ts",
                        ts,
                        "text",
                        "done",
                        "blocks",
                        "[]");

        assertThat(PageWindows.last(ana).locator(".blocks")).hasCount(0);
        assertThat(PageWindows.last(ana).locator(".text")).containsText("done");
    }

    private Locator element(String actionId) {
        return message.locator("[data-element=" + actionId + "]");
    }
}
