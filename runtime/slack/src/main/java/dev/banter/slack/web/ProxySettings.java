package dev.banter.slack.web;

import dev.banter.slack.Loopback;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP proxy between this machine and Slack. What is on this machine itself is reached without it, unless the proxy
 * is on this machine too.
 *
 * <p>The JDK sends a name and password through a tunnel only where the system property
 * {@code jdk.http.auth.tunneling.disabledSchemes} is empty, which has to be said before the first call.
 *
 * @param host its host
 * @param port its port
 * @param user who may use it; {@code null} when everybody may
 * @param password the user's; {@code null} without a user
 * @param without hosts that are reached without it: names, which stand for what lies beneath them too, and {@code *} for
 *     all; as in the variable {@code NO_PROXY}
 */
public record ProxySettings(
        String host,
        int port,
        @Nullable String user,
        @Nullable String password,
        List<String> without) {

    private static final int USUAL_PORT = 80;
    private static final String FORM =
            "a proxy is http://HOST:PORT or http://NAME:PASSWORD@HOST:PORT, with %40 for an @ in a password and so on";

    /** Refuses a port that is none, and copies the list. */
    public ProxySettings {
        if (host.isBlank() || port < 1 || port > 65_535) {
            throw new IllegalArgumentException(FORM + "; the port is 1 to 65535, not " + port);
        }
        without = List.copyOf(without);
    }

    /**
     * Reads an address such as {@code http://name:password@proxy.example:3128}.
     *
     * @param address with or without {@code http://}; a name and a password with {@code %40} for {@code @} and so on
     * @return the proxy, which stands before everything
     * @throws IllegalArgumentException when it is none; the message does not repeat it, as it may hold a password
     */
    public static ProxySettings parse(String address) {
        URI uri = uri(address.contains("://") ? address : "http://" + address);
        if (uri.getHost() == null || !"http".equalsIgnoreCase(uri.getScheme())) {
            throw new IllegalArgumentException(FORM);
        }
        String[] access = uri.getRawUserInfo() == null
                ? new String[0]
                : uri.getRawUserInfo().split(":", 2);
        return new ProxySettings(
                uri.getHost(),
                uri.getPort() < 0 ? USUAL_PORT : uri.getPort(),
                access.length == 0 ? null : decoded(access[0]),
                access.length == 0 ? null : access.length == 1 ? "" : decoded(access[1]),
                List.of());
    }

    /**
     * The same, and more that is reached without it.
     *
     * @param hosts see above
     * @return new settings
     */
    public ProxySettings except(List<String> hosts) {
        List<String> all = new ArrayList<>(without);
        all.addAll(hosts);
        return new ProxySettings(host, port, user, password, all);
    }

    private static URI uri(String address) {
        try {
            return new URI(address);
        } catch (URISyntaxException none) {
            throw new IllegalArgumentException(FORM);
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /**
     * Whether it stands before a server.
     *
     * @param server the server's host
     * @return false for one that is reached without it
     */
    public boolean standsBefore(String server) {
        String bare = server.replaceAll("[\\[\\]]", "").toLowerCase(Locale.ROOT);
        if (Loopback.isNamedBy(bare) && !Loopback.isNamedBy(host)) {
            return false;
        }
        return without.stream().map(name -> name.toLowerCase(Locale.ROOT)).noneMatch(name -> covers(name, bare));
    }

    private static boolean covers(String name, String server) {
        String bare = name.replaceFirst("^\\*?\\.", "").replaceFirst("(?<=[a-z0-9.-]):\\d+$", "");
        return name.equals("*") || server.equals(bare) || server.endsWith("." + bare);
    }

    /** Has a client use it. */
    void use(HttpClient.Builder client) {
        Proxy proxy = new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(host, port));
        client.proxy(new ProxySelector() {
            @Override
            public List<Proxy> select(URI uri) {
                return List.of(standsBefore(uri.getHost()) ? proxy : Proxy.NO_PROXY);
            }

            @Override
            public void connectFailed(URI uri, SocketAddress address, IOException failure) {
                // The call fails with the same, and is told.
            }
        });
    }

    /**
     * Writes the header that a proxy wants to see. The JDK would ask an {@code Authenticator} for it instead, but with
     * one it takes the token's header away from the request.
     */
    void authorize(URI target, BiConsumer<String, String> header) {
        if (user != null && standsBefore(String.valueOf(target.getHost()))) {
            String access = user + ":" + (password == null ? "" : password);
            header.accept(
                    "Proxy-Authorization",
                    "Basic " + Base64.getEncoder().encodeToString(access.getBytes(StandardCharsets.UTF_8)));
        }
    }

    /** Without the password. */
    @Override
    public String toString() {
        return (user == null ? "" : user + ":…@") + host + ":" + port;
    }
}
