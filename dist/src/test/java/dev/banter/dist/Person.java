package dev.banter.dist;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody in a workspace: speaks and looks by the Web API. */
final class Person {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final JsonMapper JSON = new JsonMapper();

    private final URI api;
    private final String token;
    private final HttpClient http = HttpClient.newHttpClient();

    Person(URI api, String name) {
        this.api = api;
        this.token = "xoxp-local-" + name;
    }

    JsonNode call(String method, Map<String, String> arguments) {
        String form = arguments.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest request = HttpRequest.newBuilder(api.resolve(method))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        try {
            JsonNode answer = JSON.readTree(
                    http.send(request, HttpResponse.BodyHandlers.ofString()).body());
            if (!answer.path("ok").asBoolean()) {
                throw new IllegalStateException(method + " " + arguments + " was answered " + answer);
            }
            return answer;
        } catch (IOException failed) {
            throw new IllegalStateException(method + " failed", failed);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(hurried);
        }
    }

    String id() {
        return call("auth.test", Map.of()).path("user_id").asString();
    }

    /** The bot's id. */
    String bot() {
        return call("users.list", Map.of())
                .path("members")
                .valueStream()
                .filter(member -> member.path("is_bot").asBoolean())
                .findFirst()
                .orElseThrow()
                .path("id")
                .asString();
    }

    String channel(String name) {
        JsonNode list = call("conversations.list", Map.of("types", "public_channel,private_channel", "limit", "1000"));
        for (JsonNode channel : list.path("channels")) {
            if (channel.path("name").asString().equals(name)) {
                return channel.path("id").asString();
            }
        }
        throw new IllegalStateException("no channel " + name + " in " + list);
    }

    String directMessageWith(String user) {
        return call("conversations.open", Map.of("users", user))
                .path("channel")
                .path("id")
                .asString();
    }

    /** Says something; its timestamp. */
    String say(String channel, String text) {
        return call("chat.postMessage", Map.of("channel", channel, "text", text))
                .path("ts")
                .asString();
    }

    String sayInThread(String channel, String thread, String text) {
        return call("chat.postMessage", Map.of("channel", channel, "text", text, "thread_ts", thread))
                .path("ts")
                .asString();
    }

    /** What stands in a channel, newest first. */
    List<JsonNode> history(String channel) {
        return messages(call("conversations.history", Map.of("channel", channel, "limit", "200")));
    }

    /** A thread, its first message included. */
    List<JsonNode> replies(String channel, String thread) {
        return messages(call("conversations.replies", Map.of("channel", channel, "ts", thread)));
    }

    JsonNode awaitInChannel(String channel, Predicate<JsonNode> wanted) {
        return await("in " + channel, () -> history(channel), wanted);
    }

    JsonNode awaitInThread(String channel, String thread, Predicate<JsonNode> wanted) {
        return await("in thread " + thread, () -> replies(channel, thread), wanted);
    }

    private interface Look {
        List<JsonNode> see();
    }

    private static JsonNode await(String where, Look look, Predicate<JsonNode> wanted) {
        List<JsonNode> found = new ArrayList<>();
        Awaitility.await(where).atMost(PATIENCE).until(() -> {
            found.clear();
            look.see().stream().filter(wanted).forEach(found::add);
            return !found.isEmpty();
        });
        return found.get(0);
    }

    private static List<JsonNode> messages(JsonNode answer) {
        List<JsonNode> messages = new ArrayList<>();
        answer.path("messages").forEach(messages::add);
        return messages;
    }

    static Predicate<JsonNode> text(String text) {
        return message -> message.path("text").asString().equals(text);
    }
}
