package dev.banter.workspace;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The pane beside the conversation, while others go on. */
@Tag("browser")
final class PageThreadsTest {

    @RegisterExtension
    final PageWindows windows = new PageWindows();

    @Test
    void thePaneFollowsWhatBecomesOfItsMessages() {
        SlackClient ben = windows.client("ben");
        String channel = windows.bot().channel("general");
        String root = ben.post(channel, "the root");
        String reply = ben.post(channel, "frist reply", "thread_ts", root);
        String slip = ben.post(channel, "a slip", "thread_ts", root);
        Page ana = windows.as("ana");
        ana.click("[data-action=replies]");
        Locator thread = ana.locator("#thread");
        assertThat(thread.locator(".message")).hasCount(3);
        ben.ok("chat.update", "channel", channel, "ts", reply, "text", "first reply");
        ben.ok("reactions.add", "channel", channel, "timestamp", reply, "name", "eyes");
        ben.ok("chat.delete", "channel", channel, "ts", slip);

        assertThat(thread.locator("[data-ts='" + reply + "'] .text")).hasText("first reply (edited)");
        assertThat(thread.locator("[data-reaction=eyes]")).hasText("👀 1");
        assertThat(thread.locator(".message")).hasCount(2);
        assertThat(ana.locator("[data-action=replies]")).hasText("1 reply");
        assertThat(windows.complaints()).isEmpty();
    }

    @Test
    void theParentTellsWhoRepliedAndWhen() {
        String channel = windows.bot().channel("general");
        String root = windows.client("ben").post(channel, "the root");
        windows.client("chloe").post(channel, "one", "thread_ts", root);
        windows.bot().post(channel, "two", "thread_ts", root);
        Page ana = windows.as("ana");

        assertThat(ana.locator("[data-action=replies]")).hasText("2 replies");
        assertThat(ana.locator(".faces > *")).hasCount(2);
        assertThat(ana.locator(".faces > *").first()).hasAttribute("title", "chloe");
        assertThat(ana.locator(".latest")).containsText("last reply today at ");
    }

    @Test
    void facesStandBesideRepliesWhereTheAuthorsOwnIsNotDrawnAgain() {
        SlackClient ben = windows.client("ben");
        String channel = windows.bot().channel("general");
        ben.post(channel, "first");
        String second = ben.post(channel, "second");
        windows.client("chloe").post(channel, "a reply", "thread_ts", second);
        Page ana = windows.as("ana");
        Locator follower = PageWindows.saying(ana, "second");
        Locator face = follower.locator(".faces .avatar");

        assertThat(follower).hasClass("message follows");
        assertThat(face).hasCSS("clip-path", "none");
        assertThat(face.boundingBox().width).isEqualTo(20);
        assertThat(follower.locator("> .avatar").boundingBox().width).isEqualTo(1);
    }

    @Test
    void whatHappensWhileAThreadIsFetchedIsSeenInIt() {
        SlackClient ben = windows.client("ben");
        String channel = windows.bot().channel("general");
        String root = ben.post(channel, "the root");
        ben.post(channel, "a reply", "thread_ts", root);
        Page ana = windows.as("ana");
        List<Route> held = new ArrayList<>();
        List<APIResponse> fetched = new ArrayList<>();
        ana.route("**/api/conversations.replies", route -> {
            fetched.add(route.fetch());
            held.add(route);
        });
        ana.click("[data-action=replies]");
        ana.waitForCondition(() -> held.size() == 1);
        ben.ok("chat.update", "channel", channel, "ts", root, "text", "the new root");
        assertThat(PageWindows.last(ana)).containsText("the new root");
        held.get(0).fulfill(new Route.FulfillOptions().setResponse(fetched.get(0)));

        assertThat(ana.locator("#thread .message")).hasCount(2);
        assertThat(ana.locator("#thread .message").first()).containsText("the new root");
    }

    @Test
    void aThreadThatCouldNotBeFetchedLeavesTheOneThatIsOpenSince() {
        String channel = windows.bot().channel("general");
        SlackClient ben = windows.client("ben");
        ben.post(channel, "a reply", "thread_ts", ben.post(channel, "one root"));
        ben.post(channel, "another reply", "thread_ts", ben.post(channel, "another root"));
        Page ana = windows.as("ana");
        List<Route> held = new ArrayList<>();
        ana.route("**/api/conversations.replies", route -> {
            if (held.isEmpty()) {
                held.add(route);
            } else {
                route.resume();
            }
        });
        ana.locator("[data-action=replies]").first().click();
        ana.waitForCondition(() -> held.size() == 1);
        ana.locator("[data-action=replies]").last().click();
        assertThat(ana.locator("#thread .message").last()).containsText("another reply");
        held.get(0).abort();

        assertThat(ana.locator("#conversation [role=alert]")).containsText("the workspace does not answer");
        assertThat(ana.locator("#thread .message").last()).containsText("another reply");
    }

    @Test
    void aReplyIsEditedInThePaneWithoutTouchingTheChannel() {
        Page ana = windows.as("ana");
        PageWindows.beginThread(ana);
        ana.press("#thread-composer", "ArrowUp");
        ana.locator("#thread .edit textarea").fill("another reply");
        ana.locator("#thread .edit textarea").press("Enter");

        assertThat(ana.locator("#thread .message").last().locator(".text")).hasText("another reply (edited)");
        assertThat(ana.locator("#log .message")).hasCount(1);
        assertThat(ana.locator("#thread-composer")).isFocused();
        ana.keyboard().press("Escape");
        assertThat(ana.locator("#thread")).hasCount(0);
        assertThat(ana.locator("#composer")).isFocused();
    }

    @Test
    void escapeLeavesAnInputMethodBeforeItLeavesAnythingElse() {
        Page ana = windows.as("ana");
        PageWindows.beginThread(ana);
        escapeInputMethod(ana.locator("#thread-composer"));
        ana.press("#thread-composer", "ArrowUp");
        Locator edit = ana.locator("#thread .edit textarea");
        edit.fill("half a word");
        escapeInputMethod(edit);

        assertThat(edit).hasValue("half a word");
        edit.press("Escape");
        assertThat(edit).hasCount(0);
        assertThat(ana.locator("#thread")).isVisible();
    }

    @Test
    void whatDidNotWorkIsToldWhereItWasTried() {
        Page ana = windows.as("ana");
        windows.client("ben").post("general", "the root");
        PageWindows.last(ana).focus();
        ana.keyboard().press("t");
        PageWindows.type(ana, "#thread-composer", "x".repeat(40_001));
        Locator ofThread = ana.locator("#thread-problem");
        Locator ofChannel = ana.locator("#conversation [role=alert]");
        assertThat(ofThread).containsText("longer than");
        assertThat(ofChannel).hasText("");
        PageWindows.type(ana, "#thread-composer", "shorter");
        assertThat(ofThread).hasText("");
        PageWindows.type(ana, "y".repeat(40_001));
        assertThat(ofChannel).containsText("longer than");
        assertThat(ofThread).hasText("");

        Locator besides = ana.locator("#thread .of-channel");
        assertThat(besides).isHidden();
        ana.setViewportSize(640, 700);
        assertThat(ofChannel).isHidden();
        assertThat(besides).isVisible();
        assertThat(besides).containsText("longer than");
    }

    @Test
    void anEditThatDoesNotWorkIsToldInTheThreadAndStaysThere() {
        Page ana = windows.as("ana");
        PageWindows.beginThread(ana);
        ana.press("#thread-composer", "ArrowUp");
        ana.locator("#thread .edit textarea").fill("x".repeat(40_001));
        ana.locator("#thread .edit textarea").press("Enter");
        assertThat(ana.locator("#thread-problem")).containsText("longer than");
        ana.click("#close-thread");
        ana.click("[data-action=replies]");

        assertThat(ana.locator("#thread .edit textarea")).hasValue("x".repeat(40_001));
        assertThat(ana.locator("#thread-problem")).hasText("");
    }

    private static void escapeInputMethod(Locator field) {
        field.dispatchEvent("keydown", Map.of("key", "Escape", "bubbles", true, "isComposing", true));
    }
}
