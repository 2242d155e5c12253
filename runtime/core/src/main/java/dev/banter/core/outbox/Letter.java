package dev.banter.core.outbox;

import dev.banter.api.ChannelId;
import dev.banter.core.wire.Act;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Something on its way out, act by act. Of one thread at a time. */
class Letter {

    private final Target target;
    private final List<Content.Draft> drafts;
    private final List<String> ids;
    private final CompletableFuture<Receipt> receipt;

    Letter(Target target, List<Content.Draft> drafts, CompletableFuture<Receipt> receipt) {
        this(target, drafts, List.of(), receipt);
    }

    Letter(Target target, List<Content.Draft> drafts, List<String> there, CompletableFuture<Receipt> receipt) {
        this.target = target;
        this.drafts = drafts;
        this.ids = new ArrayList<>(there);
        this.receipt = receipt;
    }

    Target target() {
        return target;
    }

    Act next(ChannelId channel) {
        return drafts.get(ids.size()).to(channel);
    }

    /** What was acknowledged, act by act. */
    List<String> ids() {
        return ids;
    }

    /** Whether an act was acknowledged. */
    boolean isBegun() {
        return !ids.isEmpty();
    }

    /** The act was acknowledged; whether it was the last. */
    boolean acknowledged(ChannelId channel, String id) {
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
