package dev.banter.workspace.shape;

import dev.banter.workspace.message.Message;
import dev.banter.workspace.team.User;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a thread's parent tells of its replies. */
public final class ThreadShape {

    private ThreadShape() {}

    /** Nothing while there are no replies. */
    static void add(ObjectNode shape, Message parent, List<Message> replies) {
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

    /** What only one reader is told: whoever has spoken in a thread follows it, and has read it up to there. */
    public static void addReader(ObjectNode shape, Message parent, List<Message> replies, User reader) {
        List<Message> own =
                replies.stream().filter(reply -> reply.author().equals(reader)).toList();
        boolean subscribed = !own.isEmpty() || parent.author().equals(reader);
        if (replies.isEmpty() || !subscribed) {
            shape.put("subscribed", false);
            return;
        }
        Message last = own.isEmpty() ? parent : own.get(own.size() - 1);
        long unread = replies.stream()
                .filter(reply -> reply.ts().compareTo(last.ts()) > 0)
                .count();
        shape.put("subscribed", true).put("last_read", last.ts().toString()).put("unread_count", unread);
    }
}
