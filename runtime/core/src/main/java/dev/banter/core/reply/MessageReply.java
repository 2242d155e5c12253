package dev.banter.core.reply;

import dev.banter.api.Markup;
import dev.banter.api.Posted;
import dev.banter.api.Reply;
import dev.banter.core.message.Heard;
import java.util.concurrent.CompletionStage;

/** Answers one message. Safe from any thread. */
public final class MessageReply implements Reply {

    private final Heard message;
    private final Voice voice;

    /**
     * @param message what is answered
     * @param voice says it
     */
    public MessageReply(Heard message, Voice voice) {
        this.message = message;
        this.voice = voice;
    }

    @Override
    public CompletionStage<Posted> say(Markup markup) {
        return answer(Verb.SAY, markup);
    }

    @Override
    public CompletionStage<Posted> inThread(Markup markup) {
        return answer(Verb.IN_THREAD, markup);
    }

    @Override
    public CompletionStage<Posted> broadcast(Markup markup) {
        return answer(Verb.BROADCAST, markup);
    }

    @Override
    public CompletionStage<Posted> privately(Markup markup) {
        return answer(Verb.PRIVATELY, markup);
    }

    private CompletionStage<Posted> answer(Verb verb, Markup markup) {
        return voice.say(message.workspace(), ReplyPlan.plan(verb, message), markup);
    }
}
