package dev.banter.core.inbox;

import dev.banter.core.message.MessageKey;
import java.util.ArrayList;
import java.util.List;

/** An inbox that forgets when the process ends. Remembers the newest messages it was asked about. */
public final class MemoryInbox implements Inbox {

    private final int unfinishedLimit;

    private final Remembered<MessageKey> seen;

    // All below is guarded by this.
    private final List<Runnable> waiters = new ArrayList<>();
    private int unfinished;

    /**
     * @param remembered how many messages are told from new ones
     * @param unfinishedLimit how many handlers may be unfinished before it is full
     */
    public MemoryInbox(int remembered, int unfinishedLimit) {
        this.seen = new Remembered<>(remembered);
        this.unfinishedLimit = unfinishedLimit;
    }

    @Override
    public boolean isNew(MessageKey message) {
        return seen.isNew(message);
    }

    @Override
    public void take(Delivery delivery, Runnable handOver) {
        synchronized (this) {
            unfinished += delivery.handlers().size();
        }
        handOver.run();
    }

    @Override
    public void done(Delivery delivery, String handler) {
        List<Runnable> resumed;
        synchronized (this) {
            unfinished--;
            if (waiters.isEmpty() || full()) {
                return;
            }
            resumed = List.copyOf(waiters);
            waiters.clear();
        }
        resumed.forEach(Runnable::run);
    }

    @Override
    public synchronized boolean full() {
        return unfinished >= unfinishedLimit;
    }

    @Override
    public void whenRoom(Runnable resume) {
        synchronized (this) {
            if (full()) {
                waiters.add(resume);
                return;
            }
        }
        resume.run();
    }
}
