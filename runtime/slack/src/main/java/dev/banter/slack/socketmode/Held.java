package dev.banter.slack.socketmode;

import dev.banter.slack.socket.LoopTimers;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** The lines that there are, those that are about to end included. On the loop's thread only. */
final class Held {

    private final LoopTimers timers;
    private final Duration remembered;
    private final Set<SocketLine> lines = new LinkedHashSet<>();
    private int gone;

    /**
     * @param remembered how long Slack may take to notice that a line has ended
     */
    Held(LoopTimers timers, Duration remembered) {
        this.timers = timers;
        this.remembered = remembered;
    }

    void add(SocketLine line) {
        lines.add(line);
        line.connection().closed().thenRun(() -> {
            lines.remove(line);
            gone++;
            timers.after(remembered, () -> gone--);
        });
    }

    /** Another line on which something can be written. */
    Optional<SocketLine> otherThan(SocketLine line) {
        return lines.stream()
                .filter(each -> each != line && each.isGreeted() && each.takes())
                .findFirst();
    }

    /** How many Slack may rightly know of: those that are open, and those that ended only just now. */
    int count() {
        return lines.size() + gone;
    }
}
