package dev.banter.workspace;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.WebSocketRoute;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How the page knows that its link still works. */
@Tag("browser")
final class PageBeatTest {

    @RegisterExtension
    final PageWindows windows = new PageWindows();

    @Test
    void aWindowWhoseTimersComeOnceAMinuteKeepsItsLink() {
        Page ana = windows.blank();
        ana.clock().install();
        List<String> connects = new ArrayList<>();
        ana.onRequest(request -> {
            if (request.url().endsWith("/rtm.connect")) {
                connects.add(request.url());
            }
        });
        List<String> pongs = new ArrayList<>();
        ana.onWebSocket(socket -> socket.onFrameReceived(frame -> {
            if (frame.text() != null && frame.text().contains("\"pong\"")) {
                pongs.add(frame.text());
            }
        }));
        windows.enter(ana, "ana");
        for (int minute = 1; minute <= 3; minute++) {
            int heard = pongs.size();
            ana.clock().fastForward(60_000);
            ana.waitForCondition(() -> pongs.size() > heard);
            windows.client("ben").post("general", "minute " + minute);
            assertThat(PageWindows.last(ana))
                    .containsText("minute " + minute); // so the page has the pong before it, too
        }

        assertThat(connects).hasSize(1);
    }

    @Test
    void aLinkThatFallsSilentIsReplaced() {
        Page ana = windows.blank();
        ana.clock().install();
        List<WebSocketRoute> sockets = new ArrayList<>();
        List<String> watching = new ArrayList<>();
        ana.onWebSocket(socket -> {
            if (socket.url().endsWith("/watch")) {
                watching.add(socket.url());
            }
        });
        ana.routeWebSocket(url -> url.contains("/rtm/"), socket -> {
            sockets.add(socket);
            WebSocketRoute server = socket.connectToServer();
            boolean first = sockets.size() == 1;
            server.onMessage(frame -> {
                if (!first || frame.text().contains("hello")) {
                    socket.send(frame.text());
                }
            });
        });
        windows.enter(ana, "ana");
        for (int beat = 1; beat <= 3; beat++) {
            ana.clock().runFor(5_000);
        }
        ana.waitForCondition(() -> sockets.size() == 2);
        ana.waitForCondition(() -> watching.size() == 2); // which may be as dead, and would not tell

        assertThat(ana.locator("#link")).hasAttribute("data-state", "connected");
        windows.client("ben").post("general", "heard again");
        assertThat(PageWindows.last(ana)).containsText("heard again");
    }
}
