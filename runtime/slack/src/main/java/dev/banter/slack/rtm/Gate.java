package dev.banter.slack.rtm;

import dev.banter.core.message.Inlet;
import dev.banter.slack.socket.LoopTimers;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stops reading while the inlet is full. Messages of ours that wait for their answer get it all the same, a sip at a
 * time: what fills the inlet may be handlers that wait for just that. On the loop's thread only.
 */
final class Gate {

    private static final Logger log = LoggerFactory.getLogger(Gate.class);

    private static final Duration SIP = Duration.ofMillis(100);

    private final Inlet inlet;
    private final LoopTimers timers;

    Gate(Inlet inlet, LoopTimers timers) {
        this.inlet = inlet;
        this.timers = timers;
    }

    /** To be called after something was handed over. */
    void mind(Line line) {
        if (!line.channel().config().isAutoRead() || !Shield.ask("the inlet", inlet::full)) {
            return;
        }
        log.info("RTM: reading pauses, because too much is unfinished");
        line.channel().config().setAutoRead(false);
        sipLater(line);
        if (!Shield.ask("the inlet", () -> resumesLater(line))) {
            line.channel().config().setAutoRead(true);
        }
    }

    private boolean resumesLater(Line line) {
        inlet.whenRoom(() -> timers.loop().execute(() -> {
            log.info("RTM: reading goes on");
            line.channel().config().setAutoRead(true);
        }));
        return true;
    }

    private void sipLater(Line line) {
        timers.after(SIP, () -> {
            if (line.isOver() || line.channel().config().isAutoRead()) {
                return;
            }
            if (line.awaitsAnswers()) {
                line.channel().read();
            }
            sipLater(line);
        });
    }
}
