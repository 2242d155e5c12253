package dev.banter.slack.rtm;

import dev.banter.slack.socket.LoopTimers;
import io.netty.buffer.ByteBuf;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Tells copies of events while one line takes over from another: Slack says everything on both, and an RTM event has no
 * name of its own, so what another line brought word for word is a copy. At other times it remembers nothing. On the
 * loop's thread only.
 */
final class Copies {

    /** Copies come about together; a successor may still hand in what happened while it was dialled. */
    private static final Duration AFTERWARDS = Duration.ofMinutes(1);

    private static final int MOST = 8_192;

    private final LoopTimers timers;
    private final Map<ByteBuffer, RtmLine> firstBrought = new LinkedHashMap<>();
    private int overlaps;

    Copies(LoopTimers timers) {
        this.timers = timers;
    }

    /** From now on, and for a while after the end of this line, there may be copies of what it brings. */
    void expectOf(RtmLine leaving) {
        overlaps++;
        leaving.connection().ended().thenRun(() -> timers.after(AFTERWARDS, this::over));
    }

    private void over() {
        overlaps--;
        if (overlaps == 0) {
            firstBrought.clear();
        }
    }

    boolean isCopy(RtmLine line, ByteBuf text) {
        if (overlaps == 0) {
            return false;
        }
        RtmLine first = firstBrought.putIfAbsent(digest(text), line);
        if (firstBrought.size() > MOST) {
            firstBrought.remove(firstBrought.keySet().iterator().next());
        }
        return first != null && first != line;
    }

    private static ByteBuffer digest(ByteBuf text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(text.nioBuffer());
            return ByteBuffer.wrap(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
