package dev.banter.workspace;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** What one connection heard of some channels, in the order in which it heard it. */
final class Witness implements Consumer<String> {

    private final Map<String, List<String>> accounts = new HashMap<>();
    private final Map<String, String> channelOfMine = new ConcurrentHashMap<>();
    private volatile boolean greeted;
    private final AtomicLong heard = new AtomicLong();

    /** What this one is about to say itself will come back as an acknowledgement, which names no channel. */
    void says(String channel, String text) {
        channelOfMine.put(text, channel);
    }

    @Override
    public void accept(String frame) {
        if (frame.contains("\"type\":\"hello\"")) {
            greeted = true;
        }
        String text = field(frame, "text");
        if (text.startsWith("m")) {
            String channel =
                    frame.contains("\"reply_to\":") ? channelOfMine.getOrDefault(text, "") : field(frame, "channel");
            accounts.computeIfAbsent(channel, named -> new ArrayList<>()).add(text);
            heard.incrementAndGet();
        }
    }

    /** A string's value, by its looks: two million frames are too many for a parser. */
    private static String field(String frame, String name) {
        String before = "\"" + name + "\":\"";
        int start = frame.indexOf(before) + before.length();
        return start < before.length() ? "" : frame.substring(start, frame.indexOf('"', start));
    }

    boolean isGreeted() {
        return greeted;
    }

    long heard() {
        return heard.get();
    }

    /** Once all has been heard. */
    List<String> account(String channel) {
        return List.copyOf(accounts.getOrDefault(channel, List.of()));
    }
}
