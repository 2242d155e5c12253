package dev.banter.core.gap;

import dev.banter.api.ChannelId;
import dev.banter.api.WorkspaceId;
import dev.banter.core.async.Stages;
import dev.banter.core.message.Incoming;
import dev.banter.core.time.Timers;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * Up to where all channels of a workspace have been heard. Nothing is written down before it is known what an earlier process
 * has written. Safe from any thread.
 */
final class WorkspaceCursors {

    /** Stands for channels of which nothing is known. */
    private static final ChannelId ANY = new ChannelId("*");

    private final WorkspaceId workspace;
    private final Cursors cursors;
    private final Timers timers;
    private final GapSettings settings;
    private final Map<ChannelId, ChannelCursor> channels = new ConcurrentHashMap<>();
    private final AtomicBoolean saving = new AtomicBoolean();
    private volatile boolean loaded;

    // Guarded by this.
    private boolean open = true;
    private long base;

    /** Whether the base is what the machine's own clock said. */
    private boolean guessed;

    WorkspaceCursors(WorkspaceId workspace, Cursors cursors, Timers timers, GapSettings settings) {
        this.workspace = workspace;
        this.cursors = cursors;
        this.timers = timers;
        this.settings = settings;
    }

    /** The cursor of a channel; where nothing was heard before, anything may have been missed since the last of all. */
    ChannelCursor of(ChannelId channel) {
        ChannelCursor known = channels.get(channel);
        return known == null ? made(channel) : known;
    }

    private synchronized ChannelCursor made(ChannelId channel) {
        return channels.computeIfAbsent(channel, id -> {
            ChannelCursor made = new ChannelCursor(id, base, guessed, settings.threads());
            if (open) {
                made.open(base);
            }
            return made;
        });
    }

    /**
     * A message has come.
     *
     * @param taken completes once it cannot be lost
     * @param lost is called when it was lost, with its channel
     */
    void heard(Incoming message, CompletionStage<?> taken, Consumer<ChannelCursor> lost) {
        long ts = message.ts() == null ? -1 : Ts.micros(message.ts());
        if (ts < 0 || message.channel() == null) {
            return;
        }
        ChannelCursor cursor = of(new ChannelId(message.channel()));
        String thread = message.threadTs() == null ? "" : message.threadTs();
        if (taken == Stages.DONE) {
            cursor.heard(ts, thread);
            saveSoon();
            return;
        }
        cursor.came(ts, thread);
        taken.whenComplete((done, failure) -> {
            if (failure == null) {
                cursor.safe(ts);
                saveSoon();
            } else {
                cursor.lost(ts);
                lost.accept(cursor);
            }
        });
    }

    /** Whether it is known what an earlier process has written. */
    boolean isLoaded() {
        return loaded;
    }

    /** Learns what an earlier process has written; where that is nothing, there is no gap. */
    CompletionStage<?> load(long now) {
        return cursors.load(workspace).thenAccept(known -> {
            if (known.isEmpty()) {
                begin(now);
            } else {
                known(known);
            }
            loaded = true;
            saveSoon();
        });
    }

    private synchronized void begin(long now) {
        base = now;
        guessed = true;
        cursors.save(workspace, List.of(new Cursor(ANY, Ts.text(now), 0, Map.of())));
        channels.values().forEach(channel -> channel.filled(0));
        open = false;
    }

    private synchronized void known(List<Cursor> known) {
        // not the latest of all: a kill may have come when another channel was written down, and this one was not yet
        base = known.stream()
                .filter(one -> one.channel().equals(ANY))
                .mapToLong(one -> Ts.micros(one.ts()))
                .findAny()
                .orElseGet(() -> known.stream()
                        .mapToLong(one -> Ts.micros(one.ts()))
                        .max()
                        .orElse(0));
        channels.values().forEach(channel -> channel.reopen(base));
        known.stream().filter(one -> !one.channel().equals(ANY)).forEach(one -> {
            ChannelCursor cursor = channels.computeIfAbsent(
                    one.channel(), id -> new ChannelCursor(id, Ts.micros(one.ts()), false, settings.threads()));
            cursor.know(one);
            cursor.reopen(Ts.micros(one.ts()));
        });
    }

    /** Anything may have been missed from now on. */
    synchronized void open() {
        if (!open) {
            base = latest();
            guessed = false;
            open = true;
        }
        channels.values().forEach(ChannelCursor::open);
    }

    private long latest() {
        return Math.max(
                base,
                channels.values().stream().mapToLong(ChannelCursor::upTo).max().orElse(0));
    }

    /**
     * All channels have been read as far as they can be: those of which nothing is known yet have no gap any more. That is
     * written down together with where each of the others is.
     */
    synchronized void closed() {
        open = false;
        if (loaded) {
            base = latest();
            List<Cursor> all = new ArrayList<>(List.of(new Cursor(ANY, Ts.text(base), 0, Map.of())));
            channels.values().forEach(channel -> all.add(channel.cursor()));
            cursors.save(workspace, all);
        }
    }

    synchronized boolean isOpen() {
        return open;
    }

    Collection<ChannelCursor> all() {
        return List.copyOf(channels.values());
    }

    /** The bot is not in a channel any more. */
    void forget(ChannelCursor cursor) {
        channels.remove(cursor.channel(), cursor);
        cursors.forget(workspace, cursor.channel());
    }

    /** Has written down before long what has moved. */
    void saveSoon() {
        if (loaded && !saving.getAndSet(true)) {
            timers.after(settings.save(), () -> {
                saving.set(false);
                save();
            });
        }
    }

    /** Writes down what has moved. */
    void save() {
        List<Cursor> moved = channels.values().stream()
                .filter(ChannelCursor::hasMoved)
                .map(ChannelCursor::cursor)
                .toList();
        if (loaded && !moved.isEmpty()) {
            cursors.save(workspace, moved);
        }
    }
}
