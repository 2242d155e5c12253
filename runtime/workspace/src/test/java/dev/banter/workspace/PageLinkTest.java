package dev.banter.workspace;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.WebSocketRoute;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The link is lost and comes back. */
@Tag("browser")
final class PageLinkTest {

    @RegisterExtension
    final PageWindows windows = new PageWindows();

    private final List<WebSocketRoute> sockets = new ArrayList<>();

    @Test
    void whatWasMissedIsFetched() {
        Page ana = withCutLink("before");
        SlackClient ben = windows.client("ben");
        String channel = windows.bot().channel("general");
        String before = ben.ok("conversations.history", "channel", channel, "limit", "1")
                .path("messages")
                .path(0)
                .path("ts")
                .stringValue();
        ben.ok("reactions.add", "channel", channel, "timestamp", before, "name", "wave");
        ben.post("general", "meanwhile");
        ben.post("ops", "elsewhere");
        ana.unroute("**/api/rtm.connect");

        assertThat(ana.locator("#link")).hasAttribute("data-state", "connected");
        assertThat(PageWindows.last(ana)).containsText("meanwhile");
        assertThat(PageWindows.saying(ana, "before").locator("[data-reaction=wave]"))
                .isVisible();
        assertThat(ana.locator("[data-channel-name=ops]")).hasClass("channel unread");
    }

    @Test
    void whatIsSaidWithoutALinkIsKeptAndExplained() {
        Page ana = withCutLink("before");
        PageWindows.type(ana, "do not lose this");

        assertThat(ana.locator("#conversation [role=alert]")).containsText("no connection to the workspace");
        assertThat(ana.locator("#composer")).hasValue("do not lose this");
        ana.unroute("**/api/rtm.connect");
        assertThat(ana.locator("#link")).hasAttribute("data-state", "connected");
        ana.press("#composer", "Enter");
        assertThat(PageWindows.last(ana)).containsText("do not lose this");
    }

    @Test
    void anEmptyWorkspaceAtTheSameAddressIsShownAsItIs() throws IOException {
        Page ana = windows.as("ana");
        PageWindows.beginThread(ana);
        windows.restart();

        assertThat(ana.locator("#thread")).hasCount(0);
        assertThat(ana.locator(".hint")).isVisible();
        assertThat(ana.locator("#link")).hasAttribute("data-state", "connected");
        PageWindows.type(ana, "anew");
        assertThat(ana.locator("#log .message")).hasCount(1);
    }

    @Test
    void whereNothingWasSaidNothingIsNew() throws IOException {
        Page ana = windows.as("ana");
        ana.click("[data-action=plugins]");
        windows.client("ben").post("general", "meanwhile");
        assertThat(ana.locator("[data-channel-name=general]")).hasClass("channel unread");
        ana.click("[data-channel-name=general]");
        assertThat(ana.locator("#new-line")).isVisible();
        windows.restart();
        assertThat(ana.locator(".hint")).isVisible();
        assertThat(ana.locator("#link")).hasAttribute("data-state", "connected");
        windows.client("ben").post("general", "anew");

        assertThat(PageWindows.last(ana)).containsText("anew");
        assertThat(ana.locator("#new-line")).hasCount(0);
    }

    @Test
    void aDialogAboutAChannelThatIsGoneCloses() throws IOException {
        Page ana = windows.as("ana");
        windows.client("ana").ok("conversations.create", "name", "passing");
        ana.click("[data-channel-name=passing]");
        ana.click("#show-members");
        assertThat(ana.locator("#members")).containsText("ana");
        windows.restart();

        assertThat(ana.locator("#dialog")).isHidden();
        assertThat(ana.locator("#link")).hasAttribute("data-state", "connected");
        assertThat(ana.locator("[data-channel-name=general]")).hasAttribute("aria-current", "page");
    }

    @Test
    void whoComesWhileTheListsAreFetchedIsKnown() {
        Page ana = windows.blank();
        ana.route("**/api/conversations.list", route -> {
            windows.client("dora").ok("auth.test");
            route.resume();
        });
        windows.enter(ana, "ana");
        windows.client("dora").post("general", "new here");

        assertThat(PageWindows.last(ana)).hasAttribute("data-user", "dora");
    }

    @ParameterizedTest
    @ValueSource(strings = {"users.list", "conversations.open", "conversations.list"})
    void aListThatDoesNotComeIsExplainedAndAskedForAgain(String method) {
        Page ana = windows.blank();
        ana.route("**/api/" + method, Route::abort);
        ana.navigate(windows.workspace().page() + "?as=ana#general");
        assertThat(ana.locator(".waiting")).containsText("the workspace does not answer");
        ana.unroute("**/api/" + method);

        assertThat(ana.locator("#link")).hasAttribute("data-state", "connected");
        assertThat(ana.locator("[data-channel-name=general]")).hasAttribute("aria-current", "page");
        windows.client("ben").post("general", "heard");
        assertThat(PageWindows.last(ana)).containsText("heard");
        assertThat(ana.locator("#link")).hasAttribute("title", "");
    }

    @Test
    void whatWasLostWithTheLinkIsStillToldWhenThereIsAnother() {
        Page ana = windows.blank();
        ana.routeWebSocket(url -> url.contains("/rtm/"), socket -> {
            WebSocketRoute server = socket.connectToServer();
            sockets.add(socket);
            socket.onMessage(frame -> {
                if (frame.text().contains("on its way") && sockets.size() == 1) {
                    socket.close();
                } else {
                    server.send(frame.text());
                }
            });
        });
        windows.enter(ana, "ana");
        PageWindows.type(ana, "on its way");
        ana.waitForCondition(() -> sockets.size() == 2);

        assertThat(ana.locator("#link")).hasAttribute("data-state", "connected");
        windows.client("ben").post("general", "heard again");
        assertThat(PageWindows.last(ana)).containsText("heard again");
        assertThat(ana.locator("#conversation [role=alert]")).containsText("look whether it arrived");
        assertThat(ana.locator("#composer")).hasValue("on its way");
    }

    @Test
    void whatIsBeingEditedInAThreadOutlivesTheLink() {
        Page ana = withLink();
        PageWindows.beginThread(ana);
        ana.press("#thread-composer", "ArrowUp");
        ana.locator("#thread .edit textarea").fill("half a thought");
        cut(ana);
        ana.unroute("**/api/rtm.connect");
        assertThat(ana.locator("#link")).hasAttribute("data-state", "connected");
        windows.client("ben").post("general", "heard again");
        assertThat(PageWindows.last(ana)).containsText("heard again");

        assertThat(ana.locator("#thread .edit textarea")).hasValue("half a thought");
        assertThat(ana.locator("#thread .edit textarea")).isFocused();
    }

    @Test
    void whoLeftMeanwhileIsNoMemberAnyMore() {
        Page ana = withLink();
        ana.click("[data-channel-name=ops]");
        ana.click("#show-members");
        assertThat(ana.locator("[data-member=ben]")).isVisible();
        ana.keyboard().press("Escape");
        cut(ana);
        windows.client("ben").ok("conversations.leave", "channel", windows.bot().channel("ops"));
        ana.unroute("**/api/rtm.connect");
        assertThat(ana.locator("#link")).hasAttribute("data-state", "connected");
        ana.click("#show-members");
        assertThat(ana.locator("[data-member=ana]")).isVisible();

        assertThat(ana.locator("[data-member=ben]")).hasCount(0);
    }

    @Test
    void whoWasRemovedMeanwhileIsSomewhereElse() {
        Page ana = withLink();
        ana.click("[data-channel-name=ops]");
        cut(ana);
        String user = windows.client("ana").id();
        windows.client("ben").ok("conversations.kick", "channel", windows.bot().channel("ops"), "user", user);
        ana.unroute("**/api/rtm.connect");

        assertThat(ana.locator("#link")).hasAttribute("data-state", "connected");
        assertThat(ana.locator("[data-channel-name=general]")).hasAttribute("aria-current", "page");
        assertThat(ana.locator("[data-channel-name=ops]")).hasCount(0);
    }

    /** A window whose link was cut after this was said, and that does not get another one for now. */
    private Page withCutLink(String said) {
        Page ana = withLink();
        PageWindows.type(ana, said);
        assertThat(PageWindows.last(ana)).containsText(said);
        cut(ana);
        return ana;
    }

    /** A window whose link can be cut. */
    private Page withLink() {
        Page ana = windows.blank();
        ana.routeWebSocket(url -> url.contains("/rtm/"), socket -> {
            socket.connectToServer();
            sockets.add(socket);
        });
        windows.enter(ana, "ana");
        return ana;
    }

    private void cut(Page ana) {
        ana.route("**/api/rtm.connect", route -> route.abort());
        sockets.get(0).close();
        assertThat(ana.locator("#link")).hasAttribute("data-state", "reconnecting");
    }
}
