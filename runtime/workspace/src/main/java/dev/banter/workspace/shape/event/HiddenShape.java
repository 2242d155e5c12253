package dev.banter.workspace.shape.event;

import dev.banter.workspace.basics.Ts;
import dev.banter.workspace.conversation.Conversation;
import dev.banter.workspace.event.MessageEvent.Changed;
import dev.banter.workspace.event.MessageEvent.Deleted;
import dev.banter.workspace.event.MessageEvent.Replied;
import dev.banter.workspace.event.MessageEvent.ReplyLost;
import dev.banter.workspace.message.Message;
import dev.banter.workspace.shape.MessageShape;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** Hidden events of type {@code message}: they tell what became of another message, and are no speech themselves. */
final class HiddenShape {

    private HiddenShape() {}

    static ObjectNode replied(Replied replied) {
        ObjectNode shape = hidden("message_replied", replied.conversation(), replied.ts());
        return shape.set("message", MessageShape.withReplies(replied.parent(), replied.conversation()));
    }

    static ObjectNode changed(Changed changed) {
        Conversation conversation = changed.conversation();
        ObjectNode shape = hidden("message_changed", conversation, changed.ts());
        shape.set("message", MessageShape.of(changed.after(), conversation));
        return shape.set("previous_message", MessageShape.of(changed.before(), conversation));
    }

    static ObjectNode deleted(Deleted deleted) {
        ObjectNode shape = hidden("message_deleted", deleted.conversation(), deleted.ts())
                .put("deleted_ts", deleted.message().ts().toString());
        return shape.set("previous_message", MessageShape.of(deleted.message(), deleted.conversation()));
    }

    /** Slack tells that a thread has shrunk as a change of its parent, whose counts are all that differs. */
    static ObjectNode replyLost(ReplyLost lost) {
        Conversation conversation = lost.conversation();
        List<Message> left = conversation.history().repliesTo(lost.parent());
        List<Message> before = Stream.concat(left.stream(), Stream.of(lost.reply()))
                .sorted(Comparator.comparing(Message::ts))
                .toList();
        ObjectNode shape = hidden("message_changed", conversation, lost.ts());
        shape.set("message", MessageShape.of(lost.parent(), conversation, left));
        return shape.set("previous_message", MessageShape.of(lost.parent(), conversation, before));
    }

    private static ObjectNode hidden(String subtype, Conversation conversation, Ts ts) {
        ObjectNode shape = EventShape.event("message")
                .put("subtype", subtype)
                .put("hidden", true)
                .put("ts", ts.toString())
                .put("event_ts", ts.toString());
        return MessageEventShape.inChannel(shape, conversation);
    }
}
