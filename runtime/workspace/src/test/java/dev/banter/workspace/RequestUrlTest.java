package dev.banter.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.banter.workspace.app.AppSettings;
import dev.banter.workspace.app.RequestUrl;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What is posted to a request URL: signed, asked for before, and tried again. */
final class RequestUrlTest {

    private static final String SECRET = "test-signing-secret";

    private final SettableClock clock = new SettableClock();
    private final BlockingQueue<Posted> posted = new LinkedBlockingQueue<>();
    private volatile int status = 200;
    private volatile String body = "";
    private volatile String header = "";
    private HttpServer app;
    private LocalWorkspace workspace;
    private SlackClient ana;

    @BeforeEach
    void start() throws IOException {
        app = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        app.createContext("/", this::take);
        app.start();
        workspace = LocalWorkspace.start(WorkspaceSettings.of("127.0.0.1", 0).forApp(AppSettings.USUAL.on(clock)));
        ana = SlackClient.person(workspace, "ana");
        URI address = URI.create("http://127.0.0.1:" + app.getAddress().getPort() + "/slack/events");
        assertThat(workspace.postTo(new RequestUrl(address, SECRET)).join()).isTrue();
        assertThat(next().json().path("type").stringValue()).isEqualTo("url_verification");
    }

    @AfterEach
    void close() {
        workspace.close();
        app.stop(0);
    }

    @Test
    void anEventIsPostedAndSigned() throws Exception {
        ana.post("#ops", "hello");
        Posted event = next();

        assertThat(event.json().at("/event/text").stringValue()).isEqualTo("hello");
        assertThat(event.headers()).doesNotContainKey("X-slack-retry-num");
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        String signed = "v0:" + event.headers().get("X-slack-request-timestamp") + ":" + event.body();
        assertThat(event.headers())
                .containsEntry(
                        "X-slack-signature",
                        "v0=" + HexFormat.of().formatHex(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void whatIsNotTakenIsPostedAgain() {
        status = 500;
        ana.post("#ops", "hello");
        String id = next().json().path("event_id").stringValue();
        assertRetry(id, "1", Duration.ZERO);
        assertRetry(id, "2", Duration.ofMinutes(1));
        assertRetry(id, "3", Duration.ofMinutes(5));
    }

    /** The clock goes on until it comes: how soon the workspace has read the answer to the last one nobody knows. */
    private void assertRetry(String id, String number, Duration pause) {
        await().until(() -> {
            pass(pause);
            return !posted.isEmpty();
        });
        Posted again = next();
        assertThat(again.json().path("event_id").stringValue()).isEqualTo(id);
        assertThat(again.headers()).containsEntry("X-slack-retry-num", number);
        assertThat(again.headers().get("X-slack-retry-reason")).isIn("http_error", "http_timeout");
    }

    @Test
    void anAppMayAskForNoRetry() {
        status = 500;
        header = "x-slack-no-retry";
        ana.post("#ops", "hello");
        next();
        status = 200;
        header = "";
        ana.post("#ops", "more");
        assertThat(next().json().at("/event/text").stringValue()).isEqualTo("more");
    }

    @Test
    void commandsAndInteractionsAreForms() {
        body = "{\"response_type\":\"in_channel\",\"text\":\"on it\"}";
        String ops = ana.channel("ops");
        ana.ok("banter.command", "channel", ops, "command", "/deploy", "text", "a & b");
        Posted command = next();
        assertThat(command.headers()).containsEntry("Content-type", "application/x-www-form-urlencoded");
        assertThat(command.body()).contains("command=%2Fdeploy").contains("text=a+%26+b");
        assertThat(ana.ok("conversations.history", "channel", ops)
                        .at("/messages/0/text")
                        .stringValue())
                .isEqualTo("on it");
        assertThat(next().json().at("/event/text").stringValue()).isEqualTo("on it");

        body = "";
        ana.ok("banter.shortcut", "callback_id", "note");
        String form = next().body();
        assertThat(form).startsWith("payload=");
        JsonNode payload = SlackClient.JSON.readTree(
                URLDecoder.decode(form.substring("payload=".length()), StandardCharsets.UTF_8));
        assertThat(payload.path("callback_id").stringValue()).isEqualTo("note");

        status = 500;
        assertThat(ana.error("banter.shortcut", "callback_id", "note")).isEqualTo("http_service_error");
    }

    @Test
    void socketModeIsOff() {
        try (RtmClient late = RtmClient.connect(SocketClient.url(workspace))) {
            assertThat(late.next().path("reason").stringValue()).isEqualTo("link_disabled");
        }
    }

    @Test
    void nothingIsPostedBeyondThisMachine() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RequestUrl(URI.create("http://192.0.2.1/slack"), SECRET))
                .withMessageContaining("this machine alone");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RequestUrl(URI.create("http://127.0.0.1/"), ""))
                .withMessageContaining("signing secret");
        assertThat(new RequestUrl(URI.create("http://localhost:1/"), SECRET).toString())
                .doesNotContain(SECRET);
    }

    private void pass(Duration time) {
        clock.pass(time);
        workspace.script().sockets().catchUp();
    }

    private void take(HttpExchange exchange) throws IOException {
        String text = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Map<String, String> headers = exchange.getRequestHeaders().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().get(0)));
        boolean isChallenge = text.contains("url_verification");
        byte[] answer = (isChallenge
                        ? SlackClient.JSON.readTree(text).path("challenge").stringValue()
                        : body)
                .getBytes(StandardCharsets.UTF_8);
        if (!header.isEmpty()) {
            exchange.getResponseHeaders().set(header, "1");
        }
        exchange.sendResponseHeaders(status, answer.length == 0 ? -1 : answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
        posted.add(new Posted(text, headers));
    }

    private Posted next() {
        try {
            Posted next = posted.poll(30, TimeUnit.SECONDS);
            assertThat(next).as("a request within 10 s").isNotNull();
            return next;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    private record Posted(String body, Map<String, String> headers) {

        JsonNode json() {
            return SlackClient.JSON.readTree(body);
        }
    }
}
