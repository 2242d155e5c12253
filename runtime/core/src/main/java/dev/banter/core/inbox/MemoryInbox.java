package dev.banter.core.inbox;

import dev.banter.api.WorkspaceId;
import dev.banter.core.async.Stages;
import dev.banter.core.message.MessageKey;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** An inbox that forgets when the process ends. Remembers the newest messages it was asked about. */
public final class MemoryInbox implements Inbox {

    private final Remembered<MessageKey> seen;
    private final Remembered<String> done;
    private final Room room;

    /**
     * @param remembered how many messages are told from new ones
     * @param unfinishedLimit how many handlers may be unfinished before it is full
     */
    public MemoryInbox(int remembered, int unfinishedLimit) {
        this.seen = new Remembered<>(remembered);
        this.done = new Remembered<>(remembered);
        this.room = new Room(unfinishedLimit);
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
        return CompletableFuture.completedStage(done.isNew(id));
    }

    @Override
    public CompletionStage<Boolean> take(Delivery delivery) {
        room.take(delivery.handlers().size());
        return CompletableFuture.completedStage(true);
    }

    @Override
    public CompletionStage<?> begun(Delivery delivery, String handler) {
        return Stages.DONE;
    }

    @Override
    public void returned() {
        room.giveBack(1);
    }

    @Override
    public void settled(Delivery delivery, String handler, HandlerOutcome outcome) {}

    /** Whatever an earlier process has left is forgotten. */
    @Override
    public Backlog unfinished(WorkspaceId workspace, String pluginId) {
        return () -> CompletableFuture.completedStage(List.of());
    }

    /** None: what has failed is forgotten. */
    @Override
    public CompletionStage<List<DeadLetter>> dead() {
        return CompletableFuture.completedStage(List.of());
    }

    @Override
    public CompletionStage<Boolean> revive(DeadLetter letter) {
        return CompletableFuture.completedStage(false);
    }

    @Override
    public CompletionStage<Boolean> drop(DeadLetter letter) {
        return CompletableFuture.completedStage(false);
    }

    @Override
    public boolean full() {
        return room.isFull();
    }

    @Override
    public void whenRoom(Runnable resume) {
        room.whenRoom(resume);
    }
}
