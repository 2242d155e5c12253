package dev.banter.benchmarks;

import dev.banter.workspace.script.Room;
import dev.banter.workspace.script.Scene;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What was said in a day, before anybody listened: in the first of several channels the most. Some of it has been answered in a
 * thread since.
 *
 * @param said by channel, in the order of what each holds: first what was said in the channel, then the answers
 */
record Day(Map<String, List<String>> said) {

    /** Every so many messages are an answer to the first of their channel. */
    private static final int ANSWERS = 5;

    private static final Duration LENGTH = Duration.ofHours(23);

    /**
     * Has it said.
     *
     * @param messages how many
     * @param channels in how many channels
     */
    static Day in(Scene scene, int messages, int channels) {
        Map<String, List<String>> said = new LinkedHashMap<>();
        List<Room> rooms = new ArrayList<>();
        for (int i = 0; i < channels; i++) {
            rooms.add(scene.channel("day-" + i).members("ana"));
            said.put(rooms.get(i).id(), new ArrayList<>());
        }
        Instant begin = Instant.now().minus(LENGTH);
        Duration pause = LENGTH.dividedBy(messages);
        int answers = messages / ANSWERS;
        for (int i = 0; i < messages - answers; i++) {
            Room room = rooms.get(i / 2 % (i % 2 == 0 ? channels : 1 + channels / 4));
            room.said("ana", "m" + i, begin.plus(pause.multipliedBy(i)));
            Objects.requireNonNull(said.get(room.id())).add("m" + i);
        }
        for (int i = 0; i < answers; i++) {
            String room = rooms.get(i % channels).id();
            scene.reply("ana", room, first(scene, room), "a" + i);
            Objects.requireNonNull(said.get(room)).add("a" + i);
        }
        return new Day(said);
    }

    /** The timestamp of the first that was said in a channel. */
    private static String first(Scene scene, String room) {
        return scene.call("ana", "conversations.history", Map.of("channel", room, "limit", "999"))
                .path("messages")
                .valueStream()
                .filter(message -> !message.has("subtype"))
                .map(message -> message.path("ts").asString())
                .min(String::compareTo)
                .orElseThrow();
    }

    String busiest() {
        return said.keySet().iterator().next();
    }

    int messages() {
        return said.values().stream().mapToInt(List::size).sum();
    }
}
