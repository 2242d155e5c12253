package dev.banter.core.outbox;

import dev.banter.api.ChannelId;
import dev.banter.api.Payload;
import dev.banter.api.SlackException;
import dev.banter.api.WorkspaceId;
import dev.banter.core.async.Stages;
import dev.banter.core.pace.Pacing;
import dev.banter.core.time.Timers;
import dev.banter.core.wire.Directory;
import dev.banter.core.wire.Wire;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;

/** Sends what is said, line by line of each channel, and writes down in a book what has become of it. */
public final class LineOutbox implements Outbox {

    private final OutboxSettings settings;
    private final Timers timers;
    private final Shares shares;
    private final Book book;
    private final DoubtListener listener;
    private final Map<WorkspaceId, WorkspaceOutbox> workspaces = new ConcurrentHashMap<>();
    private final UnderWay underWay;
    private final Resending resending;

    private volatile boolean closed;

    /**
     * @param pacing at which pace each workspace is spoken to
     * @param timers the clock
     * @param capacity how much may be under way to one workspace
     * @param share how much of it one plugin may have
     */
    public LineOutbox(Pacing pacing, Timers timers, int capacity, int share) {
        this(
                new OutboxSettings(pacing, capacity, share, OutboxSettings.SETTLE),
                timers,
                Book.NONE,
                new DoubtListener() {});
    }

    /**
     * One with a memory beyond the process.
     *
     * @param settings how it sends
     * @param timers the clock
     * @param book where it is written down
     * @param listener is told what became of messages that nobody has acknowledged
     */
    public LineOutbox(OutboxSettings settings, Timers timers, Book book, DoubtListener listener) {
        this.settings = settings;
        this.timers = timers;
        this.book = book;
        this.listener = listener;
        this.shares = new Shares(settings.capacity(), settings.share());
        this.underWay = new UnderWay(shares);
        this.resending = new Resending(book, underWay, workspaces, timers);
    }

    @Override
    public void connect(WorkspaceId workspace, Wire wire, Directory directory) {
        workspaces.computeIfAbsent(workspace, id -> new WorkspaceOutbox(wire, directory, settings, timers, listener));
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
        if (!waiting.isEmpty() && !underWay.has(outgoing.key())) {
            return refuse(
                    SlackException.Kind.OVERLOADED,
                    "nothing was said: " + waiting
                            + " are waiting for Slack already; say less, or wait for what the verbs return");
        }
        Optional<Entry> entry = outgoing.content() instanceof Content.Message message
                ? Optional.of(Entry.of(outgoing, message.post(), workspace.limits()))
                : Optional.empty();
        List<Content.Draft> drafts;
        try {
            drafts = entry.isPresent()
                    ? entry.get().drafts()
                    : outgoing.content().drafts(outgoing.target(), workspace.limits());
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
        CompletableFuture<Receipt> earlier =
                underWay.begin(outgoing.key(), outgoing.workspace(), drafts.size(), receipt);
        if (earlier != null) {
            return earlier;
        }
        if (entry.isPresent()) {
            enter(entry.get(), workspace, receipt);
        } else {
            Letter letter = new Letter(outgoing.target(), drafts, receipt);
            book.turn().whenComplete((turned, failure) -> send(letter, workspace));
        }
        return receipt;
    }

    private void enter(Entry entry, WorkspaceOutbox workspace, CompletableFuture<Receipt> receipt) {
        book.enter(entry).whenComplete((before, failure) -> {
            if (failure != null) {
                receipt.completeExceptionally(unwritten(failure));
            } else if (before.isPresent()) {
                receipt.complete(before.get());
            } else {
                receipt.whenComplete((done, unsaid) -> {
                    if (unsaid != null) {
                        resending.unsent(entry, unsaid);
                    }
                });
                send(new EnteredLetter(entry, List.of(), book, receipt), workspace);
            }
        });
    }

    private void send(Letter letter, WorkspaceOutbox workspace) {
        workspace.add(letter);
        if (closed) {
            // It was closed in the meantime, and may have overlooked this one.
            failAll();
        }
    }

    private static SlackException unwritten(Throwable failure) {
        if (Stages.cause(failure) instanceof SlackException typed) {
            return typed;
        }
        return new SlackException(
                SlackException.Kind.TRANSIENT,
                "",
                "nothing was said: it could not be written down ("
                        + Stages.cause(failure).getMessage() + ")");
    }

    /**
     * Sends what earlier processes have left. What may have been sent is looked for before.
     *
     * @param workspace where there is a way now
     */
    public void resume(WorkspaceId workspace) {
        resending.resume(workspace);
    }

    @Override
    public CompletionStage<List<DeadReply>> dead() {
        return resending.dead();
    }

    @Override
    public CompletionStage<Boolean> revive(DeadReply dead) {
        return resending.revive(dead);
    }

    @Override
    public CompletionStage<Boolean> drop(DeadReply dead) {
        return resending.drop(dead);
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
        underWay.awaitNone(patience);
        // before anything fails for that
        resending.close();
        closed = true;
        failAll();
    }

    private void failAll() {
        SlackException failure =
                new SlackException(SlackException.Kind.CLOSED, "", "not said: the bot stopped before Slack took it");
        workspaces.values().forEach(workspace -> workspace.fail(failure));
    }

    private static <T> CompletableFuture<T> refuse(SlackException.Kind kind, String message) {
        return CompletableFuture.failedFuture(new SlackException(kind, "", message));
    }

    private String unknown(WorkspaceId workspace) {
        return "nothing was done: workspace " + workspace.id() + " is not connected; connected are "
                + workspaces.keySet().stream().map(WorkspaceId::id).sorted().toList();
    }
}
