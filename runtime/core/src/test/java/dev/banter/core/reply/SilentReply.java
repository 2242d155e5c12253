package dev.banter.core.reply;

import dev.banter.api.Post;
import dev.banter.api.Posted;
import dev.banter.api.Reply;
import dev.banter.api.Upload;
import java.util.concurrent.CompletionStage;

/** A reply of which nothing is expected: each verb is a fault. */
abstract class SilentReply implements Reply {

    @Override
    public CompletionStage<Posted> say(Post post) {
        throw unexpected();
    }

    @Override
    public CompletionStage<Posted> inThread(Post post) {
        throw unexpected();
    }

    @Override
    public CompletionStage<Posted> broadcast(Post post) {
        throw unexpected();
    }

    @Override
    public CompletionStage<Posted> privately(Post post) {
        throw unexpected();
    }

    @Override
    public CompletionStage<Posted> ephemeral(Post post) {
        throw unexpected();
    }

    @Override
    public CompletionStage<Void> react(String emoji) {
        throw unexpected();
    }

    @Override
    public CompletionStage<Void> unreact(String emoji) {
        throw unexpected();
    }

    @Override
    public CompletionStage<Void> typing(String status) {
        throw unexpected();
    }

    @Override
    public CompletionStage<String> upload(Upload upload) {
        throw unexpected();
    }

    @Override
    public CompletionStage<Posted> update(Posted posted, Post post) {
        throw unexpected();
    }

    @Override
    public CompletionStage<Void> delete(Posted posted) {
        throw unexpected();
    }

    @Override
    public CompletionStage<String> permalink(Posted posted) {
        throw unexpected();
    }

    private static AssertionError unexpected() {
        return new AssertionError("what is returned is said with say");
    }
}
