package dev.banter.workspace;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Modals: filled in, refused, sent, put on one another, closed. */
final class PageModalTest extends AnasWindowAndApp {

    static final String MODAL = """
            {"type":"modal","callback_id":"order","notify_on_close":true,
             "title":{"type":"plain_text","text":"%s"},"submit":{"type":"plain_text","text":"Send"},
             "close":{"type":"plain_text","text":"Not now"},
             "blocks":[{"type":"section","text":{"type":"mrkdwn","text":"*Who* is it for? <https://a.example|The list>"}},
              {"type":"input","block_id":"name","label":{"type":"plain_text","text":"Name"},
               "hint":{"type":"plain_text","text":"as on the list"},
               "element":{"type":"plain_text_input","action_id":"in"}},
              {"type":"input","block_id":"env","label":{"type":"plain_text","text":"Where"},
               "element":{"type":"radio_buttons","action_id":"to","options":[
                {"text":{"type":"plain_text","text":"Prod"},"value":"prod"},
                {"text":{"type":"plain_text","text":"Stage"},"value":"stage"}]}},
              {"type":"input","block_id":"who","optional":true,"label":{"type":"plain_text","text":"Tell"},
               "element":{"type":"multi_users_select","action_id":"whom"}},
              {"type":"input","block_id":"why","optional":true,"label":{"type":"plain_text","text":"Why"},
               "element":{"type":"plain_text_input","action_id":"because","multiline":true}}]}""";

    private Locator modal;

    @BeforeEach
    void begin() {
        modal = ana.locator("#modal");
        ana.locator("#composer").focus();
    }

    @Test
    void aModalIsFilledInAndSentWithTheKeyboard() {
        open("Order");
        assertThat(modal).hasAccessibleName("Order");
        assertThat(modal.getByLabel("Name")).isFocused();
        assertThat(modal.getByLabel("Name")).hasAccessibleDescription("as on the list");
        ana.keyboard().press("Shift+Tab");
        assertThat(modal.locator("a")).isFocused();
        ana.keyboard().press("Tab");
        ana.keyboard().type("Zoë");
        ana.keyboard().press("Tab");
        ana.keyboard().press("Space");
        ana.keyboard().press("ArrowDown");
        modal.getByLabel("Why").fill("line one\nline two");
        modal.getByText("Send").press("Enter");
        JsonNode envelope = app.envelope("interactive");
        assertThat(modal.locator(".under-way")).hasText("Sending …");
        app.ack(envelope);
        JsonNode values = envelope.at("/payload/view/state/values");

        assertThat(values.at("/name/in/value").stringValue()).isEqualTo("Zoë");
        assertThat(values.at("/env/to/selected_option/value").stringValue()).isEqualTo("stage");
        assertThat(values.at("/why/because/value").stringValue()).isEqualTo("line one\nline two");
        assertThat(modal).isHidden();
        assertThat(ana.locator("#composer")).isFocused();
        assertThat(windows.complaints()).isEmpty();
    }

    @Test
    void whatIsMissingIsToldBesideItAndNobodyIsAsked() {
        open("Order");
        modal.getByText("Send").click();

        assertThat(block("name").locator(".error")).hasText("Please fill this in.");
        assertThat(block("env").locator(".error")).hasText("Please fill this in.");
        assertThat(block("who").locator(".error")).hasText("");
        assertThat(modal.getByLabel("Name")).isFocused();
        assertThat(modal.getByLabel("Name")).hasAttribute("aria-invalid", "true");
        assertThat(modal.getByLabel("Name")).hasAccessibleDescription("as on the list Please fill this in.");
    }

    @Test
    void whatTheAppRefusesStaysFilledIn() {
        open("Order");
        fill();
        modal.getByText("Send").click();
        app.ack(app.envelope("interactive"), "{\"response_action\":\"errors\",\"errors\":{\"name\":\"taken\"}}");

        assertThat(block("name").locator(".error")).hasText("taken");
        assertThat(modal.getByLabel("Name")).hasValue("Zoë");
        assertThat(modal.getByLabel("Name")).isFocused();
        assertThat(ana.locator("#told p").last()).hasText("taken");
        modal.getByLabel("Name").fill("Yann");
        modal.getByText("Send").click();
        assertThat(app.interaction().at("/view/state/values/name/in/value").stringValue())
                .isEqualTo("Yann");
        assertThat(modal).isHidden();
    }

    @Test
    void aRefusalThatNamesNoInputIsToldForAll() {
        open("Order");
        fill();
        modal.getByText("Send").click();
        app.ack(app.envelope("interactive"), "{\"response_action\":\"errors\",\"errors\":{\"other\":\"not today\"}}");

        assertThat(modal.locator(".problem")).hasText("other: not today");
    }

    @Test
    void anAppThatFailsTakesNothingAway() {
        open("Order");
        fill();
        windows.workspace().script().sockets().enable(false);
        modal.getByText("Send").click();

        windows.untilTooLate(ana, modal.locator(".problem"));
        assertThat(modal.getByLabel("Name")).hasValue("Zoë");
    }

    @Test
    void modalsStandOnOneAnotherAndComeBackAsTheyWere() {
        open("First");
        fill();
        modal.getByText("Send").click();
        app.ack(app.envelope("interactive"), "{\"response_action\":\"push\",\"view\":%s}".formatted(view("Second")));
        assertThat(modal).hasAccessibleName("Second");
        assertThat(modal.getByLabel("Name")).hasValue("");
        ana.keyboard().press("Escape");
        assertThat(app.interaction().path("type").stringValue()).isEqualTo("view_closed");
        assertThat(modal).hasAccessibleName("First");
        assertThat(modal.getByLabel("Name")).hasValue("Zoë");
        modal.getByText("Send").click();
        app.ack(app.envelope("interactive"), "{\"response_action\":\"update\",\"view\":%s}".formatted(view("Third")));

        assertThat(modal).hasAccessibleName("Third");
        assertThat(modal.getByLabel("Name")).hasValue("Zoë");
        ana.keyboard().press("Escape");
        assertThat(modal).isHidden();
        assertThat(ana.locator("#composer")).isFocused();
    }

    @Test
    void whatTheAppPutsInItsPlaceKeepsTheKeyboardAndWhatWasTyped() {
        String id = open("Order");
        modal.getByLabel("Why").fill("half a");
        windows.bot().ok("views.update", "view_id", id, "view", view("Otherwise"));
        assertThat(modal).hasAccessibleName("Otherwise");
        assertThat(modal.getByLabel("Why")).isFocused();
        ana.keyboard().type(" thought");

        assertThat(modal.getByLabel("Why")).hasValue("half a thought");
    }

    @Test
    void aModalIsThereAgainAfterAReload() {
        open("Order");
        ana.reload();
        assertThat(modal).hasAccessibleName("Order");
        modal.getByText("Not now").click();
        assertThat(modal).isHidden();
        assertThat(app.interaction().path("type").stringValue()).isEqualTo("view_closed");
    }

    @Test
    void theHomeOfAnAppIsShownInItsDirectMessageAndWorked() {
        ana.click("[data-channel-name=banter]");
        ana.click("#show-home");
        Locator dialog = ana.locator("#dialog");
        assertThat(dialog).containsText("The app has put nothing here.");
        windows.bot().ok("views.publish", "user_id", windows.client("ana").id(), "view", """
                        {"type":"home","blocks":[{"type":"actions","elements":[{"type":"button","action_id":"go",
                         "text":{"type":"plain_text","text":"Go"}}]}]}""");
        dialog.getByText("Go").click();
        assertThat(app.interaction().at("/view/type").stringValue()).isEqualTo("home");
        ana.keyboard().press("Escape");
        assertThat(dialog).isHidden();
        assertThat(windows.complaints()).isEmpty();
    }

    private void fill() {
        modal.getByLabel("Name").fill("Zoë");
        modal.getByLabel("Prod").check();
    }

    private Locator block(String id) {
        return modal.locator("[data-block=" + id + "]");
    }

    private String open(String title) {
        return openModal(view(title));
    }

    static String view(String title) {
        return MODAL.formatted(title).replace("\n", "");
    }
}
