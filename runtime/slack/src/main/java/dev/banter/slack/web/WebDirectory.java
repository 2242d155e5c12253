package dev.banter.slack.web;

import dev.banter.api.ChannelId;
import dev.banter.api.SlackException;
import dev.banter.api.UserId;
import dev.banter.core.time.Timers;
import dev.banter.core.wire.Directory;
import dev.banter.slack.wire.ChannelChange;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** One workspace's names, looked up through the Web API when somebody asks, and kept fresh by events. */
public final class WebDirectory implements Directory {

    private final WebApi api;
    private final DirectorySettings settings;
    private final Patience patience;
    private final ChannelNames names;
    private final Map<UserId, CompletableFuture<ChannelId>> directMessages = new ConcurrentHashMap<>();

    /**
     * A directory that knows nothing yet.
     *
     * @param api whom to ask
     * @param settings how
     * @param timers measure pauses
     */
    public WebDirectory(WebApi api, DirectorySettings settings, Timers timers) {
        this.api = api;
        this.settings = settings;
        this.patience = new Patience(settings, timers);
        this.names = new ChannelNames(timers, settings.unknownFor());
    }

    @Override
    public CompletionStage<ChannelId> channel(String name) {
        ChannelNames.LookUp lookUp = names.lookUp(name);
        if (lookUp.walk()) {
            walk(null);
        }
        return lookUp.id().copy();
    }

    private void walk(@Nullable String cursor) {
        patience.with(() -> api.channels(settings.pageSize(), cursor)).whenComplete((page, failure) -> {
            if (failure != null) {
                names.failed(LookUpFailure.of("the list of channels", failure));
                return;
            }
            names.page(page.channels());
            String next = page.nextCursor();
            boolean end = next == null || next.equals(cursor);
            if (!end) {
                walk(next);
            } else if (names.walked()) {
                walk(null);
            }
        });
    }

    @Override
    public CompletionStage<ChannelId> directMessage(UserId person) {
        CompletableFuture<ChannelId> mine = new CompletableFuture<>();
        CompletableFuture<ChannelId> known = directMessages.putIfAbsent(person, mine);
        if (known != null) {
            return known.copy();
        }
        String what = "the direct message with " + person.id();
        patience.with(() -> api.open(person)).whenComplete((opened, failure) -> {
            if (failure == null && opened.channelId() != null) {
                mine.complete(new ChannelId(opened.channelId()));
                return;
            }
            directMessages.remove(person, mine);
            mine.completeExceptionally(failure == null ? withoutId(what) : LookUpFailure.of(what, failure));
        });
        return mine.copy();
    }

    private static SlackException withoutId(String what) {
        return new SlackException(
                SlackException.Kind.NOT_FOUND,
                "",
                "nothing was said: Slack opened " + what + " without telling its id, which is a fault of the server");
    }

    /**
     * Takes in what an event tells about names.
     *
     * @param change what it tells
     */
    public void changed(ChannelChange change) {
        names.changed(change);
    }

    /** Forgets the names of channels, because some event may have been missed. */
    public void missedSomething() {
        names.missedSomething();
    }
}
