package dev.banter.core.gap;

import dev.banter.api.ChannelId;
import dev.banter.api.Payload;
import dev.banter.api.SlackException;
import dev.banter.core.async.Stages;
import dev.banter.core.wire.Paging;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/**
 * Asks which channels the bot is in, kind by kind: an app may lack the scope for one of them, and hears nothing there then.
 * Used once.
 */
final class Membership {

    private static final List<String> KINDS = List.of("public_channel", "private_channel", "mpim", "im");

    private final Paging.Calling calls;
    private final GapSettings settings;
    private final Consumer<ChannelId> channels;
    private int refused;

    /**
     * @param channels is told each of them
     */
    Membership(Paging.Calling calls, GapSettings settings, Consumer<ChannelId> channels) {
        this.calls = calls;
        this.settings = settings;
        this.channels = channels;
    }

    /** Asks; fails when that could not be asked, or for no kind at all. */
    CompletionStage<?> ask() {
        return ask(KINDS.iterator());
    }

    private CompletionStage<?> ask(Iterator<String> kinds) {
        if (!kinds.hasNext()) {
            return Stages.DONE;
        }
        Map<String, String> arguments =
                Map.of("types", kinds.next(), "exclude_archived", "true", "limit", Integer.toString(settings.page()));
        return Paging.read(calls, "users.conversations", arguments, settings.pages(), this::take)
                .exceptionallyCompose(this::unlessOneOfSome)
                .thenCompose(read -> ask(kinds));
    }

    private boolean take(Payload page) {
        page.list("channels")
                .forEach(channel -> channel.text("id").map(ChannelId::new).ifPresent(channels));
        return true;
    }

    private CompletionStage<Boolean> unlessOneOfSome(Throwable failure) {
        boolean scope = Stages.cause(failure) instanceof SlackException slack
                && slack.kind() == SlackException.Kind.SCOPE
                && ++refused < KINDS.size();
        return scope ? CompletableFuture.completedStage(true) : CompletableFuture.failedStage(Stages.cause(failure));
    }
}
