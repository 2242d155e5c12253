package dev.banter.launcher.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class EndpointsTest {

    private final AtomicReference<Readiness> readiness = new AtomicReference<>(new Readiness(true, "live"));
    private final HttpClient client = HttpClient.newHttpClient();
    private Endpoints endpoints;

    @BeforeEach
    void start() throws Exception {
        endpoints = Endpoints.start(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                readiness::get,
                () -> "a_count 1.0\n",
                Map.of());
    }

    @AfterEach
    void stop() {
        endpoints.close();
    }

    @Test
    void liveIsAlwaysTrue() throws Exception {
        assertThat(get("live").statusCode()).isEqualTo(200);
    }

    @Test
    void readyTellsWhyNot() throws Exception {
        assertThat(get("ready").statusCode()).isEqualTo(200);
        readiness.set(new Readiness(false, "waiting: \"429\"\n"));
        assertThat(get("ready").statusCode()).isEqualTo(503);
        assertThat(get("ready").body()).isEqualTo("{\"ready\":false,\"reason\":\"waiting: \\\"429\\\" \"}");
    }

    @Test
    void metricsArePrometheusText() throws Exception {
        HttpResponse<String> metrics = get("metrics");
        assertThat(metrics.body()).isEqualTo("a_count 1.0\n");
        assertThat(metrics.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/plain; version=0.0.4"));
    }

    @Test
    void anythingElseIsRefused() throws Exception {
        assertThat(get("").statusCode()).isEqualTo(404);
        assertThat(get("live/too").statusCode()).isEqualTo(404);
        HttpResponse<String> post = client.send(
                HttpRequest.newBuilder(uri("live"))
                        .POST(HttpRequest.BodyPublishers.noBody())
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(post.statusCode()).isEqualTo(405);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(HttpRequest.newBuilder(uri(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + endpoints.address().getPort() + "/" + path);
    }
}
