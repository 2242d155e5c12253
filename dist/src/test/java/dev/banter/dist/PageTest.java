package dev.banter.dist;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The local workspace's page in a real browser; {@code -Dbanter.page} names one that runs already. */
@Tag("browser")
final class PageTest {

    @TempDir
    static Path data;

    private static @Nullable BotProcess bot;
    private static String address = "";
    private static Browser browser;

    @BeforeAll
    static void start() {
        String given = System.getProperty("banter.page", "");
        if (given.isEmpty()) {
            bot = BotProcess.start(
                            Map.of(),
                            "--http",
                            "off",
                            "--workspace",
                            "127.0.0.1:0",
                            "--data",
                            data.toString(),
                            "--plugins",
                            Product.HOME.resolve("plugins").toString())
                    .awaitReady();
            given = bot.address("workspace").toString();
        }
        address = given;
        browser = Browser.start();
    }

    @AfterAll
    static void stop() {
        browser.close();
        if (bot != null) {
            bot.close();
        }
    }

    @Test
    void helloIsAnswered() {
        Page page = as("ana", "general");
        say(page, "hello");
        assertThat(message(page, "Hello @ana!")).isVisible();
    }

    @Test
    void helpNamesWhatTheBotUnderstands() {
        Page page = as("ben", "ops");
        say(page, "help");
        assertThat(message(page, "says hello to you")).isVisible();
    }

    @Test
    void aThreadStaysInItsPaneAndWhatIsBroadcastShowsInTheChannel() {
        Page page = as("chloe", "welcome-test");
        say(page, "lunch?");
        Locator row = message(page, "lunch?");
        row.hover();
        row.locator("[data-action='thread']").click();
        Locator thread = page.locator("#thread");
        assertThat(thread).isVisible();
        reply(page, "at noon");
        assertThat(thread.getByText("at noon")).isVisible();
        page.locator("#also-channel").check();
        reply(page, "in the garden");
        assertThat(message(page, "in the garden")).isVisible();
        assertThat(message(page, "at noon")).hasCount(0);
    }

    @Test
    void aTextThatIsMarkupIsShownAsText() {
        Page page = as("ana", "ops");
        List<String> alerts = new java.util.concurrent.CopyOnWriteArrayList<>();
        page.onDialog(dialog -> {
            alerts.add(dialog.message());
            dialog.dismiss();
        });
        say(page, "<img src=x onerror=alert(1)> & <b>bold</b>");
        assertThat(message(page, "<img src=x onerror=alert(1)> & <b>bold</b>")).isVisible();
        org.assertj.core.api.Assertions.assertThat(alerts).isEmpty();
    }

    private static Page as(String person, String channel) {
        Page page = browser.window(1280, 800);
        page.navigate(address);
        page.locator("[data-person='" + person + "']").click();
        page.locator("[data-channel-name='" + channel + "']").click();
        assertThat(page.locator("#composer")).isVisible();
        return page;
    }

    private static void say(Page page, String text) {
        page.locator("#composer").fill(text);
        page.locator("#composer").press("Enter");
    }

    private static void reply(Page page, String text) {
        page.locator("#thread-composer").fill(text);
        page.locator("#thread-composer").press("Enter");
    }

    /** A message in the channel, not in the thread's pane. */
    private static Locator message(Page page, String text) {
        return page.locator("main [data-ts]").filter(new Locator.FilterOptions().setHasText(text));
    }
}
