package dev.banter.dist;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A server that fails in every way there is, and repeats each time what it was told: the token that came, and the address
 * that it gave out. When it has no other way left it refuses the token.
 */
final class EchoingSlack implements AutoCloseable {

    /** Part of every socket's address: whoever knows it can be the bot once. */
    static final String ADDRESS_SECRET = "canary-address-58d1c7";

    private record Failure(int status, String body) {}

    private final HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    private final List<Failure> failures;
    private final ConcurrentHashMap<String, AtomicInteger> asked = new ConcurrentHashMap<>();

    /** @param odd whether it has every other way to fail, or the ones between */
    EchoingSlack(boolean odd) throws IOException {
        String here = "127.0.0.1:" + server.getAddress().getPort() + "/ws/" + ADDRESS_SECRET;
        List<Failure> all = List.of(
                new Failure(500, "you sent TOKEN"),
                new Failure(200, "<html>TOKEN</html>"),
                new Failure(200, "{\"ok\":false,\"error\":\"TOKEN\"}"),
                new Failure(302, "TOKEN"),
                new Failure(200, "{\"ok\":true,\"url\":\"ws://" + here + "?TOKEN\"}"),
                new Failure(200, "{\"ok\":true,\"url\":\"ws://198.51.100.7/" + ADDRESS_SECRET + "\"}"),
                new Failure(200, "{\"ok\":true,\"url\":\"no address, TOKEN " + ADDRESS_SECRET + "\"}"),
                new Failure(429, "TOKEN"));
        Failure last = new Failure(200, "{\"ok\":false,\"error\":\"invalid_auth\",\"warning\":\"TOKEN\"}");
        failures = Stream.concat(
                        IntStream.range(0, all.size())
                                .filter(number -> number % 2 == (odd ? 1 : 0))
                                .mapToObj(all::get),
                        Stream.of(last))
                .toList();
        server.createContext("/api/", this::answer);
        server.createContext(
                "/ws/", exchange -> send(exchange, new Failure(403, String.valueOf(exchange.getRequestURI()))));
        server.start();
    }

    URI api() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/api/");
    }

    /** How many ways to fail have been met by a call of this method. */
    int asked(String method) {
        return asked.getOrDefault(method, new AtomicInteger()).get();
    }

    /** How many ways to fail there are. */
    int ways() {
        return failures.size();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String method = exchange.getRequestURI().getPath().substring("/api/".length());
        String token = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"))
                .replace("Bearer ", "");
        if (method.equals("auth.test")) {
            send(
                    exchange,
                    new Failure(200, "{\"ok\":true,\"user_id\":\"U1\",\"team_id\":\"T1\",\"url\":\"" + token + "\"}"));
            return;
        }
        int turn = asked.computeIfAbsent(method, first -> new AtomicInteger()).getAndIncrement();
        Failure failure = failures.get(Math.min(turn, failures.size() - 1));
        exchange.getResponseHeaders().set("Retry-After", "1");
        exchange.getResponseHeaders().set("Location", api().resolve(token).toString());
        send(exchange, new Failure(failure.status(), failure.body().replace("TOKEN", token)));
    }

    private static void send(HttpExchange exchange, Failure failure) throws IOException {
        exchange.getRequestBody().readAllBytes();
        byte[] body = failure.body().getBytes(UTF_8);
        exchange.sendResponseHeaders(failure.status(), body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
