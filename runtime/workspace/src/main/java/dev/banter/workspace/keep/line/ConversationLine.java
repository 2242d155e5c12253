package dev.banter.workspace.keep.line;

import dev.banter.workspace.conversation.Conversation;
import dev.banter.workspace.conversation.ConversationKind;
import dev.banter.workspace.conversation.Sign;
import dev.banter.workspace.team.User;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A conversation, without what has lines of its own: its members and its messages. A direct message is made of its
 * people, and so this line has them too: there is never half of one, whenever the process was killed.
 *
 * @param made a new one, out of sight for all its people
 * @param sign what it is called now, and all else that may be changed
 * @param newcomers whether whoever is new in the workspace is in it from the start
 */
public record ConversationLine(Conversation made, Sign sign, boolean newcomers) {

    public static ObjectNode of(Conversation conversation, boolean newcomers) {
        ObjectNode line = Thing.CONVERSATION
                .line()
                .put("id", conversation.id())
                .put("kind", conversation.kind().channelType())
                .put("created", conversation.created())
                .put("creator", conversation.creator().id());
        SignLine.add(line, conversation.sign());
        if (conversation.kind().isDirect()) {
            ArrayNode people = line.putArray("people");
            conversation.members().forEach(member -> people.add(member.id()));
        }
        return line.put("newcomers", newcomers);
    }

    public static ConversationLine read(Fields line, Function<String, User> users) {
        Sign sign = SignLine.read(line);
        Conversation made = new Conversation(
                line.text("id"),
                sign.name(),
                kind(line.text("kind")),
                line.number("created"),
                users.apply(line.text("creator")));
        List<User> people = line.texts("people").stream().map(users).toList();
        people.forEach(user -> {
            made.add(user);
            made.setOpenFor(user, false);
        });
        return new ConversationLine(made, sign, line.flag("newcomers"));
    }

    private static ConversationKind kind(String word) {
        return Arrays.stream(ConversationKind.values())
                .filter(kind -> kind.channelType().equals(word))
                .findFirst()
                .orElseThrow(() -> Fields.wrong("kind"));
    }
}
