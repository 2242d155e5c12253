package dev.banter.workspace;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Menus of which the app alone knows what there is to choose from. */
final class PageLookupTest extends AnasWindowAndApp {

    static final String BLOCKS = """
            [{"type": "actions", "block_id": "row", "elements": [
              {"type": "external_select", "action_id": "city", "min_query_length": 2,
               "placeholder": {"type": "plain_text", "text": "City"}},
              {"type": "multi_external_select", "action_id": "stops", "min_query_length": 0, "max_selected_items": 2,
               "placeholder": {"type": "plain_text", "text": "Stops"}}]}]""";

    static final String CITIES = """
            {"options": [{"text": {"type": "plain_text", "text": "Bern"}, "value": "bern"},
             {"text": {"type": "plain_text", "text": "Bergen"}, "value": "bergen"},
             {"text": {"type": "plain_text", "text": "Berlin"}, "value": "berlin",
              "description": {"type": "plain_text", "text": "on the Spree"}}]}""";

    private static final String OSLO = """
            "initial_option": {"text": {"type": "plain_text", "text": "Oslo"}, "value": "oslo"}""";

    private static final String GROUPS = """
            {"option_groups": [
             {"label": {"type": "plain_text", "text": "CH"},
              "options": [{"text": {"type": "plain_text", "text": "Bern"}, "value": "bern"}]},
             {"label": {"type": "plain_text", "text": "NO"},
              "options": [{"text": {"type": "plain_text", "text": "Bergen"}, "value": "bergen"}]}]}""";

    private static final String MODAL = """
            {"type":"modal","callback_id":"trip","title":{"type":"plain_text","text":"Trip"},
             "submit":{"type":"plain_text","text":"Send"},
             "blocks":[{"type":"input","block_id":"to","label":{"type":"plain_text","text":"To"},
               "element":{"type":"external_select","action_id":"city","min_query_length":1}},
              {"type":"input","block_id":"by","optional":true,"label":{"type":"plain_text","text":"By way of"},
               "element":{"type":"external_select","action_id":"city","min_query_length":1,
                "initial_option":{"text":{"type":"plain_text","text":"Oslo"},"value":"oslo"}}},
              {"type":"input","block_id":"where","label":{"type":"plain_text","text":"Tell"},
               "element":{"type":"conversations_select","action_id":"in","default_to_current_conversation":true}},
              {"type":"input","block_id":"also","label":{"type":"plain_text","text":"Tell too"},
               "element":{"type":"multi_conversations_select","action_id":"in",
                "default_to_current_conversation":true}},
              {"type":"input","block_id":"no","optional":true,"label":{"type":"plain_text","text":"Whom"},
               "element":{"type":"conversations_select","action_id":"in","default_to_current_conversation":true,
                "filter":{"include":["im"]}}}]}""";

    @Test
    void whatIsTypedIsAskedForAndChosenWithTheKeyboard() {
        Locator city = post("city");
        assertThat(city).hasRole(AriaRole.COMBOBOX);
        assertThat(city).hasAccessibleName("City");
        assertThat(city).hasAccessibleDescription("Type 2 characters or more.");
        city.pressSequentially("Be");
        assertThat(city).hasAttribute("aria-busy", "true");
        JsonNode envelope = app.envelope("interactive");
        app.ack(envelope, CITIES);
        assertThat(options()).hasText(new String[] {"Bern", "Bergen", "Berlinon the Spree"});
        assertThat(city).hasAttribute("aria-expanded", "true");
        assertThat(ana.locator("#told p").last()).hasText("3 options");
        ana.keyboard().press("ArrowDown");
        ana.keyboard().press("ArrowUp");
        ana.keyboard().press("ArrowUp");
        assertThat(options().last()).hasAttribute("aria-selected", "true");
        assertThat(city).hasAttribute("aria-activedescendant", options().last().getAttribute("id"));
        ana.keyboard().press("Enter");
        JsonNode payload = app.interaction();

        assertThat(envelope.at("/payload/type").stringValue()).isEqualTo("block_suggestion");
        assertThat(envelope.at("/payload/value").stringValue()).isEqualTo("Be");
        assertThat(payload.at("/actions/0/selected_option/value").stringValue()).isEqualTo("berlin");
        assertThat(payload.at("/state/values/row/city/selected_option/text/text")
                        .stringValue())
                .isEqualTo("Berlin");
        assertThat(city).hasValue("Berlin");
        assertThat(city).hasAttribute("aria-expanded", "false");
        assertThat(city).isFocused();
        assertThat(options()).hasCount(0);
        assertThat(windows.complaints()).isEmpty();
    }

    @Test
    void groupsAreToldAndChosenFromWithTheMouse() {
        Locator city = post("city");
        city.click();
        city.pressSequentially("Ber");
        app.ack(app.envelope("interactive"), GROUPS);
        Locator norway = ana.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("NO"));
        norway.locator("[role=option]").click();

        assertThat(app.interaction().at("/actions/0/selected_option/value").stringValue())
                .isEqualTo("bergen");
        assertThat(city).hasValue("Bergen");
        assertThat(city).isFocused();
    }

    @Test
    void fewLettersAskNobodyAndAnswersToEarlierOnesAreDropped() {
        Locator city = post("city");
        city.pressSequentially("B");
        assertThat(found().locator(".tip")).hasText("Type 2 characters or more.");
        city.pressSequentially("e");
        JsonNode earlier = app.envelope("interactive");
        city.pressSequentially("rg");
        JsonNode later = app.envelope("interactive");
        assertThat(later.at("/payload/value").stringValue()).isEqualTo("Berg");
        app.ack(later, """
                {"options": [{"text": {"type": "plain_text", "text": "Bergen"}, "value": "bergen"}]}""");
        assertThat(options()).hasText(new String[] {"Bergen"});
        app.ack(earlier, CITIES);
        city.press("ArrowDown");
        ana.waitForCondition(
                () -> Boolean.TRUE.equals(
                        ana.evaluate(
                                "() => performance.getEntriesByType('resource').filter(({ name, responseEnd }) => name.endsWith('banter.suggest') && responseEnd).length === 2")));

        assertThat(options()).hasText(new String[] {"Bergen"});
    }

    @Test
    void nothingFoundIsSaidAndEscapeBringsBackWhatStood() {
        windows.bot().post("general", "where to?", "blocks", BLOCKS.replace("\"min_query_length\": 2", OSLO));
        Locator city = element("city");
        assertThat(city).hasValue("Oslo");
        city.fill("Xxx");
        app.ack(app.envelope("interactive"), "{\"options\": []}");
        assertThat(found().locator(".tip")).hasText("Nothing found.");
        assertThat(ana.locator("#told p").last()).hasText("Nothing found");
        ana.keyboard().press("Escape");

        assertThat(found()).isHidden();
        assertThat(city).hasValue("Oslo");
        assertThat(city).isFocused();
    }

    @Test
    void whoeverGoesElsewhereHasChosenNothing() {
        Locator city = post("city");
        city.pressSequentially("Be");
        app.ack(app.envelope("interactive"), CITIES);
        assertThat(options()).hasCount(3);
        ana.locator("#composer").click();
        assertThat(found()).isHidden();
        assertThat(city).hasValue("");
        PageWindows.type(ana, "elsewhere");

        assertThat(app.event("message").path("text").stringValue()).isEqualTo("elsewhere");
    }

    @Test
    void anAppThatIsNotThereIsToldBesideTheField() {
        Locator city = post("city");
        windows.workspace().script().sockets().enable(false);
        city.pressSequentially("Be");

        windows.untilTooLate(
                ana, PageWindows.last(ana).locator(".lookup").first().locator("[role=alert]"));
        assertThat(city).hasAttribute("aria-busy", "false");
        assertThat(found()).isHidden();
    }

    @Test
    void ofSeveralTheAppHearsOnceTheirListCloses() {
        Locator stops = post("stops");
        stops.focus();
        ana.keyboard().press("ArrowDown");
        app.ack(app.envelope("interactive"), CITIES);
        options().getByText("Bern").click();
        options().getByText("Bergen").click();
        assertThat(options().last()).hasAttribute("aria-disabled", "true");
        options().last().click(new Locator.ClickOptions().setForce(true));
        assertThat(picked()).hasCount(2);
        assertThat(options().first()).hasAttribute("aria-selected", "true");
        options().getByText("Bern").click();
        assertThat(picked()).hasCount(1);
        ana.locator("#composer").focus();
        JsonNode both = app.interaction();
        ana.getByLabel("Remove Bergen").click();
        JsonNode none = app.interaction();

        assertThat(both.at("/actions/0/selected_options")).hasSize(1);
        assertThat(both.at("/actions/0/selected_options/0/value").stringValue()).isEqualTo("bergen");
        assertThat(none.at("/actions/0/selected_options")).isEmpty();
        assertThat(stops).isFocused();
        assertThat(windows.complaints()).isEmpty();
    }

    @Test
    void inAModalWhatIsChosenIsSentWithIt() {
        Locator modal = open();
        assertThat(modal.getByLabel("To").first()).isFocused();
        modal.getByText("Send").click();
        assertThat(modal.locator("[data-block=to] > .error")).hasText("Please fill this in.");
        assertThat(modal.getByLabel("To").first()).isFocused();
        assertThat(modal.getByLabel("To").first()).hasAttribute("aria-invalid", "true");
        ana.keyboard().type("Be");
        app.ack(app.next(envelope -> envelope.at("/payload/value").asString("").equals("Be")), CITIES);
        assertThat(options()).hasCount(3);
        ana.keyboard().press("Escape");
        assertThat(modal).isVisible();
        ana.keyboard().type("Ber");
        app.ack(app.next(envelope -> envelope.at("/payload/value").asString("").equals("Ber")), CITIES);
        assertThat(options()).hasCount(3);
        ana.keyboard().press("Enter");
        assertThat(modal.getByLabel("To").first()).hasValue("Bern");
        modal.getByLabel("By way of").fill("");
        ana.keyboard().press("Enter");
        assertThat(modal.getByLabel("By way of")).hasValue("");
        modal.getByText("Send").click();
        JsonNode values = app.next(
                        envelope -> envelope.at("/payload/type").asString("").equals("view_submission"))
                .at("/payload/view/state/values");
        String general = windows.bot().channel("general");

        assertThat(values.at("/to/city/selected_option/text/text").stringValue())
                .isEqualTo("Bern");
        assertThat(values.at("/by/city/selected_option").isNull()).isTrue();
        assertThat(values.at("/where/in/selected_conversation").stringValue()).isEqualTo(general);
        assertThat(values.at("/also/in/selected_conversations/0").stringValue()).isEqualTo(general);
        assertThat(values.at("/no/in/selected_conversation").isNull()).isTrue();
        assertThat(windows.complaints()).isEmpty();
    }

    @Test
    void theOpenConversationIsSeenChosen() {
        Locator modal = open();

        assertThat(modal.getByLabel("Tell", new Locator.GetByLabelOptions().setExact(true))
                        .locator("option:checked"))
                .hasText("#general");
        assertThat(modal.locator("[data-block=also] summary")).hasText("#general");
        assertThat(modal.getByLabel("Whom")).hasValue("");
    }

    private Locator post(String actionId) {
        windows.bot().post("general", "where to?", "blocks", BLOCKS);
        return element(actionId);
    }

    private Locator element(String actionId) {
        return PageWindows.last(ana).locator("[data-element=" + actionId + "]");
    }

    private Locator found() {
        return ana.locator(".found").first();
    }

    private Locator options() {
        return ana.locator("[role=option]");
    }

    private Locator picked() {
        return ana.locator(".picked");
    }

    private Locator open() {
        openModal(MODAL);
        return ana.locator("#modal");
    }
}
