package dev.banter.workspace;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.WebSocketRoute;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What one has read, and what not, over reloads and in one's other windows. */
@Tag("browser")
final class PageUnreadTest {

    @RegisterExtension
    final PageWindows windows = new PageWindows();

    @Test
    void unreadMarksAreThereAfterAReload() {
        Page ana = windows.as("ana");
        windows.client("ben")
                .post("ops", "<@%s>, look".formatted(windows.client("ana").id()));
        assertThat(ops(ana).locator(".count")).hasText("1");
        assertThat(ana).hasTitle("(1) general · Banter");
        ana.reload();

        assertThat(ops(ana).locator(".count")).hasText("1");
        assertThat(ana).hasTitle("(1) general · Banter");
    }

    @Test
    void whatIsReadInOneWindowIsReadInTheOther() {
        Page one = windows.as("ana");
        Page other = windows.as("ana");
        windows.client("ben").post("ops", "over here");
        assertThat(ops(other)).hasClass("channel unread");
        ops(one).click();

        assertThat(PageWindows.last(one)).containsText("over here");
        assertThat(ops(other)).not().hasClass("channel unread");
    }

    @Test
    void theNewLineStandsBeforeWhatWasSaidMeanwhile() {
        Page ana = windows.as("ana");
        ops(ana).click();
        PageWindows.type(ana, "read this");
        assertThat(PageWindows.last(ana)).containsText("read this");
        ana.click("[data-channel-name=general]");
        windows.client("ben").post("ops", "and then this");
        assertThat(ops(ana)).hasClass("channel unread");
        ops(ana).click();

        assertThat(ana.locator("#new-line + .message")).containsText("and then this");
        assertThat(ops(ana)).not().hasClass("channel unread");
    }

    @Test
    void theLateEchoOfAMarkMakesNothingNew() {
        Page ana = windows.blank();
        List<String> held = new ArrayList<>();
        List<WebSocketRoute> sockets = new ArrayList<>();
        ana.routeWebSocket(url -> url.contains("/rtm/"), socket -> {
            sockets.add(socket);
            socket.connectToServer().onMessage(frame -> {
                if (frame.text().contains("channel_marked")) {
                    held.add(frame.text());
                } else {
                    socket.send(frame.text());
                }
            });
        });
        windows.enter(ana, "ana");
        windows.client("ben").post("general", "first");
        ana.waitForCondition(() -> held.size() == 1);
        windows.client("ben").post("general", "second");
        assertThat(PageWindows.last(ana)).containsText("second");
        sockets.get(0).send(held.get(0));
        windows.client("ben").post("general", "third");
        assertThat(PageWindows.last(ana)).containsText("third");

        assertThat(ana.locator("#new-line")).hasCount(0);
    }

    @Test
    void aMessageMayBeLeftUnread() {
        SlackClient ben = windows.client("ben");
        ben.post("general", "first");
        ben.post("general", "second");
        ben.post("general", "third");
        Page ana = windows.as("ana");
        Locator second = PageWindows.saying(ana, "second");
        PageWindows.choose(ana, second, "unread");
        assertThat(ana.locator("#new-line + .message")).containsText("second");
        assertThat(ana.locator("[data-channel-name=general]")).hasClass("channel unread");
        ops(ana).click();
        ana.reload();

        assertThat(ana.locator("[data-channel-name=general]")).hasClass("channel unread");
        assertThat(windows.complaints()).isEmpty();
    }

    @Test
    void whatWasReadJustBeforeThePageGoesIsRead() {
        Page ana = windows.as("ana");
        String ts = windows.client("ben").post("ops", "over here");
        assertThat(ops(ana)).hasClass("channel unread");
        ana.evaluate("""
                () => {
                  const ops = document.querySelector("[data-channel-name=ops]");
                  new MutationObserver(() => ops.classList.contains("unread") || location.assign("?as=ana&again#general"))
                      .observe(ops, { attributes: true, attributeFilter: ["class"] });
                  ops.click();
                }""");
        ana.waitForURL("**/?as=ana&again#general");

        String channel = windows.bot().channel("ops");
        await().untilAsserted(() -> assertThat(windows.client("ana")
                        .ok("conversations.info", "channel", channel)
                        .at("/channel/last_read")
                        .stringValue())
                .isEqualTo(ts));
        assertThat(windows.complaints()).isEmpty();
    }

    private static Locator ops(Page page) {
        return page.locator("[data-channel-name=ops]");
    }
}
