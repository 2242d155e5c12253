package dev.banter.workspace;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Going from one conversation to the next, faster than they are fetched, and to places that are not there any more. */
final class PageReadingTest extends AnasWindow {

    private final List<Route> held = new ArrayList<>();

    @Test
    void whoeverGoesOnBeforeAHistoryIsThereSeesBoth() {
        windows.client("ben").post("ops", "said in ops");
        windows.client("ben").post("welcome-test", "said in welcome-test");
        ana.route("**/api/conversations.history", this::holdOpening);
        ana.click("[data-channel-name=ops]");
        ana.click("[data-channel-name=welcome-test]");
        ana.waitForCondition(() -> held.size() == 2);
        held.forEach(Route::resume);
        ana.unroute("**/api/conversations.history");

        assertThat(PageWindows.last(ana)).containsText("said in welcome-test");
        assertThat(ana.locator("#conversation [role=alert]")).hasText("");
        ana.click("[data-channel-name=ops]");
        assertThat(PageWindows.last(ana)).containsText("said in ops");
        assertThat(windows.complaints()).isEmpty();
    }

    @Test
    void whatHappensWhileEarlierMessagesAreFetchedIsSeenInThem() {
        SlackClient ben = windows.client("ben");
        String channel = windows.bot().channel("ops");
        String early = ben.post(channel, "an early message");
        for (int i = 0; i < 120; i++) {
            ben.post(channel, "later " + i);
        }
        ana.reload(); // what was heard is forgotten, and fetched page by page
        ana.click("[data-channel-name=ops]");
        assertThat(PageWindows.last(ana)).containsText("later 119");
        List<APIResponse> fetched = new ArrayList<>();
        ana.route("**/api/conversations.history", route -> {
            fetched.add(route.fetch());
            held.add(route);
        });
        ana.locator(".earlier").dispatchEvent("click");
        ana.waitForCondition(() -> held.size() == 1);
        ben.ok("chat.update", "channel", channel, "ts", early, "text", "an edited message");
        ben.post(channel, "after that");
        assertThat(PageWindows.last(ana)).containsText("after that");
        held.get(0).fulfill(new Route.FulfillOptions().setResponse(fetched.get(0)));

        assertThat(PageWindows.saying(ana, "an edited message")).hasCount(1);
    }

    @Test
    void whatWasToBeDrawnWhenTheWindowWasHiddenIsDrawnNevertheless() {
        ana.evaluate("""
                () => new Promise((framesHaveEnded) => requestAnimationFrame(() => {
                  window.requestAnimationFrame = () => (window.asked = true); // and no earlier frame is on its way
                  framesHaveEnded();
                }))""");
        windows.client("ben").post("ops", "over here");
        ana.waitForCondition(() -> ana.evaluate("window.asked") != null);
        ana.evaluate("""
                () => {
                  Object.defineProperty(document, "hidden", { value: true });
                  document.dispatchEvent(new Event("visibilitychange"));
                }""");

        assertThat(ana).hasTitle("• general · Banter");
    }

    @Test
    void aLinkToWhatWasDeletedSaysSo() {
        String channel = windows.bot().channel("general");
        String gone = windows.bot().post("general", "soon gone");
        String link = windows.workspace().page() + "archives/" + channel + "/p" + gone.replace(".", "");
        windows.bot().post("general", "see <" + link + "|there>");
        windows.bot().ok("chat.delete", "channel", channel, "ts", gone);
        assertThat(PageWindows.saying(ana, "soon gone")).hasCount(0);
        ana.click("#log .message a");

        assertThat(ana.locator("#conversation [role=alert]")).containsText("not there any more");
    }

    @Test
    void theComposerIsAsHighAsTheDraftOfEachConversation() {
        ana.fill("#composer", "one\ntwo\nthree\nfour");
        double high = height();
        ana.click("[data-channel-name=ops]");
        assertThat(ana.locator("#composer")).hasValue("");
        ana.waitForCondition(() -> height() < high);
        ana.click("[data-channel-name=general]");

        assertThat(ana.locator("#composer")).hasValue("one\ntwo\nthree\nfour");
        ana.waitForCondition(() -> height() == high);
    }

    @Test
    void whatIsTooLongIsKeptAndExplainedInsteadOfCut() {
        String text = "x".repeat(40_001);
        PageWindows.type(ana, text);

        assertThat(ana.locator("#conversation [role=alert]")).containsText("40,000 characters");
        assertThat(ana.locator("#composer")).hasValue(text);
    }

    @Test
    void theOpenConversationIsSeenInALongList() {
        SlackClient client = windows.client("ana");
        for (int i = 0; i < 40; i++) {
            client.ok("conversations.create", "name", "room-" + i);
        }
        assertThat(ana.locator("[data-channel]")).hasCount(45);
        ana.keyboard().press("Control+k");
        ana.keyboard().type("welcome");
        ana.keyboard().press("Enter");

        assertThat(ana.locator("[data-channel-name=welcome-test]")).isInViewport();
        assertThat(ana).hasTitle(Pattern.compile("welcome-test"));
    }

    @Test
    void whatIsWrittenFromRightToLeftIsReadSo() {
        windows.client("ben").post("general", "שלום, ana!");
        windows.client("ben").post("general", "hello, ana!");

        assertThat(PageWindows.saying(ana, "שלום").locator(".text")).hasCSS("direction", "rtl");
        assertThat(PageWindows.saying(ana, "hello").locator(".text")).hasCSS("direction", "ltr");
    }

    /** The page also asks what of a history speaks to somebody, from where they have read. */
    private void holdOpening(Route route) {
        if (route.request().postData().contains("oldest=")) {
            route.resume();
        } else {
            held.add(route);
        }
    }

    private double height() {
        return ana.locator("#composer").boundingBox().height;
    }
}
