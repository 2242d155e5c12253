package dev.banter.slack.link;

import dev.banter.core.message.Inlet;
import dev.banter.slack.socket.LoopTimers;
import io.netty.channel.ChannelConfig;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stops reading while the inlet is full. Messages of ours that wait for their answer get it all the same, a sip at a
 * time: what fills the inlet may be handlers that wait for just that. On the loop's thread only.
 */
public final class Gate {

    private static final Logger log = LoggerFactory.getLogger(Gate.class);

    private static final Duration SIP = Duration.ofMillis(100);

    private final Inlet inlet;
    private final LoopTimers timers;

    /**
     * The gate of one link.
     *
     * @param inlet may be full
     * @param timers of the loop
     */
    public Gate(Inlet inlet, LoopTimers timers) {
        this.inlet = inlet;
        this.timers = timers;
    }

    /**
     * To be called after something was handed over.
     *
     * @param connection where it came from
     * @param awaitsAnswers whether something is asked on it that is not answered yet
     */
    public void mind(Connection connection, BooleanSupplier awaitsAnswers) {
        ChannelConfig reading = connection.channel().config();
        if (connection.isOver() || !reading.isAutoRead() || !Shield.ask("the inlet", inlet::full)) {
            return;
        }
        log.info("reading from Slack pauses, because too much is unfinished");
        reading.setAutoRead(false);
        sipLater(connection, awaitsAnswers);
        if (!Shield.ask("the inlet", () -> resumesLater(reading))) {
            reading.setAutoRead(true);
        }
    }

    private boolean resumesLater(ChannelConfig reading) {
        inlet.whenRoom(() -> timers.loop().execute(() -> {
            log.info("reading from Slack goes on");
            reading.setAutoRead(true);
        }));
        return true;
    }

    private void sipLater(Connection connection, BooleanSupplier awaitsAnswers) {
        timers.after(SIP, () -> {
            if (connection.isOver() || connection.channel().config().isAutoRead()) {
                return;
            }
            if (awaitsAnswers.getAsBoolean()) {
                connection.channel().read();
            }
            sipLater(connection, awaitsAnswers);
        });
    }
}
