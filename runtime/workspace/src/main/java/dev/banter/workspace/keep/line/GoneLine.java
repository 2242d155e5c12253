package dev.banter.workspace.keep.line;

import dev.banter.workspace.conversation.Conversation;
import dev.banter.workspace.message.Message;
import dev.banter.workspace.team.User;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** A member who left, or a message that was deleted. */
public final class GoneLine {

    static final String CONVERSATION = "conversation";
    static final String USER = "user";
    static final String TS = "ts";

    private GoneLine() {}

    public static ObjectNode of(Conversation conversation, User member) {
        return Thing.GONE.line().put(CONVERSATION, conversation.id()).put(USER, member.id());
    }

    public static ObjectNode of(Conversation conversation, Message message) {
        return Thing.GONE
                .line()
                .put(CONVERSATION, conversation.id())
                .put(TS, message.ts().toString());
    }

    /** Has it gone from the conversation; whom or what it has not, it need not lose. */
    public static void apply(Fields line, Conversation conversation, Function<String, User> users) {
        @Nullable String user = line.textOrNone(USER);
        if (user == null) {
            conversation.history().find(line.ts(TS)).ifPresent(conversation.history()::remove);
        } else {
            conversation.remove(users.apply(user));
        }
    }
}
