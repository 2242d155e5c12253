package dev.banter.workspace;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** Menus of which the app alone knows what there is: no key changes what stands unless somebody means to. */
final class PageLookupKeysTest extends AnasWindowAndApp {

    private static final String OSLO = """
            {"text":{"type":"plain_text","text":"Oslo"},"value":"oslo"}""";

    private static final String BERLIN = """
            {"text":{"type":"plain_text","text":"Berlin"},"value":"berlin"}""";

    private static final String ROW = """
            [{"type": "actions", "block_id": "row", "elements": [
              {"type": "external_select", "action_id": "city", "min_query_length": 0, "initial_option": CHOSEN},
              {"type": "multi_external_select", "action_id": "stops", "min_query_length": 0, "initial_options": [CHOSEN]},
              {"type": "button", "action_id": "go", "text": {"type": "plain_text", "text": "Go"}}]}]""";

    private static final String MODAL = """
            {"type":"modal","callback_id":"trip","title":{"type":"plain_text","text":"Trip"},
             "submit":{"type":"plain_text","text":"Send"},
             "blocks":[{"type":"input","block_id":"by","label":{"type":"plain_text","text":"By way of"},
               "element":{"type":"multi_external_select","action_id":"stops","min_query_length":1,
                "initial_options":[OSLO,BERLIN]}}]}""";

    @Test
    void aModalBeginsInTheFieldAndNotAtWhatEnterWouldTakeAway() {
        openModal(MODAL.replace("OSLO", OSLO).replace("BERLIN", BERLIN));
        Locator modal = ana.locator("#modal");
        assertThat(modal.getByRole(AriaRole.COMBOBOX)).isFocused();
        ana.keyboard().press("Enter");
        ana.keyboard().press("Escape");
        assertThat(modal.locator(".picked")).hasCount(2);
        modal.getByText("Send").click();
        app.ack(app.envelope("interactive"), "{\"response_action\":\"errors\",\"errors\":{\"by\":\"closed\"}}");

        assertThat(modal.locator("[data-block=by] > .error")).hasText("closed");
        assertThat(modal.getByRole(AriaRole.COMBOBOX)).isFocused();
    }

    @Test
    void aListBeginsAtWhatIsChosenAndEnterLeavesIt() {
        Locator city = open("city", BERLIN);
        assertThat(city).hasAttribute("aria-activedescendant", options().last().getAttribute("id"));
        ana.keyboard().press("Enter");

        assertThat(city).hasValue("Berlin");
        assertThat(options()).hasCount(0);
        assertThatOnlyTheButtonIsTold();
    }

    @Test
    void aListWithoutWhatIsChosenBeginsNowhere() {
        Locator city = open("city", OSLO);
        ana.keyboard().press("Enter");
        assertThat(city).hasValue("Oslo");
        assertThatOnlyTheButtonIsTold();
        city.click();
        app.ack(app.envelope("interactive"), PageLookupTest.CITIES);
        assertThat(options()).hasCount(3);
        ana.keyboard().press("ArrowDown");
        ana.keyboard().press("Enter");

        assertThat(city).hasValue("Bern");
        assertThat(app.interaction().at("/actions/0/selected_option/value").stringValue())
                .isEqualTo("bern");
    }

    @Test
    void ofSeveralNoneIsTakenAwayByEnterOnAListThatHasJustOpened() {
        open("stops", BERLIN);
        ana.keyboard().press("Enter");

        assertThat(ana.locator(".picked")).hasText(new String[] {"Berlin ✕"});
        assertThatOnlyTheButtonIsTold();
    }

    /** With its list open and all that the app has in it. */
    private Locator open(String actionId, String chosen) {
        windows.bot().post("general", "where to?", "blocks", ROW.replace("CHOSEN", chosen));
        Locator field = element(actionId);
        field.click();
        app.ack(app.envelope("interactive"), PageLookupTest.CITIES);
        assertThat(options()).hasCount(3);
        return field;
    }

    private void assertThatOnlyTheButtonIsTold() {
        element("go").click();
        assertThat(app.interaction().at("/actions/0/action_id").stringValue()).isEqualTo("go");
    }

    private Locator element(String actionId) {
        return PageWindows.last(ana).locator("[data-element=" + actionId + "]");
    }

    private Locator options() {
        return ana.locator("[role=option]");
    }
}
