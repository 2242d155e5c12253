package dev.banter.workspace.shape.event;

import dev.banter.workspace.conversation.Conversation;
import dev.banter.workspace.event.MessageEvent;
import dev.banter.workspace.event.MessageEvent.Changed;
import dev.banter.workspace.event.MessageEvent.Deleted;
import dev.banter.workspace.event.MessageEvent.Posted;
import dev.banter.workspace.event.MessageEvent.Replied;
import dev.banter.workspace.event.MessageEvent.ReplyLost;
import dev.banter.workspace.event.MessageEvent.WhisperChanged;
import dev.banter.workspace.event.MessageEvent.WhisperDeleted;
import dev.banter.workspace.event.MessageEvent.Whispered;
import dev.banter.workspace.message.Message;
import dev.banter.workspace.shape.MessageShape;
import tools.jackson.databind.node.ObjectNode;

/** Events of type {@code message} that show one as it was said; what becomes of it is told by hidden ones. */
final class MessageEventShape {

    private MessageEventShape() {}

    static ObjectNode of(MessageEvent event) {
        if (event instanceof Posted posted) {
            return said(posted.message(), posted.conversation());
        } else if (event instanceof Whispered whispered) {
            return said(whispered.message(), whispered.conversation()).put("is_ephemeral", true);
        } else if (event instanceof Replied replied) {
            return HiddenShape.replied(replied);
        } else if (event instanceof Changed changed) {
            return HiddenShape.changed(changed);
        } else if (event instanceof Deleted deleted) {
            return HiddenShape.deleted(deleted);
        } else if (event instanceof WhisperChanged changed) {
            return HiddenShape.changed(whole(changed)).put("is_ephemeral", true);
        } else if (event instanceof WhisperDeleted deleted) {
            return HiddenShape.deleted(whole(deleted)).put("is_ephemeral", true);
        } else if (event instanceof ReplyLost lost) {
            return HiddenShape.replyLost(lost);
        }
        throw EventShape.shapeless(event);
    }

    private static Changed whole(WhisperChanged changed) {
        return new Changed(changed.conversation(), changed.before(), changed.after(), changed.ts());
    }

    private static Deleted whole(WhisperDeleted deleted) {
        return new Deleted(deleted.conversation(), deleted.message(), deleted.ts());
    }

    private static ObjectNode said(Message message, Conversation conversation) {
        return inChannel(MessageShape.of(message, conversation), conversation)
                .put("event_ts", message.ts().toString());
    }

    static ObjectNode inChannel(ObjectNode shape, Conversation conversation) {
        return shape.put("channel", conversation.id())
                .put("channel_type", conversation.kind().channelType());
    }
}
