package dev.banter.benchmarks.harness;

import dev.banter.api.ChannelId;
import dev.banter.core.outbox.DoubtListener;
import java.util.EnumMap;
import java.util.Map;

/** What became of messages of which a bot did not know whether Slack has them, as it tells. */
final class Findings implements DoubtListener {

    private final Map<Found, Integer> times = new EnumMap<>(Found.class);

    @Override
    public synchronized void settled(ChannelId channel, Found found) {
        times.merge(found, 1, Integer::sum);
    }

    /** A line of a bot's log, which may tell of one. */
    void read(String line) {
        if (line.contains("nobody knew whether Slack has a message")) {
            Found found = line.endsWith("it is there")
                    ? Found.THERE
                    : line.contains("not there") ? Found.MISSING : Found.UNKNOWN;
            settled(new ChannelId("any"), found);
        }
    }

    synchronized int number(Found found) {
        return times.getOrDefault(found, 0);
    }
}
