package dev.banter.workspace.action.speech;

import dev.banter.workspace.basics.Refused;
import dev.banter.workspace.basics.Ts;
import dev.banter.workspace.basics.TsSource;
import dev.banter.workspace.conversation.Conversation;
import dev.banter.workspace.event.MessageEvent;
import dev.banter.workspace.event.WorkspaceEvent;
import dev.banter.workspace.message.Message;
import dev.banter.workspace.message.Note;
import dev.banter.workspace.team.User;
import java.util.function.Consumer;

/**
 * Takes back what was said. Only its author may.
 *
 * <p>A thread outlives its parent: a tombstone stands in the parent's place until the last reply is gone too.
 */
public final class Deleting {

    private static final String EPITAPH = "This message was deleted.";

    private final TsSource timestamps;
    private final Consumer<WorkspaceEvent> listener;

    Deleting(TsSource timestamps, Consumer<WorkspaceEvent> listener) {
        this.timestamps = timestamps;
        this.listener = listener;
    }

    /**
     * Deletes a message.
     *
     * @throws Refused as {@code message_not_found} or {@code cant_delete_message}
     */
    public void delete(User deleter, Conversation conversation, Ts ts) {
        Message message = conversation.history().find(ts).orElseThrow(() -> new Refused("message_not_found"));
        if (!message.author().equals(deleter) || !message.isSpeech()) {
            throw new Refused("cant_delete_message");
        }
        if (conversation.history().repliesTo(message).isEmpty()) {
            remove(conversation, message);
            tellParent(conversation, message);
        } else {
            bury(conversation, message);
        }
    }

    private void remove(Conversation conversation, Message message) {
        conversation.history().remove(message);
        listener.accept(new MessageEvent.Deleted(conversation, message, timestamps.next()));
    }

    private void bury(Conversation conversation, Message message) {
        User slackbot = User.slackbot(message.author().teamId());
        Message tombstone = Message.said(message.ts(), slackbot, EPITAPH).noted(Note.TOMBSTONE);
        conversation.history().replace(tombstone);
        listener.accept(new MessageEvent.Changed(conversation, message, tombstone, timestamps.next()));
    }

    private void tellParent(Conversation conversation, Message reply) {
        Ts parentTs = reply.parent();
        if (parentTs != null) {
            conversation.history().find(parentTs).ifPresent(parent -> {
                if (parent.isTombstone()
                        && conversation.history().repliesTo(parent).isEmpty()) {
                    remove(conversation, parent);
                } else {
                    listener.accept(new MessageEvent.ReplyLost(conversation, parent, reply, timestamps.next()));
                }
            });
        }
    }
}
