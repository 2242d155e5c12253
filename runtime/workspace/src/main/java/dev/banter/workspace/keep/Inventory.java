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
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** All that a workspace has, a line each, in the order in which it can be read back. Lines are made one at a time. */
final class Inventory {

    private Inventory() {}

    static Stream<ObjectNode> of(Holdings holdings) {
        People people = holdings.people();
        List<Conversation> newcomers = holdings.conversations().forNewcomers();
        return Stream.of(
                        Stream.of(TeamLine.of(holdings)),
                        people.all().stream().map(user -> new UserLine(user, people.profileOf(user)).line()),
                        holdings.conversations().all().stream()
                                .flatMap(conversation -> of(conversation, newcomers.contains(conversation))))
                .flatMap(lines -> lines);
    }

    private static Stream<ObjectNode> of(Conversation conversation, boolean newcomers) {
        List<Message> newestFirst = conversation.history().all(new Window(Ts.START, Ts.END));
        int count = newestFirst.size();
        return Stream.of(
                        Stream.of(ConversationLine.of(conversation, newcomers)),
                        conversation.members().stream().map(member -> MemberLine.of(conversation, member)),
                        IntStream.rangeClosed(1, count)
                                .mapToObj(i -> MessageLine.of(conversation, newestFirst.get(count - i))))
                .flatMap(lines -> lines);
    }
}
