package dev.banter.core.outbox;

import dev.banter.api.ChannelId;
import dev.banter.api.SlackException;
import dev.banter.api.WorkspaceId;
import dev.banter.core.async.Stages;
import dev.banter.core.time.Timers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is written down and was not sent: by an earlier process, or because Slack did not take it. Safe from any thread. */
final class Resending {

    private static final Logger log = LoggerFactory.getLogger(Resending.class);

    /** What an earlier process has left, and what cannot be sent or looked for just now, is tried again after that. */
    private static final Duration LATER = Duration.ofSeconds(30);

    private final Book book;
    private final UnderWay underWay;
    private final Map<WorkspaceId, WorkspaceOutbox> workspaces;
    private final Timers timers;
    private volatile boolean closed;

    /**
     * @param workspaces to which there is a way, now and later
     */
    Resending(Book book, UnderWay underWay, Map<WorkspaceId, WorkspaceOutbox> workspaces, Timers timers) {
        this.book = book;
        this.underWay = underWay;
        this.workspaces = workspaces;
        this.timers = timers;
    }

    /** What fails from now on is left to the next process. */
    void close() {
        closed = true;
    }

    /** It was not sent. */
    void unsent(Entry entry, Throwable failure) {
        if (closed) {
            return;
        }
        if (kind(failure) == SlackException.Kind.UNCERTAIN) {
            book.uncertain(entry);
        } else {
            book.died(entry, text(failure));
        }
    }

    private static SlackException.@Nullable Kind kind(Throwable failure) {
        return Stages.cause(failure) instanceof SlackException typed ? typed.kind() : null;
    }

    /** Sends what earlier processes have left. What may have been sent is looked for before. */
    void resume(WorkspaceId workspaceId) {
        WorkspaceOutbox workspace = workspaces.get(workspaceId);
        if (workspace != null && !closed) {
            book.remains(workspaceId).whenComplete((remains, failure) -> {
                if (failure == null) {
                    workspace.knows(remains.latest());
                    remains.unsent().forEach(unsent -> resend(workspace, unsent, remains.latest()));
                } else {
                    log.warn(
                            "workspace {}: what was to be said before the last start cannot be read ({}); it is read again in"
                                    + " {} s",
                            workspaceId.id(),
                            text(failure),
                            LATER.toSeconds());
                    timers.after(LATER, () -> resume(workspaceId));
                }
            });
        }
    }

    private void resend(WorkspaceOutbox workspace, Book.Unsent unsent, Map<ChannelId, String> latest) {
        Entry entry = unsent.entry();
        CompletableFuture<Receipt> receipt = new CompletableFuture<>();
        CompletableFuture<Receipt> earlier =
                underWay.begin(entry.key(), entry.workspace(), entry.texts().size(), receipt);
        if (earlier == null) {
            LeftLetter letter = new LeftLetter(entry, unsent.ids(), latest, book, receipt);
            receipt.whenComplete((done, failure) -> {
                if (failure != null && !closed) {
                    failed(workspace, letter, failure, latest);
                }
            });
            workspace.add(letter);
        } else {
            // A handler says the same just now; unless it gets there, nobody else would send this.
            earlier.whenComplete((done, failure) -> {
                if (failure != null) {
                    resendLater(workspace, unsent, latest);
                }
            });
        }
    }

    /** Whoever said it is no longer there to be told, so what may pass is waited for. */
    private void failed(
            WorkspaceOutbox workspace, EnteredLetter letter, Throwable failure, Map<ChannelId, String> latest) {
        Entry entry = letter.entry();
        told(entry, "before the last start", failure);
        if (Passing.is(failure) && kind(failure) != SlackException.Kind.UNCERTAIN) {
            resendLater(workspace, new Book.Unsent(entry, letter.ids()), latest);
        } else {
            unsent(entry, failure);
        }
    }

    private void resendLater(WorkspaceOutbox workspace, Book.Unsent unsent, Map<ChannelId, String> latest) {
        timers.after(LATER, () -> {
            if (!closed) {
                book.again(unsent.entry()).whenComplete((there, failure) -> {
                    if (failure != null) {
                        resendLater(workspace, unsent, latest);
                    } else if (there) {
                        resend(workspace, unsent, latest);
                    }
                });
            }
        });
    }

    /** What Slack did not take; oldest first. */
    CompletionStage<List<DeadReply>> dead() {
        return book.dead();
    }

    /**
     * Sends one once more; false when it is there no more, is being said just now, or there is no way. If it is not taken, it
     * is dead again.
     */
    CompletionStage<Boolean> revive(DeadReply dead) {
        WorkspaceOutbox workspace = workspaces.get(dead.workspace());
        CompletableFuture<Receipt> receipt = new CompletableFuture<>();
        // First of all: a handler that says the same from now on gets this receipt.
        if (workspace == null || closed || underWay.begin(dead.key(), dead.workspace(), 1, receipt) != null) {
            return CompletableFuture.completedStage(false);
        }
        return book.revive(dead)
                .whenComplete((revived, failure) -> {
                    if (failure == null && revived.isPresent()) {
                        send(workspace, revived.get(), receipt);
                    } else {
                        receipt.completeExceptionally(new SlackException(
                                SlackException.Kind.TRANSIENT,
                                "",
                                "nothing was said: it was being looked for; say it again"));
                    }
                })
                .thenApply(Optional::isPresent);
    }

    /** Nobody waits for it: what may be there, and what is not, is for whoever asked to look at. */
    private void send(WorkspaceOutbox workspace, Book.Unsent unsent, CompletableFuture<Receipt> receipt) {
        Entry entry = unsent.entry();
        receipt.whenComplete((done, failure) -> {
            if (failure != null && !closed) {
                told(entry, "once more", failure);
                book.died(entry, text(failure));
            }
        });
        workspace.add(new EnteredLetter(entry, unsent.ids(), book, receipt));
    }

    private static void told(Entry entry, String when, Throwable failure) {
        log.warn(
                "plugin {}: what {} said for {} {}: {}",
                entry.key().pluginId(),
                entry.key().handler(),
                entry.key().origin(),
                when,
                text(failure));
    }

    private static String text(Throwable failure) {
        return String.valueOf(Stages.cause(failure).getMessage());
    }

    /** Forgets one; false when it is there no more. */
    CompletionStage<Boolean> drop(DeadReply dead) {
        return book.drop(dead);
    }
}
