package dev.banter.slack.web;

import dev.banter.core.async.HostThreads;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether a server can be reached at all: its name, the way to it, its certificate. Any answer will do, and no
 * token is sent.
 *
 * @param proxy what stands between; {@code null} when nothing does
 * @param patience how long an answer may take
 */
public record Doorbell(@Nullable ProxySettings proxy, Duration patience) {

    private static final int PROXY_AUTHENTICATION = 407;

    /**
     * Rings once; blocks as long as that takes.
     *
     * @param server its address, http or https; what follows the host is not sent
     * @return why it cannot be reached, and what to look at; empty when it can
     * @throws InterruptedException when the caller is interrupted
     */
    public Optional<String> ring(URI server) throws InterruptedException {
        HttpClient.Builder client = HttpClient.newBuilder()
                .connectTimeout(patience)
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER);
        if (proxy != null) {
            proxy.use(client);
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve("/"))
                .header("User-Agent", "banter")
                .timeout(patience);
        if (proxy != null) {
            proxy.authorize(server, request::header);
        }
        try {
            if (proxy == null && !isKnown(server.getHost())) {
                return Optional.of("the name of " + server.getHost() + " was not found within " + patience.toMillis()
                        + " ms by this machine's resolver (DNS)");
            }
            HttpResponse<Void> answer = client.build().send(request.build(), BodyHandlers.discarding());
            return answer.statusCode() == PROXY_AUTHENTICATION ? Optional.of(refusedByProxy()) : Optional.empty();
        } catch (IOException failure) {
            return Optional.of(reason(server, failure));
        }
    }

    /** The resolver takes as long as it likes, and nothing stops it: it is left to itself. */
    private boolean isKnown(String host) throws UnknownHostException, InterruptedException {
        FutureTask<InetAddress> lookup = new FutureTask<>(() -> InetAddress.getByName(host));
        HostThreads.named("resolver").newThread(lookup).start();
        try {
            lookup.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (ExecutionException unknown) {
            throw new UnknownHostException(host);
        } catch (TimeoutException late) {
            return false;
        }
    }

    private String refusedByProxy() {
        return "the proxy " + proxy + " wants a name and a password that it knows (407)";
    }

    private String reason(URI server, IOException failure) {
        String where = proxy == null ? server.getHost() : "the proxy " + proxy;
        if (failure instanceof UnknownHostException || causedBy(failure, UnresolvedAddressException.class)) {
            return "the name of " + where + " is not known to this machine's resolver (DNS)";
        }
        if (failure instanceof SSLException) {
            return "TLS with " + server.getHost() + " failed (" + failure.getMessage()
                    + "); where a proxy opens what is encrypted, its certificate has to be in Java's trust store";
        }
        if (failure instanceof HttpTimeoutException) {
            return where + " did not answer within " + patience.toMillis()
                    + " ms; is there a firewall between, or a proxy that has to be set?";
        }
        if (failure instanceof ConnectException) {
            return "nobody answers at " + where + (proxy == null && server.getPort() > 0 ? ":" + server.getPort() : "");
        }
        return "no answer from " + server.getHost() + ": " + failure.getMessage();
    }

    private static boolean causedBy(Throwable failure, Class<? extends Throwable> kind) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (kind.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }
}
