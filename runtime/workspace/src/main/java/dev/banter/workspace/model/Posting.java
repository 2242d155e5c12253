package dev.banter.workspace.model;

import java.util.function.Consumer;

/** Accepts what somebody wants said, keeps it, and has everybody told in Slack's order. */
final class Posting {

    private final TsSource timestamps;
    private final Consumer<WorkspaceEvent> listener;

    Posting(TsSource timestamps, Consumer<WorkspaceEvent> listener) {
        this.timestamps = timestamps;
        this.listener = listener;
    }

    Message post(Sender sender, Conversation conversation, Draft draft) {
        if (!conversation.has(sender.user())) {
            throw new Refused("not_in_channel");
        }
        if (draft.text().isBlank()) {
            throw new Refused("no_text");
        }
        return draft.threadTs() == null
                ? say(sender, conversation, draft)
                : reply(sender, conversation, draft, parent(conversation, draft.threadTs()));
    }

    private Message say(Sender sender, Conversation conversation, Draft draft) {
        Message message = new Message(timestamps.next(), sender.user(), SentText.normal(draft.text()), null, false);
        keep(sender, conversation, message);
        listener.accept(new WorkspaceEvent.MessagePosted(conversation, message, sender.connection()));
        return message;
    }

    private Message reply(Sender sender, Conversation conversation, Draft draft, Message parent) {
        Message reply = new Message(
                timestamps.next(), sender.user(), SentText.normal(draft.text()), parent.ts(), draft.replyBroadcast());
        keep(sender, conversation, reply);
        listener.accept(new WorkspaceEvent.MessagePosted(conversation, reply, sender.connection()));
        listener.accept(new WorkspaceEvent.MessageReplied(conversation, parent, timestamps.next()));
        return reply;
    }

    private static void keep(Sender sender, Conversation conversation, Message message) {
        conversation.history().add(message);
        sender.accepted().accept(message);
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
