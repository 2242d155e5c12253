package dev.banter.host;

import dev.banter.api.ChannelId;
import dev.banter.api.Payload;
import dev.banter.api.Post;
import dev.banter.api.Posted;
import dev.banter.api.Slack;
import dev.banter.api.Upload;
import dev.banter.api.UserId;
import dev.banter.api.WorkspaceId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** Remembers what was said, and where. */
final class FakeSlack implements Slack {

    final List<String> said = new CopyOnWriteArrayList<>();

    @Override
    public Slack in(WorkspaceId workspace) {
        return this;
    }

    @Override
    public CompletionStage<Posted> say(String where, Post post) {
        return post(where + ": " + post);
    }

    @Override
    public CompletionStage<Posted> inThread(String where, String threadTs, Post post) {
        return post(where + "/" + threadTs + ": " + post);
    }

    @Override
    public CompletionStage<Posted> broadcast(String where, String threadTs, Post post) {
        return post(where + "!" + threadTs + ": " + post);
    }

    @Override
    public CompletionStage<Posted> privately(UserId user, Post post) {
        return post(user.id() + ": " + post);
    }

    @Override
    public CompletionStage<Posted> ephemeral(String where, UserId user, Post post) {
        return post(where + "?" + user.id() + ": " + post);
    }

    @Override
    public CompletionStage<Void> react(String where, String ts, String emoji) {
        return done(where + "/" + ts + " + " + emoji);
    }

    @Override
    public CompletionStage<Void> unreact(String where, String ts, String emoji) {
        return done(where + "/" + ts + " - " + emoji);
    }

    @Override
    public CompletionStage<Void> typing(String where) {
        return done(where + " typing");
    }

    @Override
    public CompletionStage<Void> typing(String where, String threadTs, String status) {
        return done(where + "/" + threadTs + " " + status);
    }

    @Override
    public CompletionStage<String> upload(String where, Upload upload) {
        return done(where + ": " + upload).thenApply(shared -> "F1");
    }

    @Override
    public CompletionStage<String> upload(String where, String threadTs, Upload upload) {
        return done(where + "/" + threadTs + ": " + upload).thenApply(shared -> "F1");
    }

    @Override
    public CompletionStage<Posted> update(Posted posted, Post post) {
        return post(posted.ts() + " = " + post);
    }

    @Override
    public CompletionStage<Void> delete(Posted posted) {
        return done(posted.ts() + " deleted");
    }

    @Override
    public CompletionStage<String> permalink(Posted posted) {
        return CompletableFuture.completedFuture("https://slack.example/" + posted.ts());
    }

    @Override
    public CompletionStage<Payload> call(String method, Map<String, ?> arguments) {
        return CompletableFuture.failedFuture(new UnsupportedOperationException(method));
    }

    @Override
    public Stream<Payload> pages(String method, Map<String, ?> arguments, String items) {
        return Stream.empty();
    }

    private CompletionStage<Void> done(String line) {
        said.add(line);
        return CompletableFuture.completedFuture(null);
    }

    private CompletionStage<Posted> post(String line) {
        said.add(line);
        return CompletableFuture.completedFuture(
                new Posted(new ChannelId("C1"), "1.000001", Optional.empty(), List.of("1.000001")));
    }
}
