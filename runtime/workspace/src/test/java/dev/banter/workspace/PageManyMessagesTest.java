package dev.banter.workspace;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A channel with ten thousand messages, of which a few hundred are drawn. */
@Tag("browser")
final class PageManyMessagesTest {

    /** As many as a channel keeps. */
    private static final int MANY = 10_000;

    private static final int MOST_DRAWN = 200;

    private static final int MOST_CHANGES = 40;

    /** Counts what changes in the page from now on, until it has been drawn after that. */
    private static final String COUNT_CHANGES = """
            () => {
              let count = 0;
              new MutationObserver((changes) => (count += changes.length)).observe(document.body,
                  { subtree: true, childList: true, attributes: true, characterData: true });
              const drawn = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
              window.changes = async () => {
                await drawn();
                const sum = count;
                count = 0;
                return sum;
              };
            }""";

    @RegisterExtension
    final PageWindows windows = new PageWindows();

    private Page ana;
    private String first;

    @BeforeEach
    void sayMuch() {
        String channel = windows.bot().channel("general");
        first = windows.bot().post(channel, "the very first"); // and stays the first when one more is said
        try (RtmClient ben = windows.client("ben").connect()) {
            IntStream.rangeClosed(3, MANY).forEach(i -> ben.say(i, channel, "number " + i));
            ben.all();
        }
        ana = windows.as("ana");
    }

    @Test
    void earlierMessagesComeWhileScrollingAndFewAreDrawn() {
        assertThat(PageWindows.last(ana)).containsText("number " + MANY);
        for (String text : new String[] {"number 9850", "number 9700", "number 9500"}) {
            scrollUpTo(text);
            assertThat(messages().count()).isLessThanOrEqualTo(MOST_DRAWN);
        }
        ana.click("#newest");

        assertThat(PageWindows.last(ana)).containsText("number " + MANY);
        assertThat(ana.locator("#newest")).hasCount(0);
        assertThat(windows.complaints()).isEmpty();
    }

    @Test
    void whoeverReadsAboveIsNotMovedByWhatIsSaidBelow() {
        scrollUpTo("number 9800");
        Locator read = PageWindows.saying(ana, "number 9850");
        read.scrollIntoViewIfNeeded();
        double before = read.boundingBox().y;
        windows.client("ben").post("general", "something new");

        assertThat(ana.locator("#newest")).hasText("1 new message ↓");
        assertThat(read.boundingBox().y).isEqualTo(before);
        ana.click("#newest");
        assertThat(PageWindows.last(ana)).containsText("something new");
        assertThat(ana.locator("#new-line")).isVisible();
    }

    @Test
    void littleOfThePageChangesForOneMessageOrOneKey() {
        ana.evaluate("hash => { location.hash = hash; }", "#general/p" + first.replace(".", ""));
        assertThat(PageWindows.saying(ana, "the very first")).isFocused(); // so the page knows all of them
        ana.click("#newest");
        assertThat(PageWindows.last(ana)).containsText("number " + MANY);
        ana.evaluate(COUNT_CHANGES);
        windows.client("ben").post("general", "one more");
        assertThat(PageWindows.last(ana)).containsText("one more");
        assertThat(changes()).isLessThan(MOST_CHANGES);
        ana.locator("#composer").press("x");

        assertThat(changes()).isLessThan(MOST_CHANGES);
        assertThat(messages()).hasCount(MOST_DRAWN);
    }

    @Test
    void aPermalinkLeadsFarBack() {
        String channel = windows.bot().channel("general");
        scrollUpTo("number 9700");
        windows.client("ben").post("general", permalink(channel, first));
        ana.click("#newest");
        PageWindows.last(ana).locator("a").click();

        assertThat(PageWindows.saying(ana, "the very first")).isFocused();
        assertThat(messages().count()).isLessThanOrEqualTo(MOST_DRAWN);
    }

    private String permalink(String channel, String ts) {
        return windows.client("ben")
                .ok("chat.getPermalink", "channel", channel, "message_ts", ts)
                .path("permalink")
                .stringValue();
    }

    private int changes() {
        return (Integer) ana.evaluate("changes()");
    }

    private Locator messages() {
        return ana.locator("#log .message");
    }

    private void scrollUpTo(String text) {
        await().until(() -> {
            ana.evaluate("document.getElementById('log').scrollTop = 0");
            return PageWindows.saying(ana, text).count() > 0;
        });
    }
}
