package dev.banter.workspace.shape;

import dev.banter.workspace.basics.Ts;
import dev.banter.workspace.conversation.Conversation;
import dev.banter.workspace.message.Message;
import dev.banter.workspace.message.Window;
import dev.banter.workspace.team.User;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a conversation is to one of its members: how far it is read, and what came since. */
public final class ReadStateShape {

    private ReadStateShape() {}

    /** A conversation with its members and its read state, as clients get one to begin with. */
    public static ObjectNode whole(Conversation conversation, User viewer) {
        ObjectNode shape = ConversationShape.of(conversation, viewer);
        if (!conversation.has(viewer)) {
            return shape;
        }
        ArrayNode members = shape.putArray("members");
        conversation.members().forEach(member -> members.add(member.id()));
        return add(shape, conversation, viewer);
    }

    /** The read state, which only members have. */
    public static ObjectNode add(ObjectNode shape, Conversation conversation, User viewer) {
        if (!conversation.has(viewer)) {
            return shape;
        }
        shape.put("last_read", conversation.readMarks().of(viewer).toString());
        conversation.history().newestFirst(new Window(Ts.START, Ts.END), 1).stream()
                .findFirst()
                .ifPresent(latest -> shape.set("latest", MessageShape.of(latest, conversation)));
        return addCounts(shape, conversation, viewer);
    }

    /** Bookkeeping is unread too, but nobody is to be called for it. */
    public static ObjectNode addCounts(ObjectNode shape, Conversation conversation, User viewer) {
        List<Message> unread = conversation.readMarks().unread(viewer);
        long display = unread.stream().filter(Message::isSpeech).count();
        return shape.put("unread_count", unread.size()).put("unread_count_display", display);
    }
}
