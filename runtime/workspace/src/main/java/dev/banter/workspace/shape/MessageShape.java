package dev.banter.workspace.shape;

import dev.banter.workspace.basics.Ts;
import dev.banter.workspace.conversation.Conversation;
import dev.banter.workspace.message.Message;
import dev.banter.workspace.message.Note;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A message, as a history holds it; an event adds the channel. */
public final class MessageShape {

    private static final int MOST_REPLIES = 100;

    private MessageShape() {}

    public static ObjectNode of(Message message, Conversation conversation) {
        return of(message, conversation, conversation.history().repliesTo(message));
    }

    /** Likewise, as it stood with these replies. */
    public static ObjectNode of(Message message, Conversation conversation, List<Message> replies) {
        ObjectNode shape = said(message, conversation);
        MarksShape.add(shape, message.marks(), conversation);
        Ts parentTs = message.parent();
        if (parentTs == null) {
            ThreadShape.add(shape, message, replies);
            return shape;
        }
        shape.put("thread_ts", parentTs.toString());
        conversation.history().find(parentTs).ifPresent(parent -> {
            shape.put("parent_user_id", parent.author().id());
            if (message.broadcast()) {
                shape.put("subtype", "thread_broadcast");
                shape.set("root", of(parent, conversation));
            }
        });
        return shape;
    }

    /**
     * The parent inside of {@code message_replied}: it names its replies, which no other shape does. Of a long thread it
     * names the newest, or every reply would cost all its hearers the whole thread again.
     */
    public static ObjectNode withReplies(Message parent, Conversation conversation) {
        ObjectNode shape = of(parent, conversation);
        ArrayNode replies = shape.putArray("replies");
        List<Message> all = conversation.history().repliesTo(parent);
        all.subList(Math.max(0, all.size() - MOST_REPLIES), all.size())
                .forEach(reply -> replies.addObject()
                        .put("user", reply.author().id())
                        .put("ts", reply.ts().toString()));
        return shape;
    }

    private static ObjectNode said(Message message, Conversation conversation) {
        ObjectNode shape = Json.object()
                .put("type", "message")
                .put("text", message.text())
                .put("ts", message.ts().toString());
        AuthorShape.add(shape, message, conversation);
        message.content().extras().forEach((name, json) -> Json.parse(json).ifPresent(node -> shape.set(name, node)));
        Note note = message.note();
        if (note != null) {
            addNote(shape, note, conversation);
        }
        return message.isTombstone() ? shape.put("hidden", true) : shape;
    }

    private static void addNote(ObjectNode shape, Note note, Conversation conversation) {
        shape.put("subtype", note.subtype());
        note.fields().forEach(shape::put);
        if (!note.members().isEmpty()) {
            note.members().forEach(shape.putArray("members")::add);
        }
        Ts about = note.about();
        if (about != null) {
            conversation
                    .history()
                    .find(about)
                    .ifPresent(pinned -> shape.set("item", PinShape.item(pinned, conversation)));
        }
    }
}
