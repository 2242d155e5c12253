package dev.banter.core;

import dev.banter.api.Catalogue;
import dev.banter.api.ChannelId;
import dev.banter.api.UserId;
import dev.banter.api.WorkspaceId;
import dev.banter.core.reply.Voice;
import dev.banter.core.right.Asker;
import dev.banter.core.right.Judge;
import dev.banter.core.route.LivePlugin;
import dev.banter.core.route.Routing;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;

/** What the bot understands at the moment in which it is asked. Safe from any thread. */
record LiveCatalogue(Routing routing, Judge judge, Voice voice) implements Catalogue {

    @Override
    public List<Plugin> plugins() {
        return routing.now().plugins().stream()
                .map(plugin -> Described.plugin(plugin, Described.handlers(plugin)))
                .toList();
    }

    @Override
    public CompletionStage<List<Plugin>> plugins(WorkspaceId workspace, UserId user, ChannelId channel) {
        Asker asker = new Asker(workspace, user, channel);
        CompletionStage<List<Plugin>> all = CompletableFuture.completedStage(List.of());
        for (LivePlugin plugin : routing.now().plugins()) {
            all = all.thenCombine(
                    judge.granted(Described.handlers(plugin), Described::rights, asker),
                    (before, handlers) ->
                            handlers.isEmpty() ? before : with(before, Described.plugin(plugin, handlers)));
        }
        return voice.bring(all);
    }

    private static List<Plugin> with(List<Plugin> some, Plugin another) {
        return Stream.concat(some.stream(), Stream.of(another)).toList();
    }
}
