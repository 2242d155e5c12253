package dev.banter.core.outbox;

import dev.banter.api.ChannelId;
import dev.banter.api.Payload;
import dev.banter.api.SlackException;
import dev.banter.api.WorkspaceId;
import dev.banter.core.pace.Pacing;
import dev.banter.core.time.Timers;
import dev.banter.core.wire.Directory;
import dev.banter.core.wire.Wire;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** An outbox that forgets when the process ends. */
public final class MemoryOutbox implements Outbox {

    private final Pacing pacing;
    private final Timers timers;
    private final Shares shares;
    private final Map<WorkspaceId, WorkspaceOutbox> workspaces = new ConcurrentHashMap<>();
    private final Map<VerbKey, CompletableFuture<Receipt>> underWay = new ConcurrentHashMap<>();

    private volatile boolean closed;

    /**
     * @param pacing at which pace each workspace is spoken to
     * @param timers the clock
     * @param capacity how much may be under way to one workspace
     * @param share how much of it one plugin may have
     */
    public MemoryOutbox(Pacing pacing, Timers timers, int capacity, int share) {
        this.pacing = pacing;
        this.timers = timers;
        this.shares = new Shares(capacity, share);
    }

    @Override
    public void connect(WorkspaceId workspace, Wire wire, Directory directory) {
        workspaces.computeIfAbsent(workspace, id -> new WorkspaceOutbox(wire, directory, pacing, timers));
    }

    @Override
    public Set<WorkspaceId> workspaces() {
        return Set.copyOf(workspaces.keySet());
    }

    @Override
    public CompletableFuture<Receipt> post(Outgoing outgoing) {
        WorkspaceOutbox workspace = workspaces.get(outgoing.workspace());
        if (closed) {
            return refuse(SlackException.Kind.CLOSED, "nothing was said: the bot is stopping");
        }
        if (workspace == null) {
            return refuse(SlackException.Kind.WORKSPACE, unknown(outgoing.workspace()));
        }
        if (!fits(outgoing)) {
            // before anything is made of it: to look for what must be escaped takes as long as the text is
            return refuse(
                    SlackException.Kind.TOO_LONG,
                    "nothing was said: the text is " + outgoing.content().length()
                            + " characters long, and no more than " + longest(workspace)
                            + " characters of a plugin may wait for Slack; upload it as a file, or say less");
        }
        if (outgoing.content().isEmpty()) {
            return refuse(SlackException.Kind.EMPTY, "nothing was said: the text is empty; give it some text");
        }
        String waiting = shares.whatIsFull(outgoing.workspace(), outgoing.key().pluginId());
        if (!waiting.isEmpty() && !underWay.containsKey(outgoing.key())) {
            return refuse(
                    SlackException.Kind.OVERLOADED,
                    "nothing was said: " + waiting
                            + " are waiting for Slack already; say less, or wait for what the verbs return");
        }
        List<Content.Draft> drafts;
        try {
            drafts = outgoing.content().drafts(outgoing.target(), workspace.limits());
        } catch (SlackException impossible) {
            return CompletableFuture.failedFuture(impossible);
        }
        if (drafts.size() > shares.largest()) {
            return refuse(
                    SlackException.Kind.TOO_LONG,
                    "nothing was said: it comes to " + drafts.size() + " messages, and no more than " + shares.largest()
                            + " of a plugin may wait for Slack; upload it as a file, or say less");
        }
        CompletableFuture<Receipt> receipt = new CompletableFuture<>();
        CompletableFuture<Receipt> earlier = underWay.putIfAbsent(outgoing.key(), receipt);
        if (earlier != null) {
            return earlier;
        }
        shares.take(outgoing.workspace(), outgoing.key().pluginId(), drafts.size());
        receipt.whenComplete((done, failure) -> settled(outgoing, drafts.size()));
        workspace.add(new Letter(outgoing.target(), drafts, receipt));
        if (closed) {
            // It was closed in the meantime, and may have overlooked this one.
            failAll();
        }
        return receipt;
    }

    @Override
    public boolean fits(Outgoing outgoing) {
        WorkspaceOutbox workspace = workspaces.get(outgoing.workspace());
        return workspace == null || outgoing.content().length() <= longest(workspace);
    }

    private long longest(WorkspaceOutbox workspace) {
        return (long) shares.largest() * workspace.limits().characters();
    }

    @Override
    public CompletableFuture<Payload> call(WorkspaceId workspace, String method, Map<String, ?> arguments) {
        WorkspaceOutbox known = workspaces.get(workspace);
        if (closed) {
            return refuse(SlackException.Kind.CLOSED, method + " was not called: the bot is stopping");
        }
        return known == null
                ? refuse(SlackException.Kind.WORKSPACE, unknown(workspace))
                : known.call(method, arguments);
    }

    @Override
    public CompletableFuture<ChannelId> channel(WorkspaceId workspace, String name) {
        WorkspaceOutbox known = workspaces.get(workspace);
        if (closed) {
            return refuse(SlackException.Kind.CLOSED, "#" + name + " was not looked up: the bot is stopping");
        }
        return known == null ? refuse(SlackException.Kind.WORKSPACE, unknown(workspace)) : known.channel(name);
    }

    @Override
    public boolean interactive(WorkspaceId workspace) {
        WorkspaceOutbox known = workspaces.get(workspace);
        return known != null && known.interactive();
    }

    @Override
    public void close(Duration patience) {
        awaitEmpty(patience);
        closed = true;
        failAll();
    }

    private void failAll() {
        SlackException failure =
                new SlackException(SlackException.Kind.CLOSED, "", "not said: the bot stopped before Slack took it");
        workspaces.values().forEach(workspace -> workspace.fail(failure));
    }

    private synchronized void awaitEmpty(Duration patience) {
        long until = System.nanoTime() + patience.toNanos();
        try {
            long left = patience.toNanos();
            while (!underWay.isEmpty() && left > 0) {
                TimeUnit.NANOSECONDS.timedWait(this, left);
                left = until - System.nanoTime();
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private void settled(Outgoing outgoing, int parts) {
        underWay.remove(outgoing.key());
        shares.giveBack(outgoing.workspace(), outgoing.key().pluginId(), parts);
        if (underWay.isEmpty()) {
            synchronized (this) {
                notifyAll();
            }
        }
    }

    private static <T> CompletableFuture<T> refuse(SlackException.Kind kind, String message) {
        return CompletableFuture.failedFuture(new SlackException(kind, "", message));
    }

    private String unknown(WorkspaceId workspace) {
        return "nothing was done: workspace " + workspace.id() + " is not connected; connected are "
                + workspaces.keySet().stream().map(WorkspaceId::id).sorted().toList();
    }
}
