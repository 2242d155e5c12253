package dev.banter.core.gap;

import dev.banter.api.Event;
import dev.banter.api.WorkspaceId;
import dev.banter.core.async.HostThreads;
import dev.banter.core.message.Deed;
import dev.banter.core.message.Identity;
import dev.banter.core.message.Incoming;
import dev.banter.core.message.Inlet;
import dev.banter.core.outbox.Outbox;
import dev.banter.core.time.Timers;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;

/**
 * Stands before an inlet, and notes up to where each channel has been heard; after each new connection it asks Slack for what
 * was said since, and hands that over as if it had just come. Safe from any thread.
 */
public final class GapFill implements Inlet, AutoCloseable {

    private final Inlet inlet;
    private final Outbox outbox;
    private final Cursors cursors;
    /** What was missed is handed over on a thread for which neither sockets nor the store wait. */
    private final Executor thread;

    private final Timers timers;
    private final InstantSource clock;
    private final GapSettings settings;
    private final GapListener listener;
    private final Map<WorkspaceId, Filled> workspaces = new ConcurrentHashMap<>();

    private record Filled(WorkspaceCursors cursors, WorkspaceGap gap) {}

    /**
     * @param inlet takes what comes, and what was missed
     * @param outbox asks Slack
     * @param cursors knows what an earlier process has heard
     * @param timers when it is written down, and tried again
     * @param clock tells how old messages are
     * @param settings how far back, and how
     * @param listener is told what has become of gaps
     */
    public GapFill(
            Inlet inlet,
            Outbox outbox,
            Cursors cursors,
            Timers timers,
            InstantSource clock,
            GapSettings settings,
            GapListener listener) {
        this(inlet, outbox, cursors, HostThreads.one("gaps"), timers, clock, settings, listener);
    }

    GapFill(
            Inlet inlet,
            Outbox outbox,
            Cursors cursors,
            Executor thread,
            Timers timers,
            InstantSource clock,
            GapSettings settings,
            GapListener listener) {
        this.thread = thread;
        this.inlet = inlet;
        this.outbox = outbox;
        this.cursors = cursors;
        this.timers = timers;
        this.clock = clock;
        this.settings = settings;
        this.listener = listener;
    }

    /**
     * There is a new connection to a workspace, and a way out. Called before anything comes by it.
     *
     * @param self who the bot is there
     */
    public void opened(Identity self) {
        of(self).gap().opened(self);
    }

    private Filled of(Identity self) {
        Filled known = workspaces.get(self.workspace());
        return known == null ? workspaces.computeIfAbsent(self.workspace(), id -> made(self)) : known;
    }

    private Filled made(Identity self) {
        WorkspaceId id = self.workspace();
        WorkspaceCursors channels = new WorkspaceCursors(id, cursors, timers, settings);
        return new Filled(
                channels,
                new WorkspaceGap(
                        self,
                        channels,
                        inlet,
                        (method, arguments) -> outbox.call(id, method, arguments),
                        thread,
                        timers,
                        clock,
                        settings,
                        listener));
    }

    @Override
    public CompletionStage<?> heard(Identity self, Incoming message) {
        CompletionStage<?> taken = inlet.heard(self, message);
        Filled workspace = of(self);
        workspace.cursors().heard(message, taken, workspace.gap()::lost);
        return taken;
    }

    @Override
    public boolean listensTo(String type) {
        return inlet.listensTo(type);
    }

    @Override
    public void happened(Identity self, String key, Event event) {
        inlet.happened(self, key, event);
    }

    @Override
    public CompletionStage<String> did(Identity self, Deed deed) {
        return inlet.did(self, deed);
    }

    @Override
    public boolean full() {
        return inlet.full();
    }

    @Override
    public void whenRoom(Runnable resume) {
        inlet.whenRoom(resume);
    }

    @Override
    public boolean relaxed() {
        return inlet.relaxed();
    }

    /** Reads nothing more, and has written down up to where it has been heard. */
    @Override
    public void close() {
        workspaces.values().forEach(workspace -> {
            workspace.gap().close();
            workspace.cursors().save();
        });
    }
}
