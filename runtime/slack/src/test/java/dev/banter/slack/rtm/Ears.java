package dev.banter.slack.rtm;

import dev.banter.api.Event;
import dev.banter.core.message.Identity;
import dev.banter.core.message.Incoming;
import dev.banter.core.message.Inlet;
import dev.banter.slack.LinkListener;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Hears everything, and writes it down. */
final class Ears implements Inlet, LinkListener {

    final List<Incoming> messages = new CopyOnWriteArrayList<>();
    final List<Event> events = new CopyOnWriteArrayList<>();
    final List<Identity> lives = new CopyOnWriteArrayList<>();
    final List<String> downs = new CopyOnWriteArrayList<>();
    final List<String> refusals = new CopyOnWriteArrayList<>();
    final List<Duration> roundTrips = new CopyOnWriteArrayList<>();
    final AtomicInteger frames = new AtomicInteger();
    final AtomicInteger unknownFrames = new AtomicInteger();
    final AtomicReference<@Nullable Runnable> resume = new AtomicReference<>();
    volatile boolean listening = true;
    volatile boolean failing;
    volatile boolean full;

    @Override
    public boolean listensTo(String type) {
        return listening;
    }

    @Override
    public void heard(Identity self, Incoming message) {
        if (failing) {
            throw new IllegalStateException("the inlet broke");
        }
        messages.add(message);
    }

    @Override
    public void happened(Identity self, Event event) {
        events.add(event);
    }

    @Override
    public boolean full() {
        return full;
    }

    @Override
    public void whenRoom(Runnable whenRoom) {
        resume.set(whenRoom);
    }

    @Override
    public void live(Identity self) {
        lives.add(self);
    }

    @Override
    public void down(String reason) {
        downs.add(reason);
    }

    @Override
    public void refused(String line) {
        refusals.add(line);
    }

    @Override
    public void frame() {
        frames.incrementAndGet();
    }

    @Override
    public void unknownFrame() {
        unknownFrames.incrementAndGet();
    }

    @Override
    public void pinged(Duration roundTrip) {
        roundTrips.add(roundTrip);
    }
}
