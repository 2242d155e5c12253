package dev.banter.workspace;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The drawer in which an author sees what Slack would see, in a real browser. */
@Tag("browser")
final class PageWireTest {

    @RegisterExtension
    final PageWindows windows = new PageWindows();

    private Page page;

    @BeforeEach
    void openTheDrawer() {
        page = windows.as("ana");
        page.keyboard().press("Control+Backquote");
        assertThat(page.locator("[data-action=wire]")).hasAttribute("aria-expanded", "true");
        assertThat(page.locator("#wire-rows")).isFocused();
    }

    @Test
    void callsAndFramesComeLive() {
        windows.bot().post("general", "hi there & <b>all</b>", "thread_ts", "");
        Locator call = row("chat.postMessage");
        Locator frame = row("message").filter(new Locator.FilterOptions().setHasText("ana"));

        assertThat(call).containsText("banter");
        assertThat(call).containsText("hi there & <b>all</b>");
        assertThat(frame.last()).containsText("←");
        assertThat(row("ping")).hasCount(0);
        windows.bot().call("chat.postMessage", "channel", "nowhere", "text", "x");
        assertThat(page.locator(".wire-row.call.failed")).containsText("channel_not_found");
        assertThat(windows.complaints()).isEmpty();
    }

    @Test
    void anEnvelopeTellsWhatIsInItAndItsAcknowledgementWhichItIs() {
        try (SocketClient app = SocketClient.connect(windows.workspace())) {
            windows.client("ben").post("ops", "over here");
            JsonNode envelope = app.envelope("events_api");
            app.ack(envelope);
            String id = envelope.path("envelope_id").stringValue();

            assertThat(row("events_api").filter(new Locator.FilterOptions().setHasText(id)))
                    .containsText("message “over here”");
            assertThat(row("ack").filter(new Locator.FilterOptions().setHasText(id)))
                    .containsText("→");
        }
        assertThat(windows.complaints()).isEmpty();
    }

    @Test
    void anEntryIsOpenedWithTheKeyboardAndItsTextIsText() {
        windows.bot().post("general", "<img src=x onerror=alert(1)>");
        choose("Person", "banter");
        choose("Kind", "call");
        assertThat(row("chat.postMessage")).isVisible();
        page.locator("#wire-rows").press("End");
        Locator entry = page.locator(".wire-entry");
        assertThat(entry).containsText("chat.postMessage");
        assertThat(entry).containsText("text: \"<img src=x onerror=alert(1)>\"");
        assertThat(entry.locator("img")).hasCount(0);
        page.keyboard().press("Enter");
        assertThat(entry).isFocused();
        page.keyboard().press("Escape");
        assertThat(entry).hasCount(0);
        page.keyboard().press("Escape");

        assertThat(page.locator(".wire")).hasCount(0);
        assertThat(page.locator("[data-action=wire]")).isFocused();
    }

    @Test
    void whatOneDoesNotWantToSeeIsFilteredOut() {
        windows.bot().post("general", "the aardvark");
        windows.client("ben").post("general", "second");
        choose("Kind", "call");
        choose("Person", "ben");
        assertThat(page.locator(".wire-row")).hasCount(1);
        assertThat(page.locator(".wire-row")).containsText("second");
        choose("Person", "");
        page.fill("[aria-label='Text to look for']", "AARDVARK");

        assertThat(page.locator(".wire-row")).hasCount(1);
        page.fill("[aria-label='Text to look for']", "no such thing");
        assertThat(page.locator(".wire-empty")).hasText("Nothing here passes the filter.");
    }

    @Test
    void itCanBePausedClearedAndCopied() {
        assertThat(page.locator(".wire-row").first()).isVisible();
        page.click(".wire-actions :text('Clear')");
        assertThat(page.locator(".wire-empty")).isVisible();
        page.click(".wire-actions :text('Pause')");
        windows.client("ben").call("api.test", "x", "while paused");
        assertThat(page.locator(".wire-actions :text('Go on (1)')")).isVisible();
        assertThat(page.locator(".wire-row")).hasCount(0);
        page.click(".wire-actions :text('Go on')");
        assertThat(page.locator(".wire-row")).hasCount(1);
        page.click(".wire-actions :text('Copy')");

        assertThat(page.locator("#told p").last()).hasText("Copied.");
        assertThat(page.evaluate("navigator.clipboard.readText()").toString())
                .contains(" ben api.test x=while+paused -> {\"ok\":true");
    }

    @Test
    void onlyWhatIsInViewIsDrawn() {
        for (int i = 0; i < 1_200; i++) {
            windows.client("ben").call("api.test", "text", "number " + i);
        }
        Locator last = page.locator(".wire-row").last();
        assertThat(last).containsText("number 1199");
        assertThat(last).hasAttribute("aria-setsize", Pattern.compile("9\\d\\d|1000"));
        assertThat(page.locator(".wire-row").count()).isLessThan(80);
        page.locator("#wire-rows").press("End");
        assertThat(page.locator(".wire-entry")).containsText("\"number 1199\"");
        page.locator("#wire-rows").press("Home");
        assertThat(page.locator(".wire-row[aria-selected=true]")).hasAttribute("aria-posinset", "1");
        assertThat(page.locator(".wire-row[aria-selected=true]")).isInViewport();
    }

    @Test
    void aClosedDrawerIsToldNothing() {
        Page other = windows.blank();
        List<String> frames = new ArrayList<>();
        other.onWebSocket(socket -> {
            if (socket.url().endsWith("/watch")) {
                socket.onFrameReceived(frame -> frames.add(frame.text()));
            }
        });
        other.navigate(page.url());
        assertThat(other.locator("#link")).hasAttribute("data-state", "connected");
        windows.workspace().show(List.of(PagePluginsTest.BAD));
        assertThat(other.locator("[data-action=plugins] .count")).hasText("1");

        assertThat(frames).isNotEmpty().allMatch(frame -> frame.startsWith("{\"type\":\"plugins\""));
    }

    @Test
    void theKindOfAMessageIsTold() {
        String channel = windows.bot().channel("general");
        String ts = windows.bot().post("general", "before");
        windows.bot().ok("chat.update", "channel", channel, "ts", ts, "text", "after");

        assertThat(row("message")
                        .filter(new Locator.FilterOptions().setHasText("message_changed"))
                        .last())
                .containsText("after");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '|',
            value = {
                "|{\"type\":\"message\",\"text\":{\"id\":5}}|, “5”",
                "|{\"type\":\"odd\",\"error\":{\"msg\":4711}}|, 4711",
                "|{\"type\":\"odd\",\"user\":{\"name\":{\"toString\":1}}}|, |{\"toString\":1}|"
            })
    void whatIsNoTextIsWrittenDown(String frame, String line) {
        try (RtmClient ben = windows.client("ben").connect()) {
            ben.send(frame);
            ben.all();
        }
        windows.client("ben").call("api.test", "text", "after it");

        assertThat(row("api.test")).containsText("after it");
        assertThat(page.locator(".wire-line").filter(new Locator.FilterOptions().setHasText(line)))
                .isVisible();
        assertThat(windows.complaints()).isEmpty();
    }

    private Locator row(String what) {
        return page.locator(".wire-row")
                .filter(new Locator.FilterOptions()
                        .setHas(page.locator(".wire-what")
                                .getByText(what, new Locator.GetByTextOptions().setExact(true))));
    }

    private void choose(String filter, String value) {
        page.selectOption(".wire-filter [aria-label='" + filter + "']", value);
    }
}
