package dev.banter.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a page of somebody else's can do in the browser of a person who has a workspace open: nothing. */
@Tag("browser")
final class OtherOriginTest {

    private static final String POST = "chat.postMessage?token=xoxp-local-ana&channel=general&text=stolen";

    private static @Nullable Playwright playwright;
    private static Browser browser;

    @RegisterExtension
    private final StartedWorkspace workspace = new StartedWorkspace();

    private HttpServer elsewhere;
    private Page page;

    @BeforeAll
    static void launch() {
        playwright = Playwright.create(new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));
    }

    @AfterAll
    static void quit() {
        if (playwright != null) {
            playwright.close();
        }
    }

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
        page = browser.newPage();
        page.navigate("http://localhost:" + elsewhere.getAddress().getPort() + "/");
    }

    @AfterEach
    void close() {
        page.close();
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
                "url => Promise.resolve(navigator.sendBeacon(url, 'text=stolen') ? '' : 'failed')",
            })
    void nothingIsSaidAndNothingSeen(String attack) {
        SlackClient ana = workspace.as("ana");
        Object seen = page.evaluate(attack, workspace.get().api() + POST);

        assertThat(seen).isIn("", "failed");
        assertNothingWasSaid(ana);
    }

    @Test
    void aFormIsPostedInVain() {
        page.evaluate(
                "url => { const form = document.createElement('form'); form.method = 'post'; form.action = url;"
                        + " document.body.append(form); form.submit(); }",
                workspace.get().api() + POST);
        page.waitForURL("**/api/**");

        assertThat(page.content()).contains("another page asks").doesNotContain("stolen");
        assertNothingWasSaid(workspace.as("ana"));
    }

    @Test
    void thePageIsNotShownInAFrame() {
        List<String> complaints = new CopyOnWriteArrayList<>();
        page.onConsoleMessage(message -> complaints.add(message.text()));
        page.evaluate(
                "url => new Promise(done => { const frame = document.createElement('iframe'); frame.src = url;"
                        + " frame.onload = done; document.body.append(frame); })",
                workspace.get().page().toString());

        assertThat(complaints).anyMatch(complaint -> complaint.contains("frame-ancestors"));
    }

    @Test
    void aWebSocketIsNotTaken() {
        String ticket = workspace.as("ana").rtmUrl().toString();
        Object end = page.evaluate(
                "url => new Promise(done => { const socket = new WebSocket(url);"
                        + " socket.onmessage = () => done('heard'); socket.onclose = () => done('closed'); })",
                ticket);

        assertThat(end).isEqualTo("closed");
    }

    private static void assertNothingWasSaid(SlackClient ana) {
        assertThat(ana.ok("conversations.history", "channel", ana.channel("general"))
                        .path("messages"))
                .isEmpty();
    }
}
