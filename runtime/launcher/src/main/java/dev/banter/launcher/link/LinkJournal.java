package dev.banter.launcher.link;

import dev.banter.core.message.Identity;
import dev.banter.slack.LinkListener;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Tells how one link fares: counts it, and passes on what changes the course of the bot. */
final class LinkJournal implements LinkListener {

    private final Tags tags;
    private final MeterRegistry meters;
    private final Counter frames;
    private final Counter unknownFrames;
    private final Counter losses;
    private final Counter successions;
    private final Counter heldBack;
    private final Timer pings;
    private final AtomicInteger up = new AtomicInteger();
    private final Consumer<Identity> live;
    private final Runnable succeeded;
    private final Consumer<String> refused;

    /**
     * @param tags which link
     * @param live called at each hello that ends a gap
     * @param succeeded called when a new connection takes over without one
     * @param refused called with one line when Slack refuses the credentials for good
     */
    LinkJournal(
            MeterRegistry meters, Tags tags, Consumer<Identity> live, Runnable succeeded, Consumer<String> refused) {
        this.meters = meters;
        this.tags = tags;
        this.frames = counter("banter.link.frames", "Frames from Slack");
        this.unknownFrames = counter("banter.link.frames.unknown", "Frames that could not be made sense of");
        this.losses = counter("banter.link.losses", "How often the link was lost");
        this.successions = counter(
                "banter.link.successions",
                "How often a new connection took over from one that Slack was about to close");
        this.heldBack =
                counter("banter.link.held.back", "How often Slack held events back, because there were too many");
        this.pings = Timer.builder("banter.link.ping")
                .description("Round trip of a ping")
                .tags(tags)
                .register(meters);
        meters.gauge("banter.link.up", tags, up);
        this.live = live;
        this.succeeded = succeeded;
        this.refused = refused;
    }

    private Counter counter(String name, String description) {
        return Counter.builder(name).description(description).tags(tags).register(meters);
    }

    @Override
    public void live(Identity self) {
        up.set(1);
        live.accept(self);
    }

    @Override
    public void succeeded() {
        successions.increment();
        succeeded.run();
    }

    @Override
    public void down(String reason) {
        up.set(0);
        losses.increment();
    }

    @Override
    public void refused(String line) {
        up.set(0);
        refused.accept(line);
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
