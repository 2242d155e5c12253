package dev.banter.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** Calls the Web API as somebody, one call after another on one connection that is kept. */
final class ApiClient {

    private static final String GOOD = "{\"ok\":true";

    private final URI api;
    private final String token;

    ApiClient(URI api, String person) {
        this.api = api;
        this.token = "xoxp-local-" + person;
    }

    /**
     * The answer's JSON.
     *
     * @throws IllegalStateException when it is not a good one
     */
    String call(String method, Map<String, String> arguments) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) api.resolve(method).toURL().openConnection();
        connection.setDoOutput(true);
        connection.setRequestProperty("Authorization", "Bearer " + token);
        connection.setRequestProperty("Content-Type", "application/x-www-form-urlencoded");
        try (OutputStream out = connection.getOutputStream()) {
            out.write(form(arguments).getBytes(StandardCharsets.US_ASCII));
        }
        // read to its end, or the connection is not used again
        try (InputStream in = connection.getInputStream()) {
            String answer = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            if (!answer.startsWith(GOOD)) {
                throw new IllegalStateException(method + " was answered with " + answer);
            }
            return answer;
        }
    }

    private static String form(Map<String, String> arguments) {
        return arguments.entrySet().stream()
                .map(argument ->
                        argument.getKey() + "=" + URLEncoder.encode(argument.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
