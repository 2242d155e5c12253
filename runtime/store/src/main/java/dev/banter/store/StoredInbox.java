package dev.banter.store;

import dev.banter.api.WorkspaceId;
import dev.banter.core.inbox.Backlog;
import dev.banter.core.inbox.DeadLetter;
import dev.banter.core.inbox.Delivery;
import dev.banter.core.inbox.HandlerOutcome;
import dev.banter.core.inbox.Inbox;
import dev.banter.core.inbox.Remembered;
import dev.banter.core.inbox.Room;
import dev.banter.core.message.MessageKey;
import dev.banter.core.time.Timers;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An inbox that survives the process. While nothing can be written it is full, so that links stop reading and Slack keeps
 * what it has; once a second it is tried whether that is over. Safe from any thread.
 */
final class StoredInbox implements Inbox {

    private static final Logger log = LoggerFactory.getLogger(StoredInbox.class);

    private static final Duration RETRY = Duration.ofSeconds(1);

    /** So much of what was left is taken over at once. */
    static final int PAGE = 500;

    private final Writer writer;
    private final long fence;
    private final Deliveries deliveries;
    private final Timers timers;
    private final InstantSource clock;
    private final Remembered<MessageKey> seen;
    private final Room room;

    // Guarded by this.
    private boolean failing;

    StoredInbox(Writer writer, long fence, InboxSettings settings, Timers timers, InstantSource clock) {
        this.writer = writer;
        this.fence = fence;
        this.deliveries = new Deliveries(fence, settings.attempts());
        this.timers = timers;
        this.clock = clock;
        this.seen = new Remembered<>(settings.remembered());
        this.room = new Room(settings.unfinished());
    }

    @Override
    public boolean isNew(MessageKey message) {
        return seen.isNew(message);
    }

    @Override
    public void forget(MessageKey message) {
        seen.forget(message);
    }

    @Override
    public CompletionStage<Boolean> once(String id) {
        long now = clock.millis();
        return write(sql -> Deliveries.isNew(sql, id, now));
    }

    @Override
    public CompletionStage<Boolean> take(Delivery delivery) {
        int handlers = delivery.handlers().size();
        room.take(handlers);
        long now = clock.millis();
        Work<Boolean> taking = sql -> deliveries.take(sql, delivery, now);
        // What is confirmed was taken in before: that its question is through may still wait to be written.
        CompletableFuture<Boolean> taken = delivery.isConfirmed() ? told(writer.insist(taking)) : write(taking);
        return taken.whenComplete((isNew, failure) -> {
            if (failure != null || !isNew) {
                room.giveBack(handlers);
            }
        });
    }

    @Override
    public CompletionStage<?> begun(Delivery delivery, String handler) {
        return write(sql -> deliveries.begun(sql, delivery, handler));
    }

    @Override
    public void returned() {
        room.giveBack(1);
    }

    @Override
    public void settled(Delivery delivery, String handler, HandlerOutcome outcome) {
        long now = clock.millis();
        // Behind what the handler has said: were that lost, nobody would say it again.
        told(writer.insist(sql -> deliveries.done(sql, delivery, handler, outcome, now)));
    }

    @Override
    public Backlog unfinished(WorkspaceId workspace, String pluginId) {
        LeftRows rows = new LeftRows(workspace, pluginId, fence, deliveries.attempts());
        AtomicLong after = new AtomicLong();
        return () -> next(rows, after);
    }

    private CompletionStage<List<Delivery>> next(LeftRows rows, AtomicLong after) {
        long now = clock.millis();
        return told(writer.insist(sql -> rows.claim(sql, after.get(), PAGE, now)))
                .thenCompose(page -> {
                    after.set(page.last());
                    room.take(page.left().size());
                    return page.isDead() ? next(rows, after) : CompletableFuture.completedFuture(page.left());
                });
    }

    @Override
    public CompletionStage<List<DeadLetter>> dead() {
        return write(DeadRows::list);
    }

    @Override
    public CompletionStage<Boolean> revive(DeadLetter letter) {
        long now = clock.millis();
        return write(sql -> DeadRows.revive(sql, letter, fence, now)).thenApply(revived -> {
            room.take(revived ? 1 : 0);
            return revived;
        });
    }

    @Override
    public CompletionStage<Boolean> drop(DeadLetter letter) {
        return write(sql -> DeadRows.drop(sql, letter));
    }

    @Override
    public boolean full() {
        return room.isFull();
    }

    @Override
    public void whenRoom(Runnable resume) {
        room.whenRoom(resume);
    }

    private <T> CompletableFuture<T> write(Work<T> work) {
        return told(writer.write(work));
    }

    private <T> CompletableFuture<T> told(CompletableFuture<T> written) {
        return written.whenComplete((done, failure) -> {
            if (failure != null && isTrouble(failure)) {
                fails(failure);
            }
        });
    }

    private static boolean isTrouble(Throwable failure) {
        return failure instanceof StoreException trouble && trouble.kind() != StoreException.Kind.CLOSED;
    }

    private synchronized void fails(Throwable trouble) {
        if (!failing) {
            failing = true;
            log.error("{}", trouble.getMessage());
            room.shut();
            timers.after(RETRY, this::tryAgain);
        }
    }

    private synchronized void works() {
        failing = false;
        log.info("the store can be written again");
        room.reopen();
    }

    private void tryAgain() {
        writer.write(Deliveries::probe).whenComplete((done, failure) -> {
            if (failure != null) {
                timers.after(RETRY, this::tryAgain);
            } else {
                works();
            }
        });
    }
}
