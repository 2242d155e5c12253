package dev.banter.benchmarks;

import dev.banter.workspace.LocalWorkspace;
import dev.banter.workspace.watch.Seen;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long a bot takes from a message to its answer, both as they pass the workspace's end of the wire. A message is a
 * word of a good plugin and a number; no two have the same number.
 */
final class Answers {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final String BOT = "banter";

    private final Pattern said =
            Pattern.compile("\"text\":\"(to )?(?:" + String.join("|", PluginJars.WORDS) + ") (\\d+)\"");
    private final Map<Integer, Long> begun = new HashMap<>();
    private final Map<Integer, Long> took = new HashMap<>();
    private int twice;
    private int connections;

    Answers(LocalWorkspace workspace) {
        workspace.traffic().listen(this::saw);
    }

    private void saw(Seen seen) {
        if (seen instanceof Seen.Frame frame && frame.who().equals(BOT)) {
            String text = frame.body().text();
            Matcher matcher = said.matcher(text);
            if (text.contains("\"type\":\"hello\"")) {
                connected();
            } else if (matcher.find()) {
                passed(frame.way(), matcher.group(1) != null, Integer.parseInt(matcher.group(2)));
            }
        }
    }

    private synchronized void connected() {
        connections++;
    }

    /** How many connections the bot has had. */
    synchronized int connections() {
        return connections;
    }

    private synchronized void passed(Seen.Way way, boolean answer, int number) {
        long now = System.nanoTime();
        if (way == Seen.Way.OUT && !answer) {
            begun.put(number, now);
        } else if (way == Seen.Way.IN && answer) {
            Long before = took.put(number, now - begun.getOrDefault(number, now));
            twice += before == null ? 0 : 1;
        }
    }

    /**
     * Waits until these are answered, and tells how long each took, in nanoseconds, the shortest first.
     *
     * @throws IllegalStateException when one is not, or is answered twice
     */
    synchronized long[] between(int first, int last) throws InterruptedException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (lacking(first, last) > 0 && System.nanoTime() < until) {
            wait(100);
        }
        if (lacking(first, last) > 0 || twice > 0) {
            throw new IllegalStateException("%d of %d messages have no answer, %d have two"
                    .formatted(lacking(first, last), last - first, twice));
        }
        long[] times = took.entrySet().stream()
                .filter(one -> one.getKey() >= first && one.getKey() < last)
                .mapToLong(Map.Entry::getValue)
                .toArray();
        Arrays.sort(times);
        return times;
    }

    private long lacking(int first, int last) {
        return last
                - first
                - took.keySet().stream()
                        .filter(one -> one >= first && one < last)
                        .count();
    }
}
