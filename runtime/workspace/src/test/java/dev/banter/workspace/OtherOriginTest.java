package dev.banter.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What a page of somebody else's can do in the browser of a person who has a workspace open: nothing. */
@Tag("browser")
final class OtherOriginTest {

    private static final String POST = "chat.postMessage?token=xoxp-local-ana&channel=general&text=stolen";

    @RegisterExtension
    final PageWindows windows = new PageWindows();

    private HttpServer elsewhere;
    private Page page;

    @BeforeEach
    void openAPageOfSomebodyElses() throws IOException {
        elsewhere = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        elsewhere.createContext("/", exchange -> {
            byte[] html = "<!doctype html><title>elsewhere</title><body></body>".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, html.length);
            exchange.getResponseBody().write(html);
            exchange.close();
        });
        elsewhere.start();
        page = windows.blank();
        page.navigate("http://localhost:" + elsewhere.getAddress().getPort() + "/");
    }

    @AfterEach
    void close() {
        elsewhere.stop(0);
    }

    /** Each does its worst with the address of the Web API, and resolves to what it got to see. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "url => fetch(url).then(answer => answer.text(), () => 'failed')",
                "url => fetch(url, {mode: 'no-cors'}).then(answer => answer.text(), () => 'failed')",
                "url => fetch(url, {method: 'POST', body: new URLSearchParams({a: 1})}).then(a => a.text(), () => 'failed')",
                "url => fetch(url, {method: 'POST', mode: 'no-cors', body: 'text=stolen'}).then(a => a.text(), () => 'failed')",
                "url => fetch(url, {method: 'POST', headers: {'Content-Type': 'application/json'}, body: '{}'})"
                        + ".then(a => a.text(), () => 'failed')",
                "url => new Promise(done => { const image = new Image(); image.onload = () => done('seen');"
                        + " image.onerror = () => done('failed'); image.src = url; })",
                "url => new Promise(done => { const script = document.createElement('script');"
                        + " script.onload = () => done('seen'); script.onerror = () => done('failed');"
                        + " script.src = url; document.body.append(script); })",
            })
    void nothingIsSaidAndNothingSeen(String attack) {
        SlackClient ana = windows.client("ana");
        Object seen = page.evaluate(attack, windows.workspace().api() + POST);

        assertThat(seen).isIn("", "failed");
        assertNothingWasSaid(ana);
    }

    /** Nobody hears how a beacon went, but one that the workspace's own page sends later is heard of. */
    @Test
    void aBeaconIsSentInVain() {
        SlackClient ana = windows.client("ana");
        String send = "([url, body]) => navigator.sendBeacon(url, new URLSearchParams(body))";
        String url = windows.workspace().api() + POST;
        page.evaluate(send, List.of(url, "text=stolen"));
        windows.as("ana").evaluate(send, List.of(url, "text=own"));

        await().untilAsserted(() -> assertThat(history(ana)).isNotEmpty());
        assertThat(history(ana)).hasSize(1);
        assertThat(history(ana).get(0).path("text").stringValue()).isEqualTo("own");
    }

    @Test
    void aFormIsPostedInVain() {
        page.evaluate(
                "url => { const form = document.createElement('form'); form.method = 'post'; form.action = url;"
                        + " document.body.append(form); form.submit(); }",
                windows.workspace().api() + POST);
        page.waitForURL("**/api/**");

        assertThat(page.content()).contains("another page asks").doesNotContain("stolen");
        assertNothingWasSaid(windows.client("ana"));
    }

    @Test
    void thePageIsNotShownInAFrame() {
        page.evaluate(
                "url => new Promise(done => { const frame = document.createElement('iframe'); frame.src = url;"
                        + " frame.onload = done; document.body.append(frame); })",
                windows.workspace().page().toString());

        assertThat(windows.complaints()).anyMatch(complaint -> complaint.contains("frame-ancestors"));
    }

    @Test
    void aWebSocketIsNotTaken() {
        String ticket = windows.client("ana").rtmUrl().toString();
        Object end = page.evaluate(
                "url => new Promise(done => { const socket = new WebSocket(url);"
                        + " socket.onmessage = () => done('heard'); socket.onclose = () => done('closed'); })",
                ticket);

        assertThat(end).isEqualTo("closed");
    }

    private static void assertNothingWasSaid(SlackClient ana) {
        assertThat(history(ana)).isEmpty();
    }

    private static JsonNode history(SlackClient ana) {
        return ana.ok("conversations.history", "channel", ana.channel("general"))
                .path("messages");
    }
}
