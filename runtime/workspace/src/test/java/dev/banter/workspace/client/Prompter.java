package dev.banter.workspace.client;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.banter.workspace.LocalWorkspace;
import dev.banter.workspace.app.RequestUrl;
import dev.banter.workspace.app.link.LinkStep;
import dev.banter.workspace.script.Sockets;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a script on Node has the workspace do that no protocol says: one word a request, and its parameters as the query.
 * The answer to {@code steps} is all that has happened on Socket Mode.
 */
final class Prompter implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final LocalWorkspace workspace;
    private final LeapingClock clock;
    private final HttpServer server;
    private final List<LinkStep> steps = new CopyOnWriteArrayList<>();

    private Prompter(LocalWorkspace workspace, LeapingClock clock, HttpServer server) {
        this.workspace = workspace;
        this.clock = clock;
        this.server = server;
        workspace.script().sockets().listen(steps::add);
    }

    /** @param clock the one by which the workspace waits for its app */
    static Prompter listen(LocalWorkspace workspace, LeapingClock clock) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        Prompter prompter = new Prompter(workspace, clock, server);
        server.createContext("/", prompter::take);
        server.start();
        return prompter;
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            String answer = answer(exchange.getRequestURI());
            byte[] body = answer.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        } catch (RuntimeException fault) {
            exchange.sendResponseHeaders(400, -1);
        }
    }

    private String answer(URI asked) {
        Map<String, String> query = query(asked);
        Sockets sockets = workspace.script().sockets();
        switch (asked.getPath()) {
            case "/refresh" -> sockets.refresh();
            case "/warn" -> sockets.warn();
            case "/drop" -> sockets.drop();
            case "/half-open" -> sockets.halfOpen();
            case "/pass" -> {
                clock.leap(Duration.ofSeconds(Long.parseLong(query.getOrDefault("seconds", ""))));
                sockets.catchUp();
            }
            case "/steps" -> {
                return JSON.writeValueAsString(
                        steps.stream().map(Prompter::shape).toList());
            }
            case "/post-to" -> {
                URI address = URI.create(query.getOrDefault("address", ""));
                RequestUrl url = new RequestUrl(address, query.getOrDefault("secret", ""));
                return String.valueOf(workspace.postTo(url).join());
            }
            default -> throw new IllegalArgumentException(asked.getPath());
        }
        return "true";
    }

    private static ObjectNode shape(LinkStep step) {
        ObjectNode shape = JSON.valueToTree(step);
        return shape.put("step", step.getClass().getSimpleName());
    }

    private static Map<String, String> query(URI asked) {
        String query = asked.getRawQuery();
        return query == null
                ? Map.of()
                : Arrays.stream(query.split("&"))
                        .map(parameter -> parameter.split("=", 2))
                        .collect(Collectors.toMap(
                                pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
