package dev.banter.launcher.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banter.core.async.HostThreads;
import dev.banter.core.route.Explanation;
import dev.banter.host.admin.Administration;
import dev.banter.launcher.http.Endpoints;
import dev.banter.launcher.http.Readiness;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Orders over HTTP: from whom they are taken, and how they are answered. */
final class AdminEndpointTest {

    @TempDir
    private Path data;

    private final Heeded heeded = new Heeded();
    private final CountDownLatch gate = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newFixedThreadPool(2, HostThreads.named("test-admin"));
    private final HttpClient client = HttpClient.newHttpClient();
    private AdminToken token;
    private Endpoints endpoints;

    @BeforeEach
    void start() throws Exception {
        token = AdminToken.in(data);
        Console console = new Console(
                question -> {
                    if (question.markup().equals("slow")) {
                        await();
                    }
                    return new Explanation(question.markup(), question.direct(), List.of(), List.of());
                },
                Hosts.noLetters(),
                threads,
                heeded);
        AdminEndpoint endpoint = new AdminEndpoint(console, token, "127.0.0.1", threads, heeded);
        console.open(new Administration(Hosts.closed(data)));
        endpoints = Endpoints.start(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                () -> new Readiness(true, ""),
                () -> "",
                Map.of("/plugins", endpoint, "/explain", endpoint, "/dead", endpoint, "/orders/", endpoint));
    }

    private void await() {
        try {
            gate.await();
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    @AfterEach
    void stop() {
        gate.countDown();
        endpoints.close();
        threads.shutdownNow();
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + endpoints.address().getPort() + path);
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(uri(path)).header("Authorization", token.header());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    @Test
    void whoKnowsTheTokenIsAnswered() throws Exception {
        HttpResponse<String> json = send(to("/explain?text=a%20b&direct=true"));
        assertThat(json.statusCode()).isEqualTo(200);
        assertThat(json.body()).contains("\"ok\": true", "\"text\": \"a b\"", "\"addressed\": true");
        assertThat(json.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
        HttpResponse<String> text = send(to("/plugins").header("Accept", "text/plain"));
        assertThat(text.body()).isEqualTo("there is no plugin: no jar lies in the plugin folder\n");
        assertThat(heeded.lines)
                .containsExactly(
                        "somebody with the token: plugins explain a text: true",
                        "somebody with the token: plugins list: true");
    }

    @Test
    void whoDoesNotIsRefused() throws Exception {
        HttpResponse<String> nobody = send(HttpRequest.newBuilder(uri("/plugins")));
        assertThat(nobody.statusCode()).isEqualTo(401);
        assertThat(nobody.headers().firstValue("WWW-Authenticate")).contains("Bearer");
        assertThat(send(HttpRequest.newBuilder(uri("/orders/1")).header("Authorization", "Bearer x"))
                        .statusCode())
                .isEqualTo(401);
        assertThat(heeded.lines)
                .hasSize(2)
                .allMatch(line -> line.startsWith("127.0.0.1: GET /") && line.contains("refused"));
    }

    @Test
    void aPageInABrowserIsRefusedWhateverItKnows() throws Exception {
        assertThat(send(to("/plugins").header("Origin", "http://127.0.0.1:7780"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(send(to("/plugins").header("Sec-Fetch-Site", "cross-site")).statusCode())
                .isEqualTo(403);
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), endpoints.address().getPort())) {
            String request = "GET /plugins HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\nAuthorization: "
                    + token.header() + "\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 403 ");
        }
    }

    @Test
    void whatTakesLongIsAskedForAgain() throws Exception {
        HttpResponse<String> later = send(to("/explain?text=slow"));
        assertThat(later.statusCode()).isEqualTo(202);
        assertThat(send(to("/live")).statusCode()).isEqualTo(200);
        String place = later.headers().firstValue("Location").orElseThrow();
        gate.countDown();
        HttpResponse<String> answer = send(to(place));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"text\": \"slow\"");
    }

    @Test
    void eachFailureHasItsStatus() throws Exception {
        assertThat(send(to("/plugins/a/b/c/d")).statusCode()).isEqualTo(404);
        assertThat(send(to("/pluginsx")).statusCode()).isEqualTo(404);
        assertThat(send(to("/orders/7")).statusCode()).isEqualTo(404);
        assertThat(send(to("/explain")).statusCode()).isEqualTo(400);
        assertThat(send(to("/plugins/a/disable")).statusCode()).isEqualTo(405);
        assertThat(send(to("/plugins/a/lst").POST(BodyPublishers.noBody())).statusCode())
                .isEqualTo(400);
        assertThat(send(to("/plugins/a/disable").POST(BodyPublishers.noBody())).statusCode())
                .isEqualTo(503);
        assertThat(send(to("/plugins").POST(BodyPublishers.ofString("file=%zz")))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void theTokenIsForItsOwnerAloneAndIsKept() throws Exception {
        Path file = data.resolve("admin.token");
        assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        assertThat(AdminToken.in(data).header()).isEqualTo(token.header());
        assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
        assertThat(token.toString()).doesNotContain(token.header().substring(7));
        assertThat(heeded.lines.toString()).doesNotContain(token.header().substring(7));
    }
}
