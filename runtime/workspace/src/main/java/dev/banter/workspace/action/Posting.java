package dev.banter.workspace.action;

import dev.banter.workspace.action.rooms.Sight;
import dev.banter.workspace.basics.Refused;
import dev.banter.workspace.basics.Ts;
import dev.banter.workspace.basics.TsSource;
import dev.banter.workspace.conversation.Conversation;
import dev.banter.workspace.event.LiveEvent;
import dev.banter.workspace.event.MessageEvent;
import dev.banter.workspace.event.WorkspaceEvent;
import dev.banter.workspace.message.Message;
import dev.banter.workspace.message.Note;
import dev.banter.workspace.message.SentText;
import dev.banter.workspace.team.User;
import java.util.function.Consumer;

/** Accepts what somebody wants said, keeps it, and has everybody told in Slack's order. */
public final class Posting {

    private final TsSource timestamps;
    private final Sight sight;
    private final Consumer<WorkspaceEvent> listener;

    Posting(TsSource timestamps, Sight sight, Consumer<WorkspaceEvent> listener) {
        this.timestamps = timestamps;
        this.sight = sight;
        this.listener = listener;
    }

    /**
     * Has something said.
     *
     * @throws Refused as {@code not_in_channel}, {@code is_archived}, {@code no_text}, {@code thread_not_found} or
     *     {@code cannot_reply_to_message}
     */
    public Message post(Sender sender, Conversation conversation, Draft draft) {
        if (!conversation.has(sender.user())) {
            throw new Refused("not_in_channel");
        }
        if (conversation.isArchived()) {
            throw new Refused("is_archived");
        }
        if (draft.text().isBlank()) {
            throw new Refused("no_text");
        }
        Message said = Message.said(timestamps.next(), sender.user(), SentText.normal(draft.text()));
        if (draft.threadTs() == null) {
            return keep(sender, conversation, said);
        }
        Message parent = parent(conversation, draft.threadTs());
        Message reply = keep(sender, conversation, said.inThread(parent.ts(), draft.replyBroadcast()));
        listener.accept(new MessageEvent.Replied(conversation, parent, timestamps.next()));
        return reply;
    }

    /** Has the workspace's own bookkeeping stand between what people said, as if this user had said it. */
    Message note(User user, Conversation conversation, String text, Note note) {
        Message message = Message.said(timestamps.next(), user, text).noted(note);
        return keep(Sender.withoutConnection(user), conversation, message);
    }

    /** Shows the others that somebody types. */
    public void type(User typist, Conversation conversation) {
        listener.accept(new LiveEvent.Typing(conversation, typist));
    }

    private Message keep(Sender sender, Conversation conversation, Message message) {
        sight.wake(conversation);
        conversation.history().add(message);
        sender.accepted().accept(message);
        listener.accept(new MessageEvent.Posted(conversation, message, sender.connection()));
        return message;
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
