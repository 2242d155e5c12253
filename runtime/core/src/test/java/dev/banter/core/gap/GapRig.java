package dev.banter.core.gap;

import static dev.banter.core.fixture.Said.BOT;
import static dev.banter.core.fixture.Said.WORKSPACE;

import dev.banter.api.ChannelId;
import dev.banter.api.Event;
import dev.banter.api.WorkspaceId;
import dev.banter.core.async.Stages;
import dev.banter.core.fixture.FakeDirectory;
import dev.banter.core.fixture.FakeWire;
import dev.banter.core.fixture.Said;
import dev.banter.core.message.Deed;
import dev.banter.core.message.Identity;
import dev.banter.core.message.Incoming;
import dev.banter.core.message.Inlet;
import dev.banter.core.outbox.LineOutbox;
import dev.banter.core.pace.Pacing;
import dev.banter.core.time.ManualTimers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** A bot's ears in a workspace with a past; it is second 1,000 there. */
final class GapRig implements Inlet, Cursors {

    static final int NOW = 1_000;

    final ManualTimers timers = new ManualTimers();
    final Past past = new Past();
    final FakeWire wire = FakeWire.answering().answersBy(past);
    final LineOutbox outbox = new LineOutbox(Pacing.OFF, timers, 100, 100);
    final List<String> heard = new ArrayList<>();
    final List<GapReport> reports = new ArrayList<>();

    /** What is written down, by channel. */
    final Map<String, Cursor> written = new HashMap<>();

    /** What becomes of what is heard. */
    CompletionStage<?> taken = Stages.DONE;

    @Nullable Runnable waiting;

    /** How long it has been that second. */
    Duration passed = Duration.ZERO;

    boolean full;
    boolean relaxed = true;
    boolean unreadable;

    final GapFill gaps = new GapFill(
            this,
            outbox,
            this,
            Runnable::run,
            timers,
            () -> Instant.ofEpochSecond(1_700_000_000 + NOW).plus(passed),
            GapSettings.DEFAULT.answering(Duration.ofMinutes(10)),
            reports::add);

    GapRig() {
        outbox.connect(WORKSPACE, wire, new FakeDirectory());
    }

    /** An earlier process has heard a channel up to a second. */
    GapRig heardBefore(String channel, int second, int messages, Map<String, String> threads) {
        written.put(channel, new Cursor(new ChannelId(channel), Past.ts(second), messages, threads));
        return this;
    }

    GapRig heardBefore(String channel, int second) {
        return heardBefore(channel, second, 1, Map.of());
    }

    void open() {
        gaps.opened(BOT);
    }

    /** Somebody says something, and it comes. */
    void comes(String channel, int second, String text) {
        gaps.heard(BOT, Said.text(text).channel(channel).ts(Past.ts(second)).incoming());
    }

    /** Up to which second a channel is written down to have been heard. */
    String writtenOf(String channel) {
        timers.advance(Duration.ofSeconds(1));
        return written(channel).ts();
    }

    Cursor written(String channel) {
        return Objects.requireNonNull(written.get(channel), channel);
    }

    @Override
    public CompletionStage<?> heard(Identity self, Incoming message) {
        heard.add(message.text());
        return taken;
    }

    @Override
    public boolean listensTo(String type) {
        return false;
    }

    @Override
    public void happened(Identity self, String key, Event event) {}

    @Override
    public CompletionStage<String> did(Identity self, Deed deed) {
        return CompletableFuture.completedStage("");
    }

    @Override
    public boolean full() {
        return full;
    }

    @Override
    public void whenRoom(Runnable resume) {
        waiting = resume;
    }

    @Override
    public boolean relaxed() {
        return relaxed;
    }

    @Override
    public CompletionStage<List<Cursor>> load(WorkspaceId workspace) {
        return unreadable
                ? CompletableFuture.failedStage(new IllegalStateException("no disk"))
                : CompletableFuture.completedStage(List.copyOf(written.values()));
    }

    @Override
    public CompletionStage<?> save(WorkspaceId workspace, List<Cursor> moved) {
        moved.forEach(cursor -> written.put(cursor.channel().id(), cursor));
        return Stages.DONE;
    }

    @Override
    public void forget(WorkspaceId workspace, ChannelId channel) {
        written.remove(channel.id());
    }
}
