package dev.banter.core.gap;

import dev.banter.core.async.Stages;
import dev.banter.core.message.Identity;
import dev.banter.core.message.Incoming;
import dev.banter.core.message.Inlet;
import dev.banter.core.time.Timers;
import dev.banter.core.wire.Paging;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Catches up with a workspace, one channel after the other. Nothing waits on a thread. Safe from any. */
final class WorkspaceGap {

    private static final long MICROS = 1_000;

    private final WorkspaceCursors cursors;
    private final Inlet inlet;
    private final Paging.Calling calls;
    private final Timers timers;
    private final InstantSource clock;
    private final GapSettings settings;
    private final GapListener listener;
    private final ChannelQueue queue = new ChannelQueue();

    // Guarded by this.
    private Identity self;
    private Tally tally;
    private boolean running;
    private boolean listed = true;
    private boolean closed;

    WorkspaceGap(
            Identity self,
            WorkspaceCursors cursors,
            Inlet inlet,
            Paging.Calling calls,
            Timers timers,
            InstantSource clock,
            GapSettings settings,
            GapListener listener) {
        this.self = self;
        this.cursors = cursors;
        this.inlet = inlet;
        this.calls = calls;
        this.timers = timers;
        this.clock = clock;
        this.settings = settings;
        this.listener = listener;
        this.tally = new Tally(self.workspace());
    }

    /** There is a new connection, and something may have been missed before. Called before anything comes by it. */
    void opened(Identity identity) {
        synchronized (this) {
            self = identity;
            listed = false;
        }
        queue.nextRound();
        cursors.open();
        begin();
    }

    /** Something was lost in a channel, or could not be read. */
    void lost(ChannelCursor cursor) {
        timers.after(settings.retry(), () -> {
            queue.add(List.of(cursor));
            begin();
        });
    }

    /** Nothing more is read. */
    synchronized void close() {
        closed = true;
    }

    private void begin() {
        synchronized (this) {
            if (running || closed) {
                return;
            }
            running = true;
        }
        if (cursors.isLoaded()) {
            proceed();
            return;
        }
        cursors.load(now()).whenComplete((loaded, failure) -> {
            if (failure == null) {
                proceed();
            } else {
                rest();
                timers.after(settings.retry(), this::begin);
            }
        });
    }

    private synchronized void rest() {
        running = false;
    }

    private void proceed() {
        if (isToBeListed()) {
            list();
            return;
        }
        Optional<ChannelCursor> next = isClosed() ? Optional.empty() : queue.next();
        if (next.isPresent()) {
            fill(next.get());
        } else {
            end();
        }
    }

    private synchronized boolean isToBeListed() {
        boolean is = !listed && !closed && cursors.isOpen();
        listed = true;
        return is;
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    private void list() {
        new Membership(calls, settings, cursors::of).ask().whenComplete((asked, failure) -> {
            if (failure != null) {
                unlisted(failure);
            }
            queue.add(cursors.all());
            proceed();
        });
    }

    private void unlisted(Throwable failure) {
        tally().unread("the channels that the bot is in", Refusals.text(failure));
        if (!Refusals.isForGood(failure)) {
            timers.after(settings.retry(), () -> {
                synchronized (this) {
                    listed = false;
                }
                begin();
            });
        }
    }

    private void fill(ChannelCursor cursor) {
        int round = queue.round();
        long from = cursor.begin();
        new History(calls, settings, identity(), cursor, from, now())
                .read()
                .thenCompose(missed ->
                        handOver(missed.fresh().iterator(), new ArrayList<>()).thenApply(taken -> missed))
                .whenComplete((missed, failure) -> {
                    if (failure == null) {
                        tally().read(cursor.channel(), missed.freshSince(from), missed);
                        filled(cursor, round, missed.newest());
                    } else {
                        failed(cursor, round, failure);
                    }
                    proceed();
                });
    }

    private CompletionStage<?> handOver(Iterator<Incoming> left, List<CompletionStage<?>> taken) {
        while (left.hasNext()) {
            if (inlet.full()) {
                CompletableFuture<Object> room = new CompletableFuture<>();
                inlet.whenRoom(() -> room.complete(""));
                return room.thenCompose(there -> handOver(left, taken));
            }
            taken.add(inlet.heard(identity(), left.next()));
        }
        return Stages.all(taken);
    }

    /** A connection that came meanwhile has opened the gap once more. */
    private void filled(ChannelCursor cursor, int round, long newest) {
        if (round == queue.round()) {
            cursor.filled(newest);
            cursors.saveSoon();
        }
    }

    private void failed(ChannelCursor cursor, int round, Throwable failure) {
        if (Refusals.isTheEnd(failure)) {
            close();
        } else if (Refusals.isGone(failure)) {
            cursors.forget(cursor);
        } else {
            tally().unread(cursor.channel().id(), Refusals.text(failure));
            if (Refusals.isForGood(failure)) {
                filled(cursor, round, 0);
            } else {
                lost(cursor);
            }
        }
    }

    private void end() {
        Tally done;
        synchronized (this) {
            running = false;
            done = tally;
            tally = new Tally(self.workspace());
        }
        cursors.closed();
        GapReport report = done.report();
        if (!report.isEmpty()) {
            listener.filled(report);
        }
    }

    private synchronized Identity identity() {
        return self;
    }

    private synchronized Tally tally() {
        return tally;
    }

    private long now() {
        return clock.millis() * MICROS;
    }
}
