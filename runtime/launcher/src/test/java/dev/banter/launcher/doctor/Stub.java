package dev.banter.launcher.doctor;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A server on loopback that answers some methods as it is told, and knows no other. */
final class Stub implements AutoCloseable {

    private final HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    private final Map<String, String> answers = new ConcurrentHashMap<>();

    /** What it tells of the token's scopes; nothing when {@code null}. */
    volatile @Nullable String scopes;

    volatile int status = 200;

    Stub() throws IOException {
        server.createContext("/", this::handle);
        server.start();
    }

    URI api() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/api/");
    }

    void answer(String method, String json) {
        answers.put(method, json.replace('\'', '"'));
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String method = exchange.getRequestURI().getPath().replaceFirst("^/api/", "");
            byte[] body = answers.getOrDefault(method, "{\"ok\":false,\"error\":\"unknown_method\"}")
                    .getBytes(UTF_8);
            String told = scopes;
            if (told != null) {
                exchange.getResponseHeaders().set("X-OAuth-Scopes", told);
            }
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
