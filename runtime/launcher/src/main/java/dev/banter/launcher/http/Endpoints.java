package dev.banter.launcher.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import dev.banter.core.async.HostThreads;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/**
 * The endpoints for whoever watches the process, on the JDK's own server: {@code /live}, {@code /ready} and
 * {@code /metrics}.
 */
public final class Endpoints implements AutoCloseable {

    private static final String JSON = "application/json; charset=utf-8";
    private static final String PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8";
    private static final int THREADS = 2;

    private final HttpServer server;
    private final ExecutorService threads;

    private Endpoints(HttpServer server, ExecutorService threads) {
        this.server = server;
        this.threads = threads;
    }

    /**
     * Starts listening.
     *
     * @param address where; port 0 is any free port
     * @param readiness whether the bot is ready, and if not, why
     * @param metrics Prometheus text
     * @param besides what else answers, by the beginning of its paths
     * @return the running endpoints
     * @throws IOException when the port is taken or the host is not this machine's
     */
    public static Endpoints start(
            InetSocketAddress address,
            Supplier<Readiness> readiness,
            Supplier<String> metrics,
            Map<String, HttpHandler> besides)
            throws IOException {
        HttpServer server = HttpServer.create(address, 0);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS, HostThreads.named("http"));
        server.setExecutor(threads);
        server.createContext("/", exchange -> answer(exchange, 404, JSON, "{\"error\":\"not found\"}"));
        server.createContext("/live", exchange -> answer(exchange, 200, JSON, "{\"live\":true}"));
        server.createContext("/ready", exchange -> {
            Readiness now = readiness.get();
            answer(exchange, now.ready() ? 200 : 503, JSON, now.json());
        });
        server.createContext("/metrics", exchange -> answer(exchange, 200, PROMETHEUS, metrics.get()));
        besides.forEach(server::createContext);
        server.start();
        return new Endpoints(server, threads);
    }

    /**
     * Where it listens.
     *
     * @return the address with the port that was found
     */
    public InetSocketAddress address() {
        return server.getAddress();
    }

    private static void answer(HttpExchange exchange, int status, String type, String body) throws IOException {
        try (exchange) {
            boolean known = exchange.getHttpContext()
                    .getPath()
                    .equals(exchange.getRequestURI().getPath());
            boolean readable = exchange.getRequestMethod().equals("GET")
                    || exchange.getRequestMethod().equals("HEAD");
            int code = !readable ? 405 : known ? status : 404;
            byte[] bytes = code == status ? body.getBytes(UTF_8) : new byte[0];
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            boolean silent = bytes.length == 0 || exchange.getRequestMethod().equals("HEAD");
            exchange.sendResponseHeaders(code, silent ? -1 : bytes.length);
            if (!silent) {
                exchange.getResponseBody().write(bytes);
            }
        }
    }

    /** Stops listening at once. */
    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
