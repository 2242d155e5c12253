package dev.banter.launcher;

import dev.banter.core.message.Identity;
import dev.banter.slack.LinkListener;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells how the link fares: counts it, and passes on what changes the course of the bot. */
final class LinkJournal implements LinkListener {

    private static final Logger log = LoggerFactory.getLogger("banter");

    private final Counter frames;
    private final Counter unknownFrames;
    private final Counter losses;
    private final Counter successions;
    private final Counter heldBack;
    private final Timer pings;
    private final AtomicInteger up = new AtomicInteger();
    private final Consumer<Identity> live;
    private final Runnable refused;

    /**
     * @param live called at each hello
     * @param refused called when Slack refuses the credentials for good
     */
    LinkJournal(MeterRegistry meters, Consumer<Identity> live, Runnable refused) {
        this.frames = Counter.builder("banter.link.frames")
                .description("Frames from Slack")
                .register(meters);
        this.unknownFrames = Counter.builder("banter.link.frames.unknown")
                .description("Frames that could not be made sense of")
                .register(meters);
        this.losses = Counter.builder("banter.link.losses")
                .description("How often the link was lost")
                .register(meters);
        this.successions = Counter.builder("banter.link.successions")
                .description("How often a new connection took over from one that Slack was about to close")
                .register(meters);
        this.heldBack = Counter.builder("banter.link.held.back")
                .description("How often Slack held events back, because there were too many")
                .register(meters);
        this.pings = Timer.builder("banter.link.ping")
                .description("Round trip of a ping")
                .register(meters);
        meters.gauge("banter.link.up", up);
        this.live = live;
        this.refused = refused;
    }

    @Override
    public void live(Identity self) {
        up.set(1);
        live.accept(self);
    }

    @Override
    public void succeeded() {
        successions.increment();
    }

    @Override
    public void down(String reason) {
        up.set(0);
        losses.increment();
    }

    @Override
    public void refused(String line) {
        up.set(0);
        log.error("{}", line);
        refused.run();
    }

    @Override
    public void frame() {
        frames.increment();
    }

    @Override
    public void unknownFrame() {
        unknownFrames.increment();
    }

    @Override
    public void heldBack(long minute) {
        heldBack.increment();
    }

    @Override
    public void pinged(Duration roundTrip) {
        pings.record(roundTrip);
    }
}
