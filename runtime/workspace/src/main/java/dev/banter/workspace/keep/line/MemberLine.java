package dev.banter.workspace.keep.line;

import dev.banter.workspace.basics.Ts;
import dev.banter.workspace.conversation.Conversation;
import dev.banter.workspace.team.User;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/**
 * One user's place in one conversation. It is no part of the conversation's line, or each step of a reader would write
 * all members again.
 *
 * @param read how far the user has read
 * @param open whether the user has it in sight
 */
public record MemberLine(User user, Ts read, boolean open) {

    public static ObjectNode of(Conversation conversation, User member) {
        return Thing.MEMBER
                .line()
                .put(GoneLine.CONVERSATION, conversation.id())
                .put(GoneLine.USER, member.id())
                .put("read", conversation.readMarks().of(member).toString())
                .put("open", conversation.isOpenFor(member));
    }

    public static MemberLine read(Fields line, Function<String, User> users) {
        return new MemberLine(users.apply(line.text(GoneLine.USER)), line.ts("read"), line.flag("open"));
    }

    /** Has it so in the conversation. */
    public void apply(Conversation conversation) {
        conversation.add(user);
        conversation.readMarks().move(user, read);
        conversation.setOpenFor(user, open);
    }
}
