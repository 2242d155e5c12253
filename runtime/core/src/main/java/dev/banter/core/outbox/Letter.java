package dev.banter.core.outbox;

import dev.banter.api.ChannelId;
import dev.banter.core.wire.Act;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Something on its way out, act by act. Of one thread at a time. */
final class Letter {

    private final Target target;
    private final List<Content.Draft> drafts;
    private final List<String> ids = new ArrayList<>(1);
    private final CompletableFuture<Receipt> receipt;

    Letter(Target target, List<Content.Draft> drafts, CompletableFuture<Receipt> receipt) {
        this.target = target;
        this.drafts = drafts;
        this.receipt = receipt;
    }

    Target target() {
        return target;
    }

    Act next(ChannelId channel) {
        return drafts.get(ids.size()).to(channel);
    }

    /** Whether an act was acknowledged. */
    boolean isBegun() {
        return !ids.isEmpty();
    }

    /** The act was acknowledged; whether it was the last. */
    boolean acknowledged(String id) {
        ids.add(id);
        return ids.size() == drafts.size();
    }

    void complete(ChannelId channel) {
        receipt.complete(new Receipt(channel, target.thread(), ids));
    }

    void fail(Throwable failure) {
        receipt.completeExceptionally(failure);
    }
}
