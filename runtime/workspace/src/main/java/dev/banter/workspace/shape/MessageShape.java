package dev.banter.workspace.shape;

import dev.banter.workspace.basics.Ts;
import dev.banter.workspace.conversation.Conversation;
import dev.banter.workspace.message.Message;
import dev.banter.workspace.message.Note;
import dev.banter.workspace.team.User;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A message, as a history holds it; an event adds the channel. */
public final class MessageShape {

    private MessageShape() {}

    public static ObjectNode of(Message message, Conversation conversation) {
        ObjectNode shape = said(message, conversation);
        Ts parentTs = message.parent();
        if (parentTs == null) {
            addThread(shape, message, conversation.history().repliesTo(message));
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

    /** The parent inside of {@code message_replied}: it names its replies, which no other shape does. */
    public static ObjectNode withReplies(Message parent, Conversation conversation) {
        ObjectNode shape = of(parent, conversation);
        ArrayNode replies = shape.putArray("replies");
        conversation
                .history()
                .repliesTo(parent)
                .forEach(reply -> replies.addObject()
                        .put("user", reply.author().id())
                        .put("ts", reply.ts().toString()));
        return shape;
    }

    private static ObjectNode said(Message message, Conversation conversation) {
        User author = message.author();
        ObjectNode shape = Json.object()
                .put("type", "message")
                .put("user", author.id())
                .put("text", message.text())
                .put("ts", message.ts().toString())
                .put("team", author.teamId());
        Note note = message.note();
        if (note != null) {
            shape.put("subtype", note.subtype());
            note.fields().forEach(shape::put);
            return shape;
        }
        return author.isBot()
                ? shape.put("bot_id", author.botId())
                : shape.put("client_msg_id", clientMessageId(message, conversation));
    }

    /** Only people's clients give one, so that an author may tell people from programs by it. */
    private static String clientMessageId(Message message, Conversation conversation) {
        String place = conversation.id() + message.ts();
        return UUID.nameUUIDFromBytes(place.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static void addThread(ObjectNode shape, Message parent, List<Message> replies) {
        if (replies.isEmpty()) {
            return;
        }
        Set<String> repliers = new LinkedHashSet<>();
        replies.forEach(reply -> repliers.add(reply.author().id()));
        shape.put("thread_ts", parent.ts().toString())
                .put("reply_count", replies.size())
                .put("reply_users_count", repliers.size())
                .put("latest_reply", replies.get(replies.size() - 1).ts().toString())
                .put("is_locked", false);
        ArrayNode users = shape.putArray("reply_users");
        repliers.forEach(users::add);
    }
}
