package dev.banter.slack.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** A Web API on loopback that answers as it is told: the edge that is not ours. */
final class StubApi implements AutoCloseable {

    /** An HTTP answer. */
    record Answer(int status, String body, Map<String, String> headers) {
        static Answer of(int status, String body, Map<String, String> headers) {
            return new Answer(status, body.replace('\'', '"'), headers);
        }

        static Answer ok(String json) {
            return of(200, json, Map.of());
        }
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, Function<String, Answer>> methods = new ConcurrentHashMap<>();

    /** What was called: method and form. */
    final List<String> calls = new CopyOnWriteArrayList<>();

    /** The head of the latest request. */
    final Map<String, String> head = new ConcurrentHashMap<>();

    StubApi() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    URI base() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/api/");
    }

    void on(String method, Function<String, Answer> script) {
        methods.put(method, script);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String method = exchange.getRequestURI().getPath().substring("/api/".length());
            String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            exchange.getRequestHeaders().forEach((name, values) -> head.put(name, String.join(",", values)));
            head.put("", exchange.getRequestMethod() + " " + exchange.getProtocol());
            calls.add(method + "?" + form);
            Answer answer = methods.getOrDefault(method, ignored -> Answer.ok("{'ok':false,'error':'unknown_method'}"))
                    .apply(form);
            answer.headers().forEach(exchange.getResponseHeaders()::set);
            byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
