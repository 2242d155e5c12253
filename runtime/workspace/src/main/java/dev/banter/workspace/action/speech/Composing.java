package dev.banter.workspace.action.speech;

import dev.banter.workspace.basics.Refused;
import dev.banter.workspace.basics.Ts;
import dev.banter.workspace.basics.TsSource;
import dev.banter.workspace.conversation.Conversation;
import dev.banter.workspace.conversation.ConversationKind;
import dev.banter.workspace.conversation.Conversations;
import dev.banter.workspace.message.Content;
import dev.banter.workspace.message.Message;
import dev.banter.workspace.team.User;
import dev.banter.workspace.text.SentText;
import dev.banter.workspace.text.Wording;
import java.util.Optional;

/** Makes a message of what somebody wants said, when it may be said. Nothing is kept or told yet. */
final class Composing {

    private final TsSource timestamps;
    private final Conversations conversations;

    Composing(TsSource timestamps, Conversations conversations) {
        this.timestamps = timestamps;
        this.conversations = conversations;
    }

    /** Refuses as {@link Posting#post} tells. */
    Message message(User author, Conversation conversation, Draft draft) {
        if (!conversation.has(author)) {
            throw new Refused("not_in_channel");
        }
        return response(author, conversation, draft);
    }

    /** Likewise of somebody who was asked there, member or not. */
    Message response(User author, Conversation conversation, Draft draft) {
        if (conversation.isArchived()) {
            throw new Refused("is_archived");
        }
        Message said = Message.said(timestamps.next(conversation.id()), author, content(author, draft));
        String threadTs = draft.threadTs();
        return threadTs == null
                ? said
                : said.inThread(parent(conversation, threadTs).ts(), draft.replyBroadcast());
    }

    /** What a draft says; refused as {@code no_text} when that is nothing. */
    Content content(User author, Draft draft) {
        Content content = new Content(text(author, draft.wording()), draft.extras(), draft.dress());
        if (content.isEmpty()) {
            throw new Refused("no_text");
        }
        return content;
    }

    String text(User author, Wording wording) {
        return SentText.normal(wording, name -> token(author, name));
    }

    /** A private channel's name is left out, for whoever reads it elsewhere may not know of it. */
    private Optional<String> token(User author, String name) {
        return conversations
                .named(author, name)
                .map(found ->
                        "<#" + found.id() + "|" + (found.kind() == ConversationKind.CHANNEL ? found.name() : "") + ">");
    }

    private static Message parent(Conversation conversation, String threadTs) {
        Message parent = Ts.parse(threadTs)
                .flatMap(conversation.history()::find)
                .orElseThrow(() -> new Refused("thread_not_found"));
        if (parent.isReply()) {
            throw new Refused("cannot_reply_to_message");
        }
        return parent;
    }
}
