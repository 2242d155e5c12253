package dev.banter.slack.events;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Posts as Slack does. JSON is written with single quotes. */
final class SlackPosts {

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final InetSocketAddress server;
    private final String secret;
    private final InstantSource clock;

    SlackPosts(InetSocketAddress server, String secret, InstantSource clock) {
        this.server = server;
        this.secret = secret;
        this.clock = clock;
    }

    HttpResponse<String> json(String json) {
        String body = json.replace('\'', '"');
        return post(body, signed(body, "application/json"));
    }

    HttpResponse<String> interaction(String payload) {
        return form("payload=" + URLEncoder.encode(payload.replace('\'', '"'), StandardCharsets.UTF_8));
    }

    HttpResponse<String> form(String body) {
        return post(body, signed(body, "application/x-www-form-urlencoded"));
    }

    HttpResponse<String> post(String body, Map<String, String> headers) {
        return send("POST", "/slack/events", body, headers);
    }

    HttpResponse<String> send(String method, String path, String body, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.getPort() + path))
                .method(method, BodyPublishers.ofString(body));
        headers.forEach(request::header);
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new AssertionError(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    /** The headers of a request that is signed just now. */
    Map<String, String> signed(String body, String type) {
        String timestamp = Long.toString(clock.instant().getEpochSecond());
        Map<String, String> headers = new TreeMap<>();
        headers.put("Content-Type", type);
        headers.put("X-Slack-Request-Timestamp", timestamp);
        headers.put("X-Slack-Signature", signature(timestamp, body));
        return headers;
    }

    private String signature(String timestamp, String body) {
        return signature(secret, timestamp, body.getBytes(StandardCharsets.UTF_8));
    }

    /** As Slack makes it. */
    static String signature(String secret, String timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            mac.update(("v0:" + timestamp + ":").getBytes(StandardCharsets.UTF_8));
            return "v0=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
