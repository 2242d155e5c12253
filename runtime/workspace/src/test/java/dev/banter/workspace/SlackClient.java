package dev.banter.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Talks to a workspace as somebody, by HTTP and WebSocket alone. */
final class SlackClient {

    static final HttpClient HTTP = HttpClient.newHttpClient();
    static final JsonMapper JSON = new JsonMapper();

    private final LocalWorkspace workspace;
    private final String token;

    private SlackClient(LocalWorkspace workspace, String token) {
        this.workspace = workspace;
        this.token = token;
    }

    static SlackClient person(LocalWorkspace workspace, String name) {
        return new SlackClient(workspace, "xoxp-local-" + name);
    }

    static SlackClient bot(LocalWorkspace workspace) {
        return new SlackClient(workspace, "xoxb-local-bot");
    }

    static SlackClient app(LocalWorkspace workspace) {
        return new SlackClient(workspace, "xapp-local-bot");
    }

    /** The answer to a form with these names and values, whatever it says. */
    JsonNode call(String method, String... namesAndValues) {
        HttpRequest request = HttpRequest.newBuilder(workspace.api().resolve(method))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form(namesAndValues)))
                .build();
        HttpResponse<String> response = send(request);
        assertThat(response.statusCode()).isEqualTo(200);
        return JSON.readTree(response.body());
    }

    /** The answer, which must be a good one. */
    JsonNode ok(String method, String... namesAndValues) {
        JsonNode answer = call(method, namesAndValues);
        assertThat(answer.path("ok").booleanValue()).as(answer.toString()).isTrue();
        return answer;
    }

    String error(String method, String... namesAndValues) {
        JsonNode answer = call(method, namesAndValues);
        assertThat(answer.path("ok").booleanValue()).as(answer.toString()).isFalse();
        return answer.path("error").stringValue();
    }

    String id() {
        return ok("auth.test").path("user_id").stringValue();
    }

    String channel(String name) {
        JsonNode channels = ok("conversations.list", "types", "public_channel,private_channel")
                .path("channels");
        return elements(channels)
                .filter(channel -> channel.path("name").stringValue().equals(name))
                .map(channel -> channel.path("id").stringValue())
                .findFirst()
                .orElseThrow();
    }

    String post(String channel, String text, String... more) {
        String[] arguments = Stream.concat(Stream.of("channel", channel, "text", text), Stream.of(more))
                .toArray(String[]::new);
        return ok("chat.postMessage", arguments).path("ts").stringValue();
    }

    /** A new channel of one's own, or a group. */
    String create(String name, String... more) {
        String[] arguments =
                Stream.concat(Stream.of("name", name), Stream.of(more)).toArray(String[]::new);
        return ok("conversations.create", arguments).at("/channel/id").stringValue();
    }

    /** The direct message with these users, as their ids with commas between. */
    String direct(String users) {
        return ok("conversations.open", "users", users).at("/channel/id").stringValue();
    }

    /** Connected, and past {@code hello}. */
    RtmClient connect() {
        RtmClient client = RtmClient.connect(rtmUrl());
        assertThat(client.next().path("type").stringValue()).isEqualTo("hello");
        return client;
    }

    URI rtmUrl() {
        return URI.create(ok("rtm.connect").path("url").stringValue());
    }

    static HttpResponse<String> send(HttpRequest request) {
        try {
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new AssertionError(request + " failed", failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    static String form(String... namesAndValues) {
        return Stream.iterate(0, i -> i < namesAndValues.length, i -> i + 2)
                .map(i -> encode(namesAndValues[i]) + "=" + encode(namesAndValues[i + 1]))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
