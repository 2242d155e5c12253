package dev.banter.benchmarks.harness;

import dev.banter.workspace.LocalWorkspace;
import dev.banter.workspace.script.Scene;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import tools.jackson.databind.node.ObjectNode;

/** The channels of a workspace in which people talk to the bot, and what stands there. */
final class Rooms {

    static final List<String> PEOPLE = List.of("ana", "ben", "chloe");

    private static final int NUMBER = 5;

    private final Scene scene;
    private final List<String> ids;

    Rooms(LocalWorkspace workspace) {
        this.scene = workspace.scene();
        this.ids = IntStream.range(0, NUMBER)
                .mapToObj(number -> scene.channel("work-" + number)
                        .members(PEOPLE.toArray(String[]::new))
                        .id())
                .toList();
    }

    int number() {
        return NUMBER;
    }

    void say(String who, int room, String text) {
        scene.say(who, ids.get(room), text);
    }

    /** The texts of all that was said in all of them. */
    List<String> texts() {
        List<String> texts = new ArrayList<>();
        for (String room : ids) {
            String cursor = "";
            do {
                ObjectNode page = scene.call(
                        PEOPLE.get(0),
                        "conversations.history",
                        Map.of("channel", room, "limit", "999", "cursor", cursor));
                page.path("messages")
                        .forEach(message -> texts.add(message.path("text").asString()));
                cursor = page.at("/response_metadata/next_cursor").asString("");
            } while (!cursor.isEmpty());
        }
        return texts;
    }
}
