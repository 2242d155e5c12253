package dev.banter.host;

import dev.banter.api.Post;
import dev.banter.api.Posted;
import dev.banter.api.Reply;
import dev.banter.api.Upload;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** Tells what was answered, verb by verb. */
record FakeReply(Function<String, CompletionStage<Posted>> told) implements Reply {

    @Override
    public CompletionStage<Posted> say(Post post) {
        return told.apply("say " + post);
    }

    @Override
    public CompletionStage<Posted> inThread(Post post) {
        return told.apply("inThread " + post);
    }

    @Override
    public CompletionStage<Posted> broadcast(Post post) {
        return told.apply("broadcast " + post);
    }

    @Override
    public CompletionStage<Posted> privately(Post post) {
        return told.apply("privately " + post);
    }

    @Override
    public CompletionStage<Posted> ephemeral(Post post) {
        return told.apply("ephemeral " + post);
    }

    @Override
    public CompletionStage<Void> react(String emoji) {
        return done("react " + emoji);
    }

    @Override
    public CompletionStage<Void> unreact(String emoji) {
        return done("unreact " + emoji);
    }

    @Override
    public CompletionStage<Void> typing(String status) {
        return done("typing " + status);
    }

    @Override
    public CompletionStage<String> upload(Upload upload) {
        return told.apply("upload " + upload).thenApply(shared -> "F1");
    }

    @Override
    public CompletionStage<Posted> update(Posted posted, Post post) {
        return told.apply("update " + posted.ts() + " " + post);
    }

    @Override
    public CompletionStage<Void> delete(Posted posted) {
        return done("delete " + posted.ts());
    }

    @Override
    public CompletionStage<String> permalink(Posted posted) {
        return CompletableFuture.completedFuture("https://slack.example/" + posted.ts());
    }

    private CompletionStage<Void> done(String line) {
        return told.apply(line).thenAccept(posted -> {});
    }
}
