package dev.banter.core;

import dev.banter.api.Payload;
import dev.banter.api.Post;
import dev.banter.api.Posted;
import dev.banter.api.Slack;
import dev.banter.api.SlackException;
import dev.banter.api.Upload;
import dev.banter.api.UserId;
import dev.banter.api.WorkspaceId;
import dev.banter.core.outbox.Content;
import dev.banter.core.outbox.Destination;
import dev.banter.core.outbox.Outbox;
import dev.banter.core.outbox.Receipt;
import dev.banter.core.outbox.Target;
import dev.banter.core.reply.Emoji;
import dev.banter.core.reply.Revision;
import dev.banter.core.reply.Voice;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Speaks for one plugin that was not spoken to. */
final class PluginSlack implements Slack {

    private final Outbox outbox;
    private final Voice voice;
    private final @Nullable WorkspaceId workspace;

    PluginSlack(Outbox outbox, Voice voice, @Nullable WorkspaceId workspace) {
        this.outbox = outbox;
        this.voice = voice;
        this.workspace = workspace;
    }

    @Override
    public Slack in(WorkspaceId other) {
        return new PluginSlack(outbox, voice, other);
    }

    @Override
    public CompletionStage<Posted> say(String where, Post post) {
        return act(at(where, null), new Content.Message(post), Receipt::posted);
    }

    @Override
    public CompletionStage<Posted> inThread(String where, String threadTs, Post post) {
        return act(at(where, threadTs), new Content.Message(post), Receipt::posted);
    }

    @Override
    public CompletionStage<Posted> broadcast(String where, String threadTs, Post post) {
        return act(new Target(Place.of(where), threadTs, true), new Content.Message(post), Receipt::posted);
    }

    @Override
    public CompletionStage<Posted> privately(UserId user, Post post) {
        return act(new Target(new Destination.Person(user), null, false), new Content.Message(post), Receipt::posted);
    }

    @Override
    public CompletionStage<Posted> ephemeral(String where, UserId user, Post post) {
        return act(at(where, null), new Content.Ephemeral(user, post), Receipt::posted);
    }

    @Override
    public CompletionStage<Void> react(String where, String ts, String emoji) {
        return act(at(where, null), new Content.Reaction(ts, Emoji.bare(emoji), true), Revision.NOTHING);
    }

    @Override
    public CompletionStage<Void> unreact(String where, String ts, String emoji) {
        return act(at(where, null), new Content.Reaction(ts, Emoji.bare(emoji), false), Revision.NOTHING);
    }

    @Override
    public CompletionStage<Void> typing(String where) {
        return act(at(where, null), new Content.Typing(""), Revision.NOTHING);
    }

    @Override
    public CompletionStage<Void> typing(String where, String threadTs, String status) {
        return act(at(where, threadTs), new Content.Typing(status), Revision.NOTHING);
    }

    @Override
    public CompletionStage<String> upload(String where, Upload upload) {
        return act(
                at(where, null),
                new Content.File(upload),
                receipt -> receipt.ids().get(0));
    }

    @Override
    public CompletionStage<String> upload(String where, String threadTs, Upload upload) {
        return act(
                at(where, threadTs),
                new Content.File(upload),
                receipt -> receipt.ids().get(0));
    }

    @Override
    public CompletionStage<Posted> update(Posted posted, Post post) {
        return in(known -> new Revision(known, voice).update(posted, post));
    }

    @Override
    public CompletionStage<Void> delete(Posted posted) {
        return in(known -> new Revision(known, voice).delete(posted));
    }

    @Override
    public CompletionStage<String> permalink(Posted posted) {
        return in(known -> new Revision(known, voice).permalink(posted));
    }

    @Override
    public CompletionStage<Payload> call(String method, Map<String, ?> arguments) {
        return in(known -> voice.call(known, method, arguments, Function.identity()));
    }

    @Override
    public Stream<Payload> pages(String method, Map<String, ?> arguments, String items) {
        return Pages.items(page -> call(method, page), arguments, items);
    }

    private static Target at(String where, @Nullable String threadTs) {
        return new Target(Place.of(where), threadTs, false);
    }

    private <T> CompletionStage<T> act(Target target, Content content, Function<Receipt, T> read) {
        return in(known -> voice.act(known, target, content, read));
    }

    /** In the workspace that is meant, if it is plain which. */
    private <T> CompletionStage<T> in(Function<WorkspaceId, CompletionStage<T>> verb) {
        if (workspace != null) {
            return verb.apply(workspace);
        }
        Set<WorkspaceId> connected = outbox.workspaces();
        if (connected.size() == 1) {
            return verb.apply(connected.iterator().next());
        }
        String now = connected.isEmpty()
                ? "no workspace is connected yet; speak when an event or a message has come, or later"
                : "several workspaces are connected, "
                        + connected.stream().map(WorkspaceId::id).sorted().toList()
                        + "; name one with Slack.in(WorkspaceId)";
        return voice.refuse(new SlackException(SlackException.Kind.WORKSPACE, "", "nothing was said: " + now));
    }
}
