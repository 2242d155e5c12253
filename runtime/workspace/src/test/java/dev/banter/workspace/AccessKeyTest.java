package dev.banter.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.banter.workspace.gate.AccessKey;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/** A workspace that others can reach, beneath a key. */
final class AccessKeyTest {

    private static final String KEY = "correct-horse_battery-0";

    private LocalWorkspace workspace;

    @BeforeEach
    void start() throws IOException {
        workspace = LocalWorkspace.start(WorkspaceSettings.of("0.0.0.0", 0).beneath(AccessKey.of(KEY)));
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void everythingLivesBeneathTheKey() {
        SlackClient ana = SlackClient.person(workspace, "ana");
        String port = ":" + workspace.address().getPort();

        assertThat(workspace.page()).hasToString("http://0.0.0.0" + port + "/" + KEY + "/");
        assertThat(workspace.origin()).hasToString("http://0.0.0.0" + port + "/");
        assertThat(workspace.api()).hasToString("http://127.0.0.1" + port + "/" + KEY + "/api/");
        assertThat(ana.ok("auth.test").path("url").stringValue())
                .isEqualTo("http://127.0.0.1" + port + "/" + KEY + "/");
        assertThat(ana.rtmUrl().toString()).startsWith("ws://127.0.0.1" + port + "/" + KEY + "/rtm/");
        try (RtmClient client = ana.connect()) {
            client.send("{\"id\":1,\"type\":\"ping\"}");
            assertThat(client.next().path("reply_to").intValue()).isEqualTo(1);
        }
    }

    @Test
    void thePageIsThereAndASlashThatIsMissingIsPutIn() {
        HttpResponse<String> page = get("/" + KEY + "/");
        HttpResponse<String> bare = get("/" + KEY);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("<html");
        assertThat(bare.statusCode()).isEqualTo(308);
        assertThat(bare.headers().firstValue("location")).contains("/" + KEY + "/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/api/api.test",
                "/rtm/0",
                "/correct-horse_battery-1/",
                "/correct-horse_battery-/api/api.test",
                "/correct-horse_battery-00/api/api.test",
                "/x/correct-horse_battery-0/",
                "//correct-horse_battery-0/",
            })
    void withoutTheKeyThereIsNothingButOneLine(String path) {
        HttpResponse<String> answer = get(path);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body())
                .contains("--workspace-token")
                .doesNotContain(KEY)
                .hasLineCount(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "192.168.7.7", "[::1]", "[fe80::1]", "localhost"})
    void anyAddressIsOneOfItsNames(String host) throws IOException {
        assertThat(statusFor(host)).isEqualTo("HTTP/1.1 200 OK");
    }

    @Test
    void theMachinesOwnNameIsOneOfItsNames() throws IOException {
        assertThat(statusFor(InetAddress.getLocalHost().getHostName())).isEqualTo("HTTP/1.1 200 OK");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"evil.example", "1.2.3.4.evil.example", "[evil.example]", "[::1%;script-src *]", "1.2.3.4:80", ""
            })
    void aNameOfSomebodyElsesIsNot(String host) throws IOException {
        assertThat(statusFor(host)).isEqualTo("HTTP/1.1 403 Forbidden");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.1"})
    void whereOthersReachItAKeyIsNeeded(String host) {
        assertThatThrownBy(() -> LocalWorkspace.start(WorkspaceSettings.of(host, 0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(host)
                .hasMessageContaining("give it a key");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "too-short", "fifteen-charact", "with a space in the middle", "slash/slash/slash"})
    void aKeyThatIsNoneIsNotRepeated(String text) {
        assertThatThrownBy(() -> AccessKey.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("16 to 200 letters")
                .hasMessageNotContaining(text.isEmpty() ? "?" : text);
    }

    @Test
    void theKeyPrintsNothingAndIsInNoLog() throws IOException {
        Logger root = (Logger) LoggerFactory.getLogger("dev.banter.workspace");
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        Level before = root.getLevel();
        log.start();
        root.addAppender(log);
        root.setLevel(Level.TRACE);
        try (LocalWorkspace other =
                LocalWorkspace.start(WorkspaceSettings.of("127.0.0.1", 0).beneath(AccessKey.of(KEY)))) {
            SlackClient.person(other, "ana").connect().close();
            SlackClient.person(other, "ana").error("no.such.method");
        } finally {
            root.setLevel(before);
            root.detachAppender(log);
        }

        assertThat(log.list)
                .isNotEmpty()
                .noneMatch(event -> event.getFormattedMessage().contains(KEY));
        assertThat(WorkspaceSettings.of("0.0.0.0", 0).beneath(AccessKey.of(KEY)).toString())
                .doesNotContain(KEY);
    }

    @Test
    void theWireShowsThePageNoKey() {
        SlackClient ana = SlackClient.person(workspace, "ana");
        ana.ok("auth.test");
        ana.rtmUrl();
        ana.post("#ops", workspace.page() + "archives/C1/p1700000000000100");

        URI watch = URI.create(workspace.api().resolve("../watch").toString().replace("http:", "ws:"));
        try (RtmClient page = RtmClient.connect(watch)) {
            page.next();
            page.send("{\"type\":\"wire\",\"on\":true}");
            JsonNode entries = page.next().path("entries");

            assertThat(entries)
                    .extracting(entry -> entry.path("what").stringValue())
                    .contains("auth.test", "rtm.connect", "chat.postMessage");
            assertThat(entries.toString())
                    .contains("/…/rtm/…", "%2F…%2Farchives")
                    .doesNotContain(KEY);
        }
    }

    private HttpResponse<String> get(String path) {
        URI base = URI.create("http://127.0.0.1:" + workspace.address().getPort());
        return SlackClient.send(HttpRequest.newBuilder(URI.create(base + path)).build());
    }

    private String statusFor(String host) throws IOException {
        int port = workspace.address().getPort();
        try (RawClient client = new RawClient(new InetSocketAddress(InetAddress.getLoopbackAddress(), port))) {
            return client.send("GET /%s/ HTTP/1.1\r\nHost: %s:%d\r\n\r\n".formatted(KEY, host, port))
                    .statusLine();
        }
    }
}
