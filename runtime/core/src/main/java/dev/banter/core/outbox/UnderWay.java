package dev.banter.core.outbox;

import dev.banter.api.WorkspaceId;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** What is on its way out, each call of a verb once. Safe from any thread. */
final class UnderWay {

    private final Shares shares;
    private final Map<VerbKey, CompletableFuture<Receipt>> receipts = new ConcurrentHashMap<>();

    UnderWay(Shares shares) {
        this.shares = shares;
    }

    boolean has(VerbKey key) {
        return receipts.containsKey(key);
    }

    /** Something sets out, until its receipt is there; that of the same call, when it is on its way already. */
    @Nullable CompletableFuture<Receipt> begin(
            VerbKey key, WorkspaceId workspace, int parts, CompletableFuture<Receipt> receipt) {
        CompletableFuture<Receipt> earlier = receipts.putIfAbsent(key, receipt);
        if (earlier == null) {
            shares.take(workspace, key.pluginId(), parts);
            receipt.whenComplete((done, failure) -> settled(key, workspace, parts, receipt));
        }
        return earlier;
    }

    private void settled(VerbKey key, WorkspaceId workspace, int parts, CompletableFuture<Receipt> receipt) {
        receipts.remove(key, receipt);
        shares.giveBack(workspace, key.pluginId(), parts);
        if (receipts.isEmpty()) {
            synchronized (this) {
                notifyAll();
            }
        }
    }

    /** Waits until nothing is, no longer than that. */
    synchronized void awaitNone(Duration patience) {
        long until = System.nanoTime() + patience.toNanos();
        try {
            long left = patience.toNanos();
            while (!receipts.isEmpty() && left > 0) {
                TimeUnit.NANOSECONDS.timedWait(this, left);
                left = until - System.nanoTime();
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
