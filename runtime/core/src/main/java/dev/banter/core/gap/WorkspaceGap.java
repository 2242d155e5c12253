package dev.banter.core.gap;

import dev.banter.core.message.Identity;
import dev.banter.core.message.Incoming;
import dev.banter.core.message.Inlet;
import dev.banter.core.time.Timers;
import dev.banter.core.wire.Paging;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;

/** Catches up with a workspace, one channel after the other. Nothing waits on a thread. Safe from any. */
final class WorkspaceGap {

    private static final long MICROS = 1_000;

    private final WorkspaceCursors cursors;
    private final Inlet inlet;
    private final Paging.Calling calls;
    private final Executor thread;
    private final Timers timers;
    private final InstantSource clock;
    private final GapSettings settings;
    private final GapListener listener;
    private final ChannelQueue queue = new ChannelQueue();
    private final Patience patience;

    // Guarded by this.
    private Identity self;
    private Tally tally;
    private boolean running;
    private boolean listed = true;
    private boolean closed;

    /** Whether it could not be asked which channels there are. */
    private boolean unknown;

    WorkspaceGap(
            Identity self,
            WorkspaceCursors cursors,
            Inlet inlet,
            Paging.Calling calls,
            Executor thread,
            Timers timers,
            InstantSource clock,
            GapSettings settings,
            GapListener listener) {
        this.self = self;
        this.cursors = cursors;
        this.inlet = inlet;
        this.calls = calls;
        this.thread = thread;
        this.timers = timers;
        this.patience = new Patience(timers);
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
            queue.nextRound();
            cursors.open();
        }
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

    /** The next step, on a thread on which nothing else waits for it. */
    private void goOn() {
        thread.execute(this::proceed);
    }

    private void proceed() {
        Optional<ChannelCursor> next = Optional.empty();
        Optional<GapReport> report = Optional.empty();
        boolean toBeListed;
        synchronized (this) {
            toBeListed = !listed && !closed && cursors.isOpen();
            listed = true;
            if (!toBeListed) {
                next = closed ? Optional.empty() : queue.next();
                report = next.isPresent() ? Optional.empty() : Optional.of(end());
            }
        }
        if (toBeListed) {
            list();
        } else if (next.isPresent()) {
            fill(next.get());
        } else {
            report.filter(told -> !told.isEmpty()).ifPresent(listener::filled);
        }
    }

    private void list() {
        new Membership(calls, settings, cursors::of).ask().whenComplete((asked, failure) -> {
            if (failure != null) {
                unlisted(failure);
            }
            queue.add(cursors.all());
            goOn();
        });
    }

    private void unlisted(Throwable failure) {
        tally().unread("the channels that the bot is in", Refusals.text(failure));
        if (!Refusals.isForGood(failure)) {
            synchronized (this) {
                unknown = true;
            }
            timers.after(settings.retry(), () -> {
                synchronized (this) {
                    listed = false;
                    unknown = false;
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
                .thenCompose(missed -> handOver(missed).thenApply(missed::aging))
                .whenComplete((missed, failure) -> {
                    try {
                        if (failure == null) {
                            tally().read(cursor.channel(), missed.freshSince(from), missed);
                            filled(cursor, round, missed.newest());
                        } else {
                            failed(cursor, round, failure);
                        }
                    } finally {
                        goOn();
                    }
                });
    }

    private CompletionStage<Integer> handOver(Missed missed) {
        return new Handover(inlet, identity(), missed.fresh().iterator(), this::isTooOld, patience, thread, timers)
                .begin();
    }

    private boolean isTooOld(Incoming message) {
        return message.ts() != null && Ts.micros(message.ts()) < now() - Ts.of(settings.answer());
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

    /** Guarded by this. */
    private GapReport end() {
        running = false;
        GapReport report = tally.report();
        tally = new Tally(self.workspace());
        if (!unknown && cursors.isOpen()) {
            cursors.closed();
        }
        return report;
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
