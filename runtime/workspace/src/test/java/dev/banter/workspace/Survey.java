package dev.banter.workspace;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** All that several people are told when they ask a workspace for everything. */
final class Survey {

    private static final String TYPES = "public_channel,private_channel,mpim,im";

    private final String place;
    private final Map<String, JsonNode> answers = new LinkedHashMap<>();

    private Survey(LocalWorkspace workspace) {
        this.place = workspace.origin().getAuthority();
    }

    /** The answers, by who asked what; the workspace's port is left out of them. */
    static Map<String, JsonNode> of(LocalWorkspace workspace) {
        Survey survey = new Survey(workspace);
        for (String name : List.of("ana", "ben", "chloe", "dora")) {
            survey.ask(name, SlackClient.person(workspace, name));
        }
        survey.ask("the bot", SlackClient.bot(workspace));
        return survey.answers;
    }

    private void ask(String name, SlackClient client) {
        call(name, client, "auth.test");
        call(name, client, "team.info");
        SlackClient.elements(call(name, client, "users.list").path("members")).forEach(user -> {
            call(name, client, "users.info", "user", text(user, "id"));
            call(name, client, "users.profile.get", "user", text(user, "id"));
            call(name, client, "reactions.list", "user", text(user, "id"));
        });
        SlackClient.elements(
                        call(name, client, "conversations.list", "types", TYPES).path("channels"))
                .forEach(channel -> ask(name, client, text(channel, "id")));
    }

    private void ask(String name, SlackClient client, String channel) {
        call(name, client, "conversations.info", "channel", channel, "include_num_members", "true");
        call(name, client, "conversations.members", "channel", channel);
        call(name, client, "pins.list", "channel", channel);
        String cursor = "";
        do {
            JsonNode page = call(
                    name,
                    client,
                    "conversations.history",
                    "channel",
                    channel,
                    "limit",
                    "3",
                    "cursor",
                    cursor,
                    "include_all_metadata",
                    "true");
            SlackClient.elements(page.path("messages"))
                    .forEach(message -> thread(name, client, channel, text(message, "ts")));
            cursor = page.at("/response_metadata/next_cursor").stringValue("");
        } while (!cursor.isEmpty());
    }

    private void thread(String name, SlackClient client, String channel, String ts) {
        call(name, client, "conversations.replies", "channel", channel, "ts", ts, "limit", "2");
        call(name, client, "reactions.get", "channel", channel, "timestamp", ts);
    }

    private JsonNode call(String name, SlackClient client, String method, String... arguments) {
        JsonNode answer = client.call(method, arguments);
        String question = Arrays.stream(arguments).collect(Collectors.joining(" ", name + ": " + method + " ", ""));
        answers.put(question, SlackClient.JSON.readTree(answer.toString().replace(place, "HERE")));
        return answer;
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).stringValue();
    }
}
