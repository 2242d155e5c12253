package dev.banter.core.reply;

import dev.banter.api.Post;
import dev.banter.api.Posted;
import dev.banter.api.Reply;
import dev.banter.api.Upload;
import dev.banter.core.message.Heard;
import dev.banter.core.outbox.Content;
import dev.banter.core.outbox.Receipt;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** Answers one message. Safe from any thread. */
public final class MessageReply implements Reply {

    private final Heard message;
    private final Voice voice;
    private final Revision revision;

    /**
     * @param message what is answered
     * @param voice says it
     */
    public MessageReply(Heard message, Voice voice) {
        this.message = message;
        this.voice = voice;
        this.revision = new Revision(message.workspace(), voice);
    }

    @Override
    public CompletionStage<Posted> say(Post post) {
        return answer(Verb.SAY, post);
    }

    @Override
    public CompletionStage<Posted> inThread(Post post) {
        return answer(Verb.IN_THREAD, post);
    }

    @Override
    public CompletionStage<Posted> broadcast(Post post) {
        return answer(Verb.BROADCAST, post);
    }

    @Override
    public CompletionStage<Posted> privately(Post post) {
        return answer(Verb.PRIVATELY, post);
    }

    @Override
    public CompletionStage<Posted> ephemeral(Post post) {
        return here(new Content.Ephemeral(message.user(), post), Receipt::posted);
    }

    @Override
    public CompletionStage<Void> react(String emoji) {
        return here(new Content.Reaction(message.ts(), Emoji.bare(emoji), true), Revision.NOTHING);
    }

    @Override
    public CompletionStage<Void> unreact(String emoji) {
        return here(new Content.Reaction(message.ts(), Emoji.bare(emoji), false), Revision.NOTHING);
    }

    @Override
    public CompletionStage<Void> typing(String status) {
        return here(new Content.Typing(status), Revision.NOTHING);
    }

    @Override
    public CompletionStage<String> upload(Upload upload) {
        return here(new Content.File(upload), receipt -> receipt.ids().get(0));
    }

    @Override
    public CompletionStage<Posted> update(Posted posted, Post post) {
        return revision.update(posted, post);
    }

    @Override
    public CompletionStage<Void> delete(Posted posted) {
        return revision.delete(posted);
    }

    @Override
    public CompletionStage<String> permalink(Posted posted) {
        return revision.permalink(posted);
    }

    private CompletionStage<Posted> answer(Verb verb, Post post) {
        return voice.say(message.workspace(), ReplyPlan.plan(verb, message), post);
    }

    /** In the place of {@code say}. */
    private <T> CompletionStage<T> here(Content content, Function<Receipt, T> read) {
        return voice.act(message.workspace(), ReplyPlan.plan(Verb.SAY, message), content, read);
    }
}
