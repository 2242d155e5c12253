package dev.banter.slack.events;

import io.netty.channel.Channel;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The connections that there are, and what has come of requests that are not whole. When there are too many, or too much,
 * whoever has kept the server waiting longest has to go: Slack's own requests come in one piece. On the loop's thread
 * only.
 */
@SuppressWarnings("FutureReturnValueIgnored") // a close that fails leaves nothing to be done
final class Crowd {

    private static final Logger log = LoggerFactory.getLogger(Crowd.class);

    private final int most;
    private final long mostBytes;
    private final Set<Channel> all = new HashSet<>();

    /** Those that have not sent a whole request, with the bytes of what there is of it. */
    private final Map<Channel, Long> waitedFor = new LinkedHashMap<>();

    private long bytes;

    Crowd(int most, long mostBytes) {
        this.most = most;
        this.mostBytes = mostBytes;
    }

    /** A connection is there; false when it has to go at once, because all others are being answered. */
    boolean came(Channel channel) {
        if (all.size() >= most) {
            if (waitedFor.isEmpty()) {
                log.debug("a connection too many is closed");
                return false;
            }
            sendAway(waitedFor.keySet().iterator().next());
        }
        all.add(channel);
        waitedFor.put(channel, 0L);
        return true;
    }

    /** More of a request has come. */
    void grew(Channel channel, int more) {
        if (waitedFor.computeIfPresent(channel, (same, before) -> before + more) != null) {
            bytes += more;
        }
        while (bytes > mostBytes) {
            waitedFor.entrySet().stream()
                    .filter(each -> each.getValue() > 0)
                    .findFirst()
                    .ifPresent(each -> sendAway(each.getKey()));
        }
    }

    /** The request is whole. */
    void settled(Channel channel) {
        Long had = waitedFor.remove(channel);
        bytes -= had == null ? 0 : had;
    }

    /** It has been answered, and the next request is waited for; or the end of one that is refused. */
    void waits(Channel channel) {
        settled(channel);
        if (all.contains(channel)) {
            waitedFor.put(channel, 0L);
        }
    }

    void left(Channel channel) {
        settled(channel);
        all.remove(channel);
    }

    private void sendAway(Channel channel) {
        log.debug(
                "a connection that keeps the server waiting is closed, for there are too many, or they hold too much");
        left(channel);
        channel.close();
    }

    /** Everybody has to go. */
    void sendAllAway() {
        Set.copyOf(all).forEach(this::sendAway);
    }
}
