package dev.banter.core.reply;

import dev.banter.api.Post;
import dev.banter.api.Posted;
import dev.banter.api.Reply;
import dev.banter.api.SlackException;
import dev.banter.api.Upload;
import dev.banter.core.outbox.Content;
import dev.banter.core.outbox.Receipt;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** Answers what a person said or did, by where it was. Safe from any thread. */
public final class PlaceReply implements Reply {

    private final Place place;
    private final Voice voice;
    private final Revision revision;

    /**
     * @param place where the person did what is answered
     * @param voice says it
     */
    public PlaceReply(Place place, Voice voice) {
        this.place = place;
        this.voice = voice;
        this.revision = new Revision(place.workspace(), voice);
    }

    @Override
    public CompletionStage<Posted> say(Post post) {
        return answer(Verb.SAY, post);
    }

    /**
     * Answers where {@link #say} does, for somebody who waits for nothing: no thread of a plugin is needed for it.
     *
     * @param post what to say
     */
    public void tell(Post post) {
        Spot spot = ReplyPlan.plan(Verb.SAY, place);
        voice.tell(place.workspace(), spot.target(), said(spot, post));
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

    /** In no channel only the person sees what is said anyway. */
    @Override
    public CompletionStage<Posted> ephemeral(Post post) {
        return place instanceof Place.AtMessage
                ? act(Verb.SAY, new Content.Ephemeral(place.user(), post), Receipt::posted)
                : say(post);
    }

    @Override
    public CompletionStage<Void> react(String emoji) {
        return react(emoji, true);
    }

    @Override
    public CompletionStage<Void> unreact(String emoji) {
        return react(emoji, false);
    }

    private CompletionStage<Void> react(String emoji, boolean added) {
        if (place instanceof Place.AtMessage message) {
            Content reaction = new Content.Reaction(message.ts(), Emoji.bare(emoji), added);
            return act(Verb.SAY, reaction, Revision.NOTHING);
        }
        return voice.refuse(new SlackException(
                SlackException.Kind.NOT_FOUND,
                "",
                "there is no message here to react to: what is answered was no message, or one that a single person"
                        + " sees; answer with words, or react by an injected Slack"));
    }

    @Override
    public CompletionStage<Void> typing(String status) {
        return act(Verb.SAY, new Content.Typing(status), Revision.NOTHING);
    }

    /** A file cannot be seen by one person alone but in their direct message. */
    @Override
    public CompletionStage<String> upload(Upload upload) {
        Verb where = place instanceof Place.AtMessage ? Verb.SAY : Verb.PRIVATELY;
        return act(where, new Content.File(upload), receipt -> receipt.ids().get(0));
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
        Spot spot = ReplyPlan.plan(verb, place);
        return voice.act(place.workspace(), spot.target(), said(spot, post), Receipt::posted);
    }

    private static Content said(Spot spot, Post post) {
        return spot.whisper() == null ? new Content.Message(post) : new Content.Aside(spot.whisper(), post);
    }

    private <T> CompletionStage<T> act(Verb where, Content content, Function<Receipt, T> read) {
        return voice.act(place.workspace(), ReplyPlan.plan(where, place).target(), content, read);
    }
}
