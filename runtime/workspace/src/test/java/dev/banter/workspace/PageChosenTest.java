package dev.banter.workspace;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What an app wants to be sure of stands chosen once somebody is, and not before. */
final class PageChosenTest extends AnasWindowAndApp {

    private static final String BLOCKS = """
            [{"type": "actions", "block_id": "row", "elements": [
              {"type": "multi_external_select", "action_id": "stops", "min_query_length": 0,
               "initial_options": [{"text": {"type": "plain_text", "text": "Oslo"}, "value": "oslo"}], "confirm": SURE},
              {"type": "multi_static_select", "action_id": "parts", "options": [
               {"text": {"type": "plain_text", "text": "Tests"}, "value": "tests"},
               {"text": {"type": "plain_text", "text": "Docs"}, "value": "docs"}], "confirm": SURE},
              {"type": "datepicker", "action_id": "day", "initial_date": "2026-01-02", "confirm": SURE},
              {"type": "checkboxes", "action_id": "what", "options": [
               {"text": {"type": "plain_text", "text": "Fast"}, "value": "fast"}], "confirm": SURE},
              {"type": "button", "action_id": "go", "text": {"type": "plain_text", "text": "Go"}}]}]""";

    private static final String SURE = """
            {"title": {"type": "plain_text", "text": "Sure?"}, "text": {"type": "plain_text", "text": "All are told."},
             "confirm": {"type": "plain_text", "text": "Yes"}, "deny": {"type": "plain_text", "text": "No"}}""";

    @BeforeEach
    void post() {
        windows.bot().post("general", "where to?", "blocks", BLOCKS.replace("SURE", SURE));
        assertThat(element("go")).isVisible();
    }

    @Test
    void inAMenuThatIsTypedIntoItStandsAsItWasOnceThatIsDenied() {
        chooseBern();
        answer("deny");
        assertThat(picked()).hasText(new String[] {"Oslo ✕"});
        ana.getByLabel("Remove Oslo").click();
        answer("deny");
        assertThat(picked()).hasText(new String[] {"Oslo ✕"});
        JsonNode stops = toldWithTheButton("stops").path("selected_options");

        assertThat(stops).hasSize(1);
        assertThat(stops.at("/0/value").stringValue()).isEqualTo("oslo");
    }

    @Test
    void inAMenuThatIsTypedIntoItStandsAndIsToldOnceThatIsSure() {
        chooseBern();
        assertThat(ana.locator("#dialog")).isVisible();
        assertThat(picked()).hasText(new String[] {"Oslo ✕"});
        answer("confirm");

        assertThat(app.interaction().at("/actions/0/selected_options")).hasSize(2);
        assertThat(picked()).hasText(new String[] {"Oslo ✕", "Bern ✕"});
    }

    @Test
    void inAListOfBoxesItStandsAsItWasUntilThatIsSure() {
        Locator summary = element("parts").locator("summary");
        tickDocs(summary);
        answer("deny");
        assertThat(summary).hasText("Choose …");
        tickDocs(summary);
        answer("confirm");

        assertThat(app.interaction().at("/actions/0/selected_options")).hasSize(1);
        assertThat(summary).hasText("Docs");
    }

    @Test
    void whatWasDeniedInAListOfBoxesIsNotToldWithSomethingElse() {
        tickDocs(element("parts").locator("summary"));
        answer("deny");

        JsonNode parts = toldWithTheButton("parts").path("selected_options");
        assertThat(parts.isArray()).isTrue();
        assertThat(parts).isEmpty();
    }

    @Test
    void aDateStandsAsItWasUntilThatIsSure() {
        element("day").fill("2026-03-04");
        element("day").press("Enter");
        answer("deny");
        assertThat(element("day")).hasValue("2026-01-02");
        element("day").fill("2026-03-05");
        element("day").press("Enter");
        answer("confirm");

        assertThat(app.interaction().at("/actions/0/selected_date").stringValue())
                .isEqualTo("2026-03-05");
        assertThat(element("day")).hasValue("2026-03-05");
    }

    @Test
    void aBoxStandsAsItWasUntilThatIsSure() {
        Locator box = element("what").getByLabel("Fast");
        box.click();
        answer("deny");
        assertThat(box).not().isChecked();
        box.click();
        answer("confirm");

        assertThat(app.interaction().at("/actions/0/selected_options")).hasSize(1);
        assertThat(box).isChecked();
    }

    private void chooseBern() {
        element("stops").click();
        app.ack(app.envelope("interactive"), PageLookupTest.CITIES);
        ana.locator("[role=option]").getByText("Bern").click();
        ana.locator("#composer").focus();
    }

    private void tickDocs(Locator summary) {
        summary.focus();
        ana.keyboard().press("Enter");
        element("parts").getByText("Docs").click();
        assertThat(summary).hasText("Docs");
        ana.keyboard().press("Escape");
    }

    /** To whether that is sure. */
    private void answer(String action) {
        ana.locator("#dialog [data-action=" + action + "]").click();
        assertThat(ana.locator("#dialog")).isHidden();
    }

    /** What the app hears of an element when the button is pressed. */
    private JsonNode toldWithTheButton(String actionId) {
        element("go").click();
        JsonNode payload = app.interaction();
        assertThat(payload.at("/actions/0/action_id").stringValue()).isEqualTo("go");
        return payload.at("/state/values/row").path(actionId);
    }

    private Locator picked() {
        return ana.locator(".picked");
    }

    private Locator element(String actionId) {
        return PageWindows.last(ana).locator("[data-element=" + actionId + "]");
    }
}
