package dev.banter.launcher.admin;

import com.sun.net.httpserver.Headers;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whose requests are heard: those that know the token, and come from no page that a browser shows.
 *
 * @param token the secret
 * @param host where the endpoints were told to listen
 */
record Gate(AdminToken token, String host) {

    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");

    /** An address, and no name that somebody could lead elsewhere. */
    private static final Pattern ADDRESS = Pattern.compile("[0-9.]+|\\[[0-9a-fA-F:.]+]");

    /**
     * Why a request is not heard.
     *
     * @param status of the answer
     * @param problem what to do now
     */
    record Objection(int status, String problem) {}

    Optional<Objection> to(Headers headers) {
        if (headers.containsKey("Origin") || "cross-site".equals(headers.getFirst("Sec-Fetch-Site"))) {
            return Optional.of(new Objection(403, "a page in a browser may not give orders; use 'banter plugins'"));
        }
        if (!isHere(headers.getFirst("Host"))) {
            return Optional.of(new Objection(403, "this bot is not called so; use the address that it listens on"));
        }
        String given = headers.getFirst("Authorization");
        return given != null && token.opens(given)
                ? Optional.empty()
                : Optional.of(new Objection(
                        401,
                        "orders need 'Authorization: Bearer …' with what stands in admin.token in the data folder"));
    }

    private boolean isHere(String header) {
        String name = header == null ? "" : header.replaceFirst(":\\d+$", "");
        return name.equals(host) || HERE.contains(name) || ADDRESS.matcher(name).matches();
    }
}
