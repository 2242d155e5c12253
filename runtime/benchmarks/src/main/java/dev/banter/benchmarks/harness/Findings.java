package dev.banter.benchmarks.harness;

import dev.banter.api.ChannelId;
import dev.banter.core.outbox.Doubt;
import dev.banter.core.outbox.DoubtListener;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What became of messages of which a bot did not know whether Slack has them, as it tells. */
final class Findings implements DoubtListener {

    private static final Pattern LOGGED = Pattern.compile("a message in \\w+ that was not acknowledged: (\\w+)");

    private final Map<Doubt, Integer> times = new EnumMap<>(Doubt.class);

    @Override
    public synchronized void doubted(ChannelId channel, String pluginId, Doubt doubt) {
        times.merge(doubt, 1, Integer::sum);
    }

    /** A line of a bot's log at debug, which may tell of one. */
    synchronized void read(String line) {
        Matcher logged = LOGGED.matcher(line);
        if (logged.find()) {
            times.merge(Doubt.valueOf(logged.group(1)), 1, Integer::sum);
        }
    }

    synchronized int number(Doubt doubt) {
        return times.getOrDefault(doubt, 0);
    }
}
