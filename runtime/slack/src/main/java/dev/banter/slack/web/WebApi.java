package dev.banter.slack.web;

import dev.banter.api.UserId;
import dev.banter.core.time.Timers;
import dev.banter.slack.Token;
import dev.banter.slack.wire.Answer;
import dev.banter.slack.wire.AnswerReader;
import dev.banter.slack.wire.OutcomeReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The calls of Slack's Web API that we need. Safe from any thread, never blocks, and never lets a caller's thread make
 * another one. Every stage fails with a {@link WebException}.
 */
public final class WebApi implements AutoCloseable {

    private final WebSettings settings;
    private final Token token;
    private final WebThreads threads;
    private final Timers timers;
    private final Runnable refused;
    private final HttpClient client;
    private final Limiter limiter;
    private final Map<Object, CompletableFuture<?>> underWay = new ConcurrentHashMap<>();
    private volatile boolean closed;

    /**
     * A client for one token.
     *
     * @param settings where and how
     * @param token who calls
     * @param threads do the work
     * @param timers end what takes too long
     */
    public WebApi(WebSettings settings, Token token, WebThreads threads, Timers timers) {
        this(settings, token, threads, timers, () -> {});
    }

    /**
     * A client for one token that is watched.
     *
     * @param settings where and how
     * @param token who calls
     * @param threads do the work
     * @param timers end what takes too long
     * @param refused called on those threads whenever Slack says that the token is worth nothing; returns at once
     */
    public WebApi(WebSettings settings, Token token, WebThreads threads, Timers timers, Runnable refused) {
        this.settings = settings;
        this.token = token;
        this.threads = threads;
        this.timers = timers;
        this.refused = refused;
        this.client = client(settings, threads);
        this.limiter = new Limiter(settings.limits(), timers);
    }

    /** Redirects are not followed: the token goes to one host only. On http, no upgrade to HTTP/2 is tried. */
    private static HttpClient client(WebSettings settings, WebThreads threads) {
        HttpClient.Builder builder = HttpClient.newBuilder()
                .executor(threads)
                .connectTimeout(settings.timeout())
                .followRedirects(HttpClient.Redirect.NEVER);
        if (settings.proxy() != null) {
            settings.proxy().use(builder);
        }
        return "http".equalsIgnoreCase(settings.base().getScheme())
                ? builder.version(HttpClient.Version.HTTP_1_1).build()
                : builder.build();
    }

    /**
     * Whom it calls.
     *
     * @return whether that is Slack, and not a server that speaks its protocol
     */
    public boolean callsSlack() {
        return settings.callsSlack();
    }

    /**
     * Who the token is.
     *
     * @return {@code auth.test}'s answer
     */
    public CompletableFuture<Answer.AuthTest> authTest() {
        return inTurn("auth.test", Map.of(), AnswerReader.AUTH_TEST, false);
    }

    /**
     * The address of an RTM link, good for one use within 30 seconds. Who seeks a link keeps to its limit.
     *
     * @param method which method to ask
     * @return its answer
     */
    public CompletableFuture<Answer.Connect> connect(ConnectMethod method) {
        return exchange(method.method(), Map.of(), AnswerReader.CONNECT);
    }

    /**
     * The address of a Socket Mode connection, good for one use ({@code apps.connections.open}). The token is the app's.
     *
     * @return its answer, which tells the address alone
     */
    public CompletableFuture<Answer.Connect> openConnection() {
        return exchange("apps.connections.open", Map.of(), AnswerReader.CONNECT);
    }

    /**
     * A page of the channels, public and private, that the bot can see and that are in use.
     *
     * @param limit how many at the most
     * @param cursor where the page begins; {@code null} for the first
     * @return the page
     */
    public CompletableFuture<Answer.Channels> channels(int limit, @Nullable String cursor) {
        Map<String, String> form = new TreeMap<>();
        form.put("types", "public_channel,private_channel");
        form.put("exclude_archived", "true");
        form.put("limit", Integer.toString(limit));
        if (cursor != null) {
            form.put("cursor", cursor);
        }
        return inTurn("conversations.list", form, AnswerReader.CHANNELS, false);
    }

    /**
     * The direct message with a person.
     *
     * @param person the person
     * @return {@code conversations.open}'s answer
     */
    public CompletableFuture<Answer.Opened> open(UserId person) {
        return inTurn("conversations.open", Map.of("users", person.id()), AnswerReader.OPENED, false);
    }

    /**
     * Calls a method once, at once, and keeps what the answer's head tells.
     *
     * @param method its name
     * @return what was answered, be it a refusal; fails when nothing was
     */
    public CompletableFuture<Probed> probe(String method) {
        return exchange(new Reception(method, settings.base(), token), request(method, Map.of()), Probed::of);
    }

    /** Any method, in its turn, as often as Slack asks to slow down. */
    <T> CompletableFuture<T> call(String method, Map<String, String> form, OutcomeReader<T> reader) {
        return inTurn(method, form, reader, true);
    }

    /**
     * Takes a file's bytes where {@code files.getUploadURLExternal} said. The address itself is the permission.
     *
     * @param address https, or on this machine
     * @param content the bytes
     */
    CompletableFuture<Boolean> upload(URI address, byte[] content) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/octet-stream")
                .header("User-Agent", "banter")
                .POST(BodyPublishers.ofByteArray(content));
        return exchange(
                new Reception("the upload of a file", settings.base(), token), built(request), Reception::uploaded);
    }

    /**
     * Posts an answer where a command or an element said ({@code response_url}). The address itself is the permission.
     *
     * @param address https, or on this machine
     * @param message a message as JSON
     */
    CompletableFuture<Boolean> respond(URI address, String message) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json; charset=utf-8")
                .header("User-Agent", "banter")
                .POST(BodyPublishers.ofString(message));
        return exchange(new Reception("an answer", settings.base(), token), built(request), Reception::answered);
    }

    private <T> CompletableFuture<T> inTurn(
            String method, Map<String, String> form, OutcomeReader<T> reader, boolean patient) {
        return limiter.inTurn(
                method,
                patient,
                () -> new Reception(method, settings.base(), token).crowded(),
                () -> exchange(method, form, reader));
    }

    private <T> CompletableFuture<T> exchange(String method, Map<String, String> form, OutcomeReader<T> reader) {
        return exchange(
                new Reception(method, settings.base(), token),
                request(method, form),
                (reception, response) -> reception.content(response, reader));
    }

    private <T> CompletableFuture<T> exchange(
            Reception reception, HttpRequest request, BiFunction<Reception, HttpResponse<byte[]>, T> read) {
        if (closed) {
            return CompletableFuture.failedFuture(reception.closed());
        }
        CompletableFuture<T> result = new CompletableFuture<>();
        threads.execute(() -> {
            try {
                send(request, reception, read, result);
            } catch (RuntimeException refusedByClient) {
                result.completeExceptionally(reception.unanswered(refusedByClient, settings.timeout()));
            }
        });
        return result;
    }

    private <T> void send(
            HttpRequest request,
            Reception reception,
            BiFunction<Reception, HttpResponse<byte[]>, T> read,
            CompletableFuture<T> result) {
        CompletableFuture<HttpResponse<byte[]>> sent =
                client.sendAsync(request, BoundedBody.of(settings.longestAnswer()));
        Object ticket = new Object();
        underWay.put(ticket, sent);
        Timers.Timer deadline = timers.after(settings.timeout(), () -> sent.cancel(true));
        sent.thenApplyAsync(response -> read(response, reception, read), threads)
                .whenComplete((content, failure) -> {
                    deadline.cancel();
                    underWay.remove(ticket);
                    if (failure == null) {
                        result.complete(content);
                    } else {
                        result.completeExceptionally(failure(reception, failure));
                    }
                });
    }

    private WebException failure(Reception reception, Throwable failure) {
        WebException told = closed ? reception.closed() : reception.unanswered(failure, settings.timeout());
        if (told.fault() instanceof Fault.Refused refusal && Credentials.isWorthless(refusal.code())) {
            refused.run();
        }
        return told;
    }

    private static <T> T read(
            HttpResponse<byte[]> response, Reception reception, BiFunction<Reception, HttpResponse<byte[]>, T> read) {
        reception.refuseProxy(response);
        return read.apply(reception, response);
    }

    private HttpRequest request(String method, Map<String, String> form) {
        HttpRequest.Builder request = HttpRequest.newBuilder(settings.base().resolve(method))
                .header("Content-Type", "application/x-www-form-urlencoded; charset=utf-8")
                .header("Accept", "application/json")
                .header("User-Agent", "banter")
                .POST(BodyPublishers.ofString(encoded(form)));
        token.authorize(request::header);
        return built(request);
    }

    private HttpRequest built(HttpRequest.Builder request) {
        if (settings.proxy() != null) {
            settings.proxy().authorize(request.build().uri(), request::header);
        }
        return request.build();
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** Ends every call that is under way; the threads are their owner's. */
    @Override
    public void close() {
        closed = true;
        limiter.close(new Reception("a call", settings.base(), token).closed());
        underWay.values().forEach(call -> call.cancel(true));
    }
}
