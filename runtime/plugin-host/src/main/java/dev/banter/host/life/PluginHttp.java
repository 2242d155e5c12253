package dev.banter.host.life;

import java.io.IOException;
import java.net.Authenticator;
import java.net.CookieHandler;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.PushPromiseHandler;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import org.jspecify.annotations.Nullable;

/**
 * The HTTP client of one plugin. The JDK's own would complete what is chained to a request on threads that all plugins
 * share, and on Java 17 it cannot be ended; this one completes it on the plugin's, and ends what is under way.
 */
final class PluginHttp extends HttpClient {

    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(10);

    private final String pluginId;
    private final Requests requests;

    /** Dropped at the end: on Java 17 the client's thread ends when nobody holds the client any more. */
    private volatile @Nullable HttpClient client;

    /** Made on a thread of the host's with nothing of a plugin on its stack: the client's own thread keeps what is there. */
    PluginHttp(String pluginId, Executor threads) {
        this.pluginId = pluginId;
        this.requests = new Requests(threads);
        this.client = HttpClient.newBuilder()
                .executor(threads)
                .connectTimeout(CONNECT_WITHIN)
                .followRedirects(Redirect.NORMAL)
                .build();
    }

    private HttpClient client() {
        HttpClient open = client;
        if (open == null) {
            throw new IllegalStateException("plugin " + pluginId + " has ended, and its HTTP client with it");
        }
        return open;
    }

    @Override
    public <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> body) throws IOException, InterruptedException {
        return client().send(request, body);
    }

    @Override
    public <T> CompletableFuture<HttpResponse<T>> sendAsync(HttpRequest request, BodyHandler<T> body) {
        return requests.follow(client().sendAsync(request, body));
    }

    @Override
    public <T> CompletableFuture<HttpResponse<T>> sendAsync(
            HttpRequest request, BodyHandler<T> body, @Nullable PushPromiseHandler<T> pushed) {
        return requests.follow(client().sendAsync(request, body, pushed));
    }

    @Override
    public WebSocket.Builder newWebSocketBuilder() {
        // The JDK calls their listeners on the threads that all plugins share.
        throw new UnsupportedOperationException("the HTTP client that plugins get by injection opens no web sockets;"
                + " make a client of the plugin's own for them, and end them in close()");
    }

    /** Aborts what is under way and ends the client's thread. Newer JDKs have the method too, and mean the same. */
    public void shutdownNow() {
        HttpClient open = client;
        client = null;
        requests.cancel();
        if (open != null) {
            EndOfClient.of(open);
        }
    }

    @Override
    public Optional<CookieHandler> cookieHandler() {
        return client().cookieHandler();
    }

    @Override
    public Optional<Duration> connectTimeout() {
        return client().connectTimeout();
    }

    @Override
    public Redirect followRedirects() {
        return client().followRedirects();
    }

    @Override
    public Optional<ProxySelector> proxy() {
        return client().proxy();
    }

    @Override
    public SSLContext sslContext() {
        return client().sslContext();
    }

    @Override
    public SSLParameters sslParameters() {
        return client().sslParameters();
    }

    @Override
    public Optional<Authenticator> authenticator() {
        return client().authenticator();
    }

    @Override
    public Version version() {
        return client().version();
    }

    @Override
    public Optional<Executor> executor() {
        return client().executor();
    }
}
