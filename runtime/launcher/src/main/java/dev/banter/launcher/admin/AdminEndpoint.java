package dev.banter.launcher.admin;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.banter.host.admin.Answer;
import dev.banter.host.admin.Answer.Cause;
import dev.banter.host.admin.Answer.Failed;
import dev.banter.launcher.log.MaskingEncoder;
import dev.banter.launcher.text.JsonText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes orders over HTTP: {@code GET /plugins}, {@code GET /plugins/ID}, {@code POST /plugins/ID/VERB},
 * {@code POST /plugins} to install, {@code GET /explain}. Answers JSON, or text to whoever accepts that. What takes longer
 * than a few seconds is answered 202 with the path at which it is to be asked for again.
 */
public final class AdminEndpoint implements HttpHandler {

    private static final Logger log = LoggerFactory.getLogger(AdminEndpoint.class);

    /** Less than the endpoints' server gives an answer. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private static final int LONGEST_FORM = 64 * 1024;
    private static final String ORDERS = "/orders/";

    /** By what the command line tells itself from other clients; for the log alone. */
    static final String COMMAND_LINE = "banter";

    private final Console console;
    private final Gate gate;
    private final Executor threads;
    private final OrderListener listener;
    private final Unfinished unfinished = new Unfinished();

    /**
     * @param console carries orders out
     * @param token who knows it may give them
     * @param host where the endpoints were told to listen
     * @param threads write answers
     * @param listener hears of requests that are refused
     */
    public AdminEndpoint(Console console, AdminToken token, String host, Executor threads, OrderListener listener) {
        this.console = console;
        this.gate = new Gate(token, host);
        this.threads = threads;
        this.listener = listener;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        Optional<Gate.Objection> objection = gate.to(exchange.getRequestHeaders());
        if (objection.isPresent()) {
            listener.refused(
                    String.valueOf(exchange.getRemoteAddress().getAddress().getHostAddress()),
                    exchange.getRequestMethod() + " " + exchange.getRequestURI().getRawPath(),
                    objection.get().problem());
            answer(
                    exchange,
                    objection.get().status(),
                    new Failed(Cause.REFUSED, objection.get().problem()));
            return;
        }
        if (path.startsWith(ORDERS)) {
            Optional<CompletableFuture<Answer>> known = unfinished.get(path.substring(ORDERS.length()));
            if (known.isPresent()) {
                await(exchange, known.get(), path);
            } else {
                answer(exchange, new Failed(Cause.UNKNOWN, "there is no such order, or not any more"));
            }
            return;
        }
        try {
            Request request = read(exchange, path);
            Optional<Order> order = request.order();
            if (order.isEmpty()) {
                answer(exchange, new Failed(Cause.UNKNOWN, "there is nothing at " + path));
            } else if (order.get().verb().isRead() != request.isRead()) {
                answer(
                        exchange,
                        405,
                        new Failed(
                                Cause.WRONG,
                                "that is asked for with "
                                        + Request.of(order.get()).method()));
            } else {
                await(exchange, console.run(asker(exchange), order.get()), "");
            }
        } catch (OrderException | IllegalArgumentException none) {
            answer(exchange, new Failed(Cause.WRONG, String.valueOf(none.getMessage())));
        }
    }

    private static String asker(HttpExchange exchange) {
        boolean ours = COMMAND_LINE.equals(exchange.getRequestHeaders().getFirst("User-Agent"));
        return ours ? "the command line" : "somebody with the token";
    }

    private static Request read(HttpExchange exchange, String path) throws IOException {
        String query = exchange.getRequestURI().getRawQuery();
        try (InputStream body = exchange.getRequestBody()) {
            String form = new String(body.readNBytes(LONGEST_FORM), StandardCharsets.UTF_8);
            return new Request(exchange.getRequestMethod(), path, Request.form(query == null ? "" : query, form));
        }
    }

    /**
     * Answers now, or says where to ask again.
     *
     * @param known that place, if there is one already
     */
    private void await(HttpExchange exchange, CompletableFuture<Answer> coming, String known) {
        coming.thenApply(Optional::of)
                .completeOnTimeout(Optional.empty(), PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .thenAcceptAsync(
                        given -> {
                            try {
                                if (given.isPresent()) {
                                    answer(exchange, given.get());
                                } else {
                                    String place = known.isEmpty() ? ORDERS + unfinished.add(coming) : known;
                                    exchange.getResponseHeaders().set("Location", place);
                                    answer(
                                            exchange,
                                            202,
                                            new Answer.Done("it is under way; ask at " + place, List.of()));
                                }
                            } catch (IOException gone) {
                                log.debug("an answer was not read: {}", gone.toString());
                            }
                        },
                        threads);
    }

    private static void answer(HttpExchange exchange, Answer answer) throws IOException {
        answer(exchange, status(answer), answer);
    }

    private static int status(Answer answer) {
        if (!(answer instanceof Failed failed)) {
            return 200;
        }
        return switch (failed.cause()) {
            case UNKNOWN -> 404;
            case WRONG -> 400;
            case REFUSED -> 409;
            case BROKEN -> 500;
            case NOT_NOW -> 503;
        };
    }

    private static void answer(HttpExchange exchange, int status, Answer answer) throws IOException {
        String accepted = exchange.getRequestHeaders().getFirst("Accept");
        boolean asText = accepted != null && accepted.startsWith("text/plain");
        String body = MaskingEncoder.mask(asText ? AnswerText.of(answer) + "\n" : JsonText.of(AnswerJson.of(answer)));
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        try (exchange) {
            exchange.getResponseHeaders()
                    .set("Content-Type", (asText ? "text/plain" : "application/json") + "; charset=utf-8");
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
            if (status == 401) {
                exchange.getResponseHeaders().set("WWW-Authenticate", "Bearer");
            }
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
