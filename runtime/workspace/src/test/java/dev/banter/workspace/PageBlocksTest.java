package dev.banter.workspace;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Richer messages: blocks, attachments, names of their own, dates. All of it is text, none of it HTML. */
@Tag("browser")
final class PageBlocksTest {

    private static final String BLOCKS = """
            [{"type": "header", "text": {"type": "plain_text", "text": "Build *412* :tada:"}},
             {"type": "section", "text": {"type": "mrkdwn", "text": "*green* <img src=x>"},
              "fields": [{"type": "mrkdwn", "text": "_Tests_"}, {"type": "mrkdwn", "text": "1204"}]},
             {"type": "divider"},
             {"type": "image", "alt_text": "a chart", "image_url": "https://a.example/chart.png"},
             {"type": "context", "elements": [{"type": "mrkdwn", "text": "node 7"}]},
             {"type": "actions", "elements":
              [{"type": "button", "action_id": "go", "text": {"type": "plain_text", "text": "Deploy"}}]}]""";

    static final String TABLE = """
            [{"type": "table", "column_settings": [{"is_wrapped": true}, {"align": "right"}], "rows": [
              [{"type": "raw_text", "text": "Build"}, {"type": "raw_text", "text": "Tests"}],
              [{"type": "raw_text", "text": "main <1>"}, {"type": "raw_text", "text": "1204"}],
              [{"type": "raw_text", "text": "next"}, {"type": "rich_text", "elements": [
               {"type": "rich_text_section", "elements": [
                {"type": "text", "text": "none", "style": {"bold": true}}]}]}]]}]""";

    private static final String VIDEO = """
            [{"type": "video", "title": {"type": "plain_text", "text": "How to deploy"},
              "title_url": "https://a.example/watch", "video_url": "https://a.example/embed",
              "thumbnail_url": "https://a.example/thumb.png", "alt_text": "a terminal", "author_name": "zoe",
              "provider_name": "Films", "description": {"type": "plain_text", "text": "in a minute"}}]""";

    private static final String FILE = """
            [{"type": "file", "external_id": "plan-7", "source": "remote"}]""";

    private static final String KNOWN_FILE = """
            "files":[{"external_id":"plan-7","title":"Plan","size":12000,"permalink":"https://a.example/plan"}]""";

    private static final String ATTACHMENTS = """
            [{"color": "#e01e5a", "pretext": "an alarm", "title": "Disk full", "title_link": "https://a.example/disk",
              "text": "`/data` is *full*", "footer": "watcher",
              "fields": [{"title": "Host", "value": "db-1", "short": true}]}]""";

    @RegisterExtension
    final PageWindows windows = new PageWindows();

    @Test
    void blocksAreDrawn() {
        Page ana = windows.as("ana");
        windows.bot().post("general", "fallback", "blocks", BLOCKS);
        Locator message = PageWindows.last(ana);

        assertThat(message.locator("h3")).hasText("Build *412* 🎉");
        assertThat(message.locator(".section > .text strong")).hasText("green");
        assertThat(message.locator(".section > .text").first()).containsText("<img src=x>");
        assertThat(message.locator(".fields em")).hasText("Tests");
        assertThat(message.locator("hr")).hasCount(1);
        assertThat(message.locator(".picture").first()).containsText("a chart");
        assertThat(message.locator(".context")).hasText("node 7");
        assertThat(message.locator(".actions button")).isEnabled();
        assertThat(message.locator("img")).hasCount(0);
        assertThat(message).not().containsText("fallback");
        assertThat(windows.complaints()).isEmpty();
    }

    @Test
    void blocksThatWereEditedSaySo() {
        Page ana = windows.as("ana");
        String channel = windows.bot().channel("general");
        String ts = windows.bot().post(channel, "fallback", "blocks", BLOCKS);
        assertThat(PageWindows.last(ana).locator("h3")).isVisible();
        windows.bot().ok("chat.update", "channel", channel, "ts", ts, "text", "fallback", "blocks", BLOCKS);

        assertThat(PageWindows.last(ana).locator("h3")).isVisible();
        assertThat(PageWindows.last(ana).locator(".edited")).hasText("(edited)");
    }

    @Test
    void attachmentsAreDrawnWithTheirColour() {
        Page ana = windows.as("ana");
        windows.bot().post("general", "look", "attachments", ATTACHMENTS);
        Locator attachment = PageWindows.last(ana).locator(".attachment");

        assertThat(attachment.locator("rect")).hasAttribute("fill", "#e01e5a");
        assertThat(attachment.locator("a")).hasAttribute("href", "https://a.example/disk");
        assertThat(attachment.locator("code")).hasText("/data");
        assertThat(attachment.locator("dt")).hasText("Host");
        assertThat(attachment.locator(".footer")).hasText("watcher");
        assertThat(PageWindows.last(ana)).containsText("an alarm");
        assertThat(windows.complaints()).isEmpty();
    }

    @Test
    void anAttachmentsButtonIsPressed() {
        Page ana = windows.as("ana");
        try (SocketClient app = SocketClient.connect(windows.workspace())) {
            windows.bot().post("general", "look", "attachments", "[{\"color\": \"good\", \"blocks\": " + BLOCKS + "}]");
            PageWindows.last(ana).locator(".attachment [data-element=go]").click();
            JsonNode payload = app.interaction();

            assertThat(payload.at("/actions/0/action_id").stringValue()).isEqualTo("go");
            assertThat(payload.at("/actions/0/block_id").stringValue()).isEqualTo("a1-6");
        }
    }

    @Test
    void aTableIsOne() {
        Page ana = windows.as("ana");
        windows.bot().post("general", "x", "blocks", TABLE);
        Locator table = PageWindows.last(ana).locator("table");

        assertThat(table.locator("thead th")).hasText(new String[] {"Build", "Tests"});
        assertThat(table.locator("tbody tr").first().locator("td")).hasText(new String[] {"main <1>", "1204"});
        assertThat(table.locator("tbody tr").last().locator("strong")).hasText("none");
        assertThat(table.locator("td").nth(1)).hasClass("right");
        assertThat(table.locator("th").first()).hasRole(AriaRole.COLUMNHEADER);
        assertThat(windows.complaints()).isEmpty();
    }

    @Test
    void aTableThatIsTooWideIsReachedAndScrolledWithTheKeyboard() {
        Page ana = windows.as("ana");
        ana.setViewportSize(390, 700);
        windows.bot().post("general", "x", "blocks", TABLE.replace("1204", "1204 ".repeat(40)));
        Locator table = PageWindows.last(ana).locator(".table");
        PageWindows.last(ana).focus();
        ana.keyboard().press("Tab");
        assertThat(table).isFocused();
        assertThat(table).hasAccessibleName("Table");
        ana.keyboard().press("ArrowRight");

        ana.waitForCondition(() -> Boolean.TRUE.equals(table.evaluate("table => table.scrollLeft > 0")));
    }

    @Test
    void aVideoIsToldInWordsAndLeadsToWhereItIs() {
        Page ana = windows.as("ana");
        windows.bot().post("general", "x", "blocks", VIDEO);
        Locator video = PageWindows.last(ana).locator(".video");

        assertThat(video.locator("a")).hasText("How to deploy");
        assertThat(video.locator("a")).hasAttribute("href", "https://a.example/watch");
        assertThat(video.locator(".tip")).hasText("zoe · Films");
        assertThat(video.locator(".picture")).containsText("a terminal");
        assertThat(video.locator("iframe, video, img")).hasCount(0);
        assertThat(windows.complaints()).isEmpty();
    }

    /** The workspace itself has no files that live elsewhere: here one comes with what was said. */
    @Test
    void aFileIsCalledByItsNameOnceThatIsKnown() {
        Page ana = windows.as("ana");
        windows.bot().post("general", "x", "blocks", FILE);
        assertThat(PageWindows.last(ana).locator(".unknown")).containsText("a file of the kind remote");
        addToHistory(ana, KNOWN_FILE);

        assertThat(PageWindows.last(ana).locator(".block.file a")).hasText("Plan");
        assertThat(PageWindows.last(ana).locator(".block.file a")).hasAttribute("href", "https://a.example/plan");
        assertThat(PageWindows.last(ana).locator(".block.file small")).hasText("12.0 kB");
        assertThat(PageWindows.last(ana).getByText("Plan")).hasCount(1);
    }

    @ParameterizedTest
    @CsvSource({
        "999, 999 B",
        "1000, 1.0 kB",
        "999949, 999.9 kB",
        "999999, 1.0 MB",
        "999999999, 1.0 GB",
        "5000000000000, 5000.0 GB"
    })
    void aFilesSizeIsToldInTheUnitThatFits(String bytes, String told) {
        Page ana = windows.as("ana");
        windows.bot().post("general", "x", "blocks", FILE);
        addToHistory(ana, "\"files\":[{\"title\":\"Log\",\"size\":%s}]".formatted(bytes));

        assertThat(PageWindows.last(ana).locator(".file small")).hasText(told);
    }

    private static void addToHistory(Page page, String field) {
        page.route(
                "**/api/conversations.history",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setBody(route.fetch().text().replace("\"blocks\":", field + ",\"blocks\":"))));
        page.reload();
    }

    @Test
    void aSharedFileIsThereToBeFetched() {
        Page ana = windows.as("ana");
        SlackClient bot = windows.bot();
        JsonNode announced = bot.ok("files.getUploadURLExternal", "filename", "log.txt", "length", "5");
        ana.request()
                .post(
                        announced.path("upload_url").stringValue(),
                        RequestOptions.create().setData("hello"));
        String files = "[{\"id\":\"" + announced.path("file_id").stringValue() + "\",\"title\":\"The <log>\"}]";
        bot.ok("files.completeUploadExternal", "files", files, "channel_id", bot.channel("general"));
        Locator file = PageWindows.last(ana).locator(".file");
        assertThat(file).hasText("The <log> 5 B");
        String address = file.locator("a").getAttribute("href");

        assertThat(ana.request().get(address).text()).isEqualTo("hello");
        assertThat(windows.complaints()).isEmpty();
    }

    @Test
    void whatThePageHasNotIsToldByItsKind() {
        Page ana = windows.as("ana");
        windows.bot().post("general", "x", "blocks", """
                [{"type": "card", "title": {"type": "plain_text", "text": "<b>"}},
                 {"type": "actions", "elements": [{"type": "workflow_button", "action_id": "w"}]},
                 {"type": "rich_text", "elements": [{"type": "rich_text_section", "elements": [
                  {"type": "text", "text": "a <b> & ", "style": {"bold": true}}, {"type": "emoji", "name": "tada"},
                  {"type": "link", "url": "https://a.example/?a=1&b=2", "text": "there"}]},
                  {"type": "rich_text_list", "style": "ordered", "elements": [
                   {"type": "rich_text_section", "elements": [{"type": "text", "text": "one"}]}]}]}]""");
        Locator message = PageWindows.last(ana);

        assertThat(message.locator(".unknown").first())
                .hasText("a block of the kind card, which this page does not draw");
        assertThat(message.locator(".unknown").last())
                .hasText("an element of the kind workflow_button, which this page does not draw");
        assertThat(message.locator("strong").last()).hasText("a <b> & ");
        assertThat(message.locator("a")).hasAttribute("href", "https://a.example/?a=1&b=2");
        assertThat(message.locator("ol li").last()).hasText("one");
        assertThat(windows.complaints()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{'text': 5}]",
                "[{'text': 'x', 'color': 123456}]",
                "[{'text': 'x', 'fields': ['y', null]}]",
                "[{'text': 'x', 'blocks': [null]}]",
                "[{'title': {'nodeType': 1}}]",
                "[{'title': {'toString': 1}, 'title_link': {'toString': 1}}]",
                "[{'author_name': {'_$litType$': 1}}]",
                "[{'footer': {'toString': 1}, 'color': {'toString': 1}}]",
                "[{'image_url': 'x', 'fallback': {'_$litType$': 1}, 'actions': [{'text': {'nodeType': 1}}]}]",
                "[{'fields': [{'title': {'nodeType': 1}, 'value': {'toString': 1}}]}]",
                "[{'blocks': [{'type': 'constructor', '_$litType$': 1}]}]",
                "[{'blocks': [{'type': 'image', 'alt_text': {'nodeType': 1}}]}]",
                "[{'blocks': [{'type': 'actions', 'elements': [{'type': 'button', 'style': {'toString': 1}}]}]}]"
            })
    void whatSlackDoesNotDrawTakesNothingElseAway(String attachments) {
        Page ana = windows.as("ana");
        windows.bot().post("general", "strange", "attachments", attachments.replace('\'', '"'));
        windows.bot().post("general", "next");

        assertThat(PageWindows.last(ana)).containsText("next");
        assertThat(PageWindows.saying(ana, "strange")).hasCount(1);
        assertThat(windows.complaints()).isEmpty();
    }

    @Test
    void aBotMayHaveAnotherNameAndFace() {
        Page ana = windows.as("ana");
        windows.bot().post("general", "beep", "username", "Builder", "icon_emoji", ":rocket:");

        assertThat(PageWindows.last(ana).locator(".by strong")).hasText("Builder");
        assertThat(PageWindows.last(ana).locator(".avatar")).hasText("🚀");
        assertThat(PageWindows.last(ana).locator(".app-mark")).isVisible();
    }

    @Test
    void datesAreToldInTheReadersOwnTime() {
        Page ana = windows.as("ana");
        windows.bot().post("general", "due <!date^1700000000^{date_num} sharp^https://a.example|some day>");

        assertThat(PageWindows.last(ana).locator(".text")).hasText("due 2023-11-14 sharp");
        assertThat(PageWindows.last(ana).locator(".text a")).hasAttribute("href", "https://a.example");
        assertThat(PageWindows.last(ana).locator(".text a")).hasAttribute("rel", "noopener noreferrer");
    }
}
