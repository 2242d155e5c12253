package dev.banter.workspace.keep;

import dev.banter.workspace.action.Holdings;
import dev.banter.workspace.basics.Ts;
import dev.banter.workspace.conversation.Conversation;
import dev.banter.workspace.keep.line.ConversationLine;
import dev.banter.workspace.keep.line.MemberLine;
import dev.banter.workspace.keep.line.MessageLine;
import dev.banter.workspace.keep.line.TeamLine;
import dev.banter.workspace.keep.line.UserLine;
import dev.banter.workspace.message.Message;
import dev.banter.workspace.message.Window;
import dev.banter.workspace.team.People;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/**
 * All that a workspace has now, a line each, in the order in which it can be read back. Whatever may change is looked at
 * before anything is returned. The lines of messages, which are most of it, are made one at a time, on any thread.
 */
final class Inventory {

    private Inventory() {}

    static Stream<ObjectNode> of(Holdings holdings) {
        People people = holdings.people();
        List<Conversation> newcomers = holdings.conversations().forNewcomers();
        List<Stream<ObjectNode>> all = new ArrayList<>();
        all.add(Stream.of(TeamLine.of(holdings)));
        people.all().forEach(user -> all.add(Stream.of(UserLine.of(user, people))));
        for (Conversation conversation : holdings.conversations().all()) {
            all.add(Stream.of(ConversationLine.of(conversation, newcomers.contains(conversation))));
            conversation.members().forEach(member -> all.add(Stream.of(MemberLine.of(conversation, member))));
            all.add(messages(conversation));
        }
        return all.stream().flatMap(lines -> lines);
    }

    private static Stream<ObjectNode> messages(Conversation conversation) {
        List<Message> newestFirst = conversation.history().all(new Window(Ts.START, Ts.END));
        int count = newestFirst.size();
        return IntStream.rangeClosed(1, count).mapToObj(i -> MessageLine.of(conversation, newestFirst.get(count - i)));
    }
}
