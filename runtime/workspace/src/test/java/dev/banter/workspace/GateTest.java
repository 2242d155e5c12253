package dev.banter.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What other people's pages and careless clients can do: nothing. */
final class GateTest {

    private static final String UPGRADE = """
            Connection: Upgrade
            Upgrade: websocket
            Sec-WebSocket-Version: 13
            Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==
            """;

    @RegisterExtension
    private final StartedWorkspace workspace = new StartedWorkspace();

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1:PORT", "localhost:PORT", "LocalHost:PORT"})
    void theServersOwnNamesAreLetIn(String host) throws IOException {
        assertThat(statusOf("GET / HTTP/1.1\r\nHost: " + host + "\r\n\r\n")).startsWith("HTTP/1.1 200");
        assertThat(statusOf("GET /api/api.test HTTP/1.1\r\nHost: " + host + "\r\nOrigin: http://" + host + "\r\n\r\n"))
                .startsWith("HTTP/1.1 200");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host: evil.example:PORT",
                "Host: 127.0.0.1",
                "Host: 127.0.0.1:1",
                "Host: 127.0.0.1.evil.example:PORT",
                "X: y",
                "Host: 127.0.0.1:PORT\r\nHost: evil.example",
                "Host: 127.0.0.1:PORT\r\nOrigin: http://evil.example",
                "Host: 127.0.0.1:PORT\r\nOrigin: https://127.0.0.1:PORT",
                "Host: 127.0.0.1:PORT\r\nOrigin: http://localhost:PORT",
                "Host: 127.0.0.1:PORT\r\nOrigin: null",
                "Host: 127.0.0.1:PORT\r\nSec-Fetch-Site: cross-site",
                "Host: 127.0.0.1:PORT\r\nSec-Fetch-Site: same-site",
            })
    void othersAreRefusedOnTheApiAndOnTheSockets(String headers) throws IOException {
        assertThat(statusOf("GET /api/api.test HTTP/1.1\r\n" + headers + "\r\n\r\n"))
                .isEqualTo("HTTP/1.1 403 Forbidden");
        assertThat(statusOf("GET /rtm/0 HTTP/1.1\r\n" + UPGRADE + headers + "\r\n\r\n"))
                .isEqualTo("HTTP/1.1 403 Forbidden");
        assertThat(statusOf("GET /watch HTTP/1.1\r\n" + UPGRADE + headers + "\r\n\r\n"))
                .isEqualTo("HTTP/1.1 403 Forbidden");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/rtm/0", "/watch"})
    void aWebSocketFromThePageItselfIsTaken(String path) throws IOException {
        assertThat(
                        statusOf(
                                "GET " + path + " HTTP/1.1\r\n" + UPGRADE
                                        + "Host: localhost:PORT\r\nOrigin: http://localhost:PORT\r\nSec-Fetch-Site: same-origin\r\n\r\n"))
                .isEqualTo("HTTP/1.1 101 Switching Protocols");
    }

    @ParameterizedTest
    @CsvSource({
        "/rtm/0, X: y, 101 Switching Protocols",
        "/rtm/0, Sec-Fetch-Site: cross-site, 403 Forbidden",
        "/watch, X: y, 403 Forbidden",
        "/api/api.test, X: y, 403 Forbidden",
    })
    void theOriginThatTheGoClientNamesIsTakenForRtmAlone(String path, String header, String status) throws IOException {
        String request = "GET " + path + " HTTP/1.1\r\n" + UPGRADE
                + "Host: localhost:PORT\r\nOrigin: https://api.slack.com\r\n" + header + "\r\n\r\n";

        assertThat(statusOf(request)).isEqualTo("HTTP/1.1 " + status);
    }

    @ParameterizedTest
    @CsvSource({"/, 200", "/archives/C0LB00001/p1700000000000100, 308"})
    void aLinkToThePageMayBeFollowedFromAnywhere(String path, String status) throws IOException {
        assertThat(statusOf("GET " + path + " HTTP/1.1\r\nHost: localhost:PORT\r\nSec-Fetch-Site: cross-site\r\n\r\n"))
                .startsWith("HTTP/1.1 " + status);
    }

    @Test
    void theAddressOfRtmIsTheOneThatWasCalled() throws IOException {
        try (RawClient client = client("""
                POST /api/rtm.connect HTTP/1.1
                Host: localhost:PORT
                Connection: close
                Authorization: Bearer xoxp-local-ana

                """)) {
            assertThat(client.untilTheEnd())
                    .contains("\"url\":\"ws://localhost:"
                            + workspace.get().address().getPort() + "/rtm/");
        }
    }

    @ParameterizedTest
    @CsvSource({"1048576, 200", "1048577, 413", "5000000, 413"})
    void aBodyHasALimit(int bytes, int status) {
        HttpRequest request = HttpRequest.newBuilder(workspace.get().api().resolve("api.test"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("x=" + "y".repeat(bytes - 2)))
                .build();

        assertThat(SlackClient.send(request).statusCode()).isEqualTo(status);
    }

    @Test
    void aBodyInPiecesHasTheSameLimit() throws IOException {
        String piece = "10000\r\n" + "y".repeat(0x10000) + "\r\n";
        String request = "POST /api/api.test HTTP/1.1\r\nHost: localhost:PORT\r\nTransfer-Encoding: chunked\r\n\r\n";
        try (RawClient client = client(request)) {
            client.send(piece.repeat(17)).send("0\r\n\r\n");

            assertThat(client.untilTheEnd()).startsWith("HTTP/1.1 413");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense\r\n\r\n", "GET / HTTP/1.1\r\n: :\r\n\r\n"})
    void whatIsNoHttpIsRefused(String bytes) throws IOException {
        try (RawClient client = client(bytes)) {
            assertThat(client.untilTheEnd()).startsWith("HTTP/1.1 40");
        }
    }

    private String statusOf(String request) throws IOException {
        try (RawClient client = client(request)) {
            return client.statusLine();
        }
    }

    private RawClient client(String request) throws IOException {
        String port = String.valueOf(workspace.get().address().getPort());
        return new RawClient(workspace.get().address())
                .send(request.replace("PORT", port).replace("\r\n", "\n").replace("\n", "\r\n"));
    }
}
