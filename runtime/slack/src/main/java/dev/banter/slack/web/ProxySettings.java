package dev.banter.slack.web;

import dev.banter.slack.Loopback;
import java.io.IOException;
import java.net.Authenticator;
import java.net.InetSocketAddress;
import java.net.PasswordAuthentication;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP proxy between this machine and Slack. What is on this machine itself is reached without it.
 *
 * <p>The JDK sends a name and password through a tunnel only where the system property
 * {@code jdk.http.auth.tunneling.disabledSchemes} is empty, which has to be said before the first call.
 *
 * @param host its host
 * @param port its port
 * @param user who may use it; {@code null} when everybody may
 * @param password the user's; {@code null} without a user
 */
public record ProxySettings(
        String host,
        int port,
        @Nullable String user,
        @Nullable String password) {

    /** Refuses a port that is none. */
    public ProxySettings {
        if (host.isBlank() || port < 1 || port > 65_535) {
            throw new IllegalArgumentException(
                    "a proxy has a host and a port from 1 to 65535, such as proxy.example:3128" + "; this is '" + host
                            + ":" + port + "'");
        }
    }

    /** Has a client use it. */
    void use(HttpClient.Builder client) {
        Proxy proxy = new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(host, port));
        client.proxy(new ProxySelector() {
            @Override
            public List<Proxy> select(URI uri) {
                return List.of(Loopback.isNamedBy(uri.getHost()) ? Proxy.NO_PROXY : proxy);
            }

            @Override
            public void connectFailed(URI uri, SocketAddress address, IOException failure) {
                // The call fails with the same, and is told.
            }
        });
        if (user != null) {
            client.authenticator(new Answering(user, password == null ? "" : password));
        }
    }

    /** Answers the proxy, and nobody else who asks. */
    private static final class Answering extends Authenticator {

        private final String user;
        private final String password;

        Answering(String user, String password) {
            this.user = user;
            this.password = password;
        }

        @Override
        protected @Nullable PasswordAuthentication getPasswordAuthentication() {
            return getRequestorType() == RequestorType.PROXY
                    ? new PasswordAuthentication(user, password.toCharArray())
                    : null;
        }
    }

    /** Without the password. */
    @Override
    public String toString() {
        return (user == null ? "" : user + ":…@") + host + ":" + port;
    }
}
