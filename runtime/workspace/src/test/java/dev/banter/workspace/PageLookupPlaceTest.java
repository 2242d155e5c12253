package dev.banter.workspace;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where menus stand of which the app alone knows what there is, and that they stay there whatever comes beside them. */
final class PageLookupPlaceTest extends AnasWindowAndApp {

    private static final String ROW = """
            {"type": "actions", "block_id": "row", "elements": [
              {"type": "external_select", "action_id": "city", "min_query_length": 2}]}""";

    private static final String NEWS = """
            {"type": "section", "block_id": "news", "text": {"type": "mrkdwn", "text": "*news*"}}""";

    private static final String TO = """
            {"type":"input","block_id":"to","label":{"type":"plain_text","text":"To"},
             "element":{"type":"external_select","action_id":"city","min_query_length":2}}""";

    private static final String WHY = """
            {"type":"input","block_id":"why","optional":true,"label":{"type":"plain_text","text":"Why"},
             "hint":{"type":"plain_text","text":"in short"},
             "element":{"type":"plain_text_input","action_id":"in"}}""";

    @ParameterizedTest
    @CsvSource({"400, false", "400, true", "300, false", "800, false", "800, true"})
    void aListNeverCoversItsField(int height, boolean isLow) {
        ana.setViewportSize(700, height);
        windows.bot().post("general", "where to?", "blocks", "[" + ROW + "]");
        if (isLow) {
            IntStream.range(0, 30).forEach(i -> windows.bot().post("general", "line " + i));
            assertThat(PageWindows.saying(ana, "line 29")).isVisible();
            city().evaluate("field => field.scrollIntoView({ block: 'end' })");
        }
        city().pressSequentially("Be");
        app.ack(app.envelope("interactive"), "{\"options\": [" + many() + "]}");
        Locator list = ana.locator(".found:popover-open");
        assertThat(list.locator("[role=option]")).hasCount(100);
        BoundingBox field = ana.locator(".lookup-field").boundingBox();
        BoundingBox found = list.boundingBox();

        assertThat(found.y >= field.y + field.height || found.y + found.height <= field.y)
                .as(
                        "list at %s to %s, field at %s to %s",
                        found.y, found.y + found.height, field.y, field.y + field.height)
                .isTrue();
        assertThat(found.y).isNotNegative();
        assertThat(found.y + found.height).isLessThanOrEqualTo(height);
        assertThat(found.height).isGreaterThan(60);
        ana.keyboard().press("ArrowUp");
        assertThat(list.locator("[role=option]").last()).isInViewport();
    }

    @Test
    void whatIsTypedIntoAMessageStaysWhereverItsBlockGoes() {
        String ts = windows.bot().post("general", "where to?", "blocks", "[" + ROW + "]");
        find(city());
        update(ts, NEWS + "," + ROW);
        assertThat(ana.locator("#log .blocks")).containsText("news");
        assertThatAllStays(city());
        update(ts, ROW);
        assertThat(ana.locator("#log .blocks")).not().containsText("news");
        assertThatAllStays(city());
        ana.keyboard().press("Enter");

        assertThat(app.interaction().at("/actions/0/selected_option/value").stringValue())
                .isEqualTo("bern");
        assertThat(windows.complaints()).isEmpty();
    }

    @Test
    void whatIsTypedIntoAModalStaysWhereverItsBlockGoes() {
        String id = openModal(view(TO));
        Locator modal = ana.locator("#modal");
        Locator to = modal.getByRole(AriaRole.COMBOBOX, new Locator.GetByRoleOptions().setName("To"));
        find(to);
        windows.bot().ok("views.update", "view_id", id, "view", view(WHY + "," + TO));
        assertThat(modal.getByLabel("Why")).isVisible();
        assertThat(modal.getByLabel("Why")).hasAccessibleDescription("in short");
        assertThatAllStays(to);
        ana.keyboard().press("Enter");

        assertThat(to).hasValue("Bern");
        assertThat(ana.evaluate("""
                () => {
                  const ids = [...document.querySelectorAll("[id]")].map((one) => one.id);
                  return ids.filter((id, i) => ids.indexOf(id) < i).join();
                }""")).isEqualTo("");
        assertThat(windows.complaints()).isEmpty();
    }

    /** An app that names no block has them all named anew with each update. */
    @Test
    void theKeyboardStaysWithAButtonWhoseBlockIsNamedAnew() {
        String row = """
                {"type":"actions","elements":[{"type":"button","action_id":"go","text":{"type":"plain_text","text":"%s"}}]}""";
        String ts = windows.bot().post("general", "go?", "blocks", "[" + row.formatted("Go") + "]");
        ana.locator("#log [data-element=go]").focus();
        update(ts, NEWS + "," + row.formatted("Again"));

        Locator again = ana.locator("#log [data-element=go]");
        assertThat(again).hasText("Again");
        assertThat(again).isFocused();
        update(ts, row.formatted("Done"));
        assertThat(again).hasText("Done");
        assertThat(again).isFocused();
    }

    @Test
    void rowsOfOneKindAreToldApartByTheirNames() {
        String ts = windows.bot().post("general", "which?", "blocks", "[" + rows(0, 1, 2) + "]");
        Locator second = ana.locator("#log [data-element=drop]:text-is('drop 2')");
        second.focus();
        update(ts, rows(0) + "," + NEWS + "," + rows(1, 2));
        assertThat(ana.locator("#log .blocks")).containsText("news");
        assertThat(second).isFocused();
        update(ts, rows(2));
        assertThat(ana.locator("#log [data-element=drop]")).hasCount(1);
        assertThat(second).isFocused();
    }

    private static String rows(int... numbers) {
        return IntStream.of(numbers).mapToObj(number -> """
                        {"type":"actions","block_id":"row %1$d","elements":[{"type":"button","action_id":"drop",
                         "text":{"type":"plain_text","text":"drop %1$d"}}]}""".formatted(number)).collect(Collectors.joining(","));
    }

    /** In attachments, of which nobody checks that: each is drawn nevertheless. */
    @Test
    void blocksOfOneNameAreAllDrawn() {
        windows.bot().post("general", "look", "attachments", "[{\"blocks\": [" + NEWS + "," + ROW + "," + NEWS + "]}]");

        assertThat(PageWindows.last(ana).getByText("news")).hasCount(2);
        assertThat(windows.complaints()).isEmpty();
    }

    @Test
    void whatIsTypedInTheThreadIsNotTypedInTheChannel() {
        windows.bot().post("general", "where to?", "blocks", "[" + ROW + "]");
        city().hover();
        PageWindows.last(ana).locator("[data-action=thread]").click();
        Locator inThread = ana.locator("#thread [data-element=city]");
        find(inThread);

        assertThat(city()).hasValue("");
        assertThat(ana.locator(".found:popover-open")).hasCount(1);
    }

    private void find(Locator field) {
        field.pressSequentially("Be");
        app.ack(app.envelope("interactive"), PageLookupTest.CITIES);
        assertThatAllStays(field);
    }

    private void assertThatAllStays(Locator field) {
        assertThat(field).hasValue("Be");
        assertThat(field).isFocused();
        Locator options = ana.locator(".found:popover-open [role=option]");
        assertThat(options).hasCount(3);
        assertThat(field).hasAttribute("aria-activedescendant", options.first().getAttribute("id"));
    }

    private void update(String ts, String blocks) {
        String general = windows.bot().channel("general");
        windows.bot().ok("chat.update", "channel", general, "ts", ts, "text", "x", "blocks", "[" + blocks + "]");
    }

    private Locator city() {
        return ana.locator("#log [data-element=city]");
    }

    private static String view(String blocks) {
        return """
                {"type":"modal","title":{"type":"plain_text","text":"Trip"},"submit":{"type":"plain_text","text":"Send"},
                 "blocks":[%s]}""".formatted(blocks);
    }

    private static String many() {
        return IntStream.range(0, 100)
                .mapToObj(
                        "{\"text\": {\"type\": \"plain_text\", \"text\": \"Place %1$s\"}, \"value\": \"%1$s\"}"
                                ::formatted)
                .collect(Collectors.joining(","));
    }
}
