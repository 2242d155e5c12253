package dev.banter.core.outbox;

import dev.banter.api.ChannelId;
import dev.banter.api.Posted;
import dev.banter.core.wire.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Something on its way out, part by part. Of one thread at a time. */
final class Letter {

    private final Target target;
    private final List<String> texts;
    private final List<String> timestamps = new ArrayList<>(1);
    private final CompletableFuture<Posted> posted;

    Letter(Target target, List<String> texts, CompletableFuture<Posted> posted) {
        this.target = target;
        this.texts = texts;
        this.posted = posted;
    }

    Target target() {
        return target;
    }

    Part nextPart(ChannelId channel) {
        int number = timestamps.size();
        return new Part(channel, target.thread(), target.broadcast() && number == 0, texts.get(number));
    }

    /** Whether a part was acknowledged. */
    boolean isBegun() {
        return !timestamps.isEmpty();
    }

    /** The part was acknowledged; whether it was the last. */
    boolean acknowledged(String ts) {
        timestamps.add(ts);
        return timestamps.size() == texts.size();
    }

    void complete(ChannelId channel) {
        posted.complete(new Posted(channel, timestamps.get(0), Optional.ofNullable(target.thread()), timestamps));
    }

    void fail(Throwable failure) {
        posted.completeExceptionally(failure);
    }
}
