package dev.banter.host;

import dev.banter.api.ChannelId;
import dev.banter.api.Markup;
import dev.banter.api.Posted;
import dev.banter.api.Slack;
import dev.banter.api.UserId;
import dev.banter.api.WorkspaceId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers what was said, and where. */
final class FakeSlack implements Slack {

    final List<String> said = new CopyOnWriteArrayList<>();

    @Override
    public Slack in(WorkspaceId workspace) {
        return this;
    }

    @Override
    public CompletionStage<Posted> say(String where, Markup markup) {
        return post(where + ": " + markup);
    }

    @Override
    public CompletionStage<Posted> inThread(String where, String threadTs, Markup markup) {
        return post(where + "/" + threadTs + ": " + markup);
    }

    @Override
    public CompletionStage<Posted> broadcast(String where, String threadTs, Markup markup) {
        return post(where + "!" + threadTs + ": " + markup);
    }

    @Override
    public CompletionStage<Posted> privately(UserId user, Markup markup) {
        return post(user.id() + ": " + markup);
    }

    private CompletionStage<Posted> post(String line) {
        said.add(line);
        return CompletableFuture.completedFuture(
                new Posted(new ChannelId("C1"), "1.000001", Optional.empty(), List.of("1.000001")));
    }
}
