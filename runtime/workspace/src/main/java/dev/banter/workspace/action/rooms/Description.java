package dev.banter.workspace.action.rooms;

import dev.banter.workspace.basics.Refused;
import dev.banter.workspace.basics.TsSource;
import dev.banter.workspace.conversation.Conversation;
import dev.banter.workspace.conversation.Conversations;
import dev.banter.workspace.conversation.Topic;
import dev.banter.workspace.event.ChannelEvent;
import dev.banter.workspace.event.WorkspaceEvent;
import dev.banter.workspace.team.User;
import dev.banter.workspace.text.SentText;
import java.util.Map;
import java.util.function.Consumer;

/** What a channel or a group is called, is about, and is for. */
public final class Description {

    /** Slack's own, in characters. */
    private static final int LONGEST = 250;

    private final TsSource timestamps;
    private final Conversations conversations;
    private final Bookkeeping bookkeeping;
    private final Consumer<WorkspaceEvent> listener;

    Description(
            TsSource timestamps,
            Conversations conversations,
            Bookkeeping bookkeeping,
            Consumer<WorkspaceEvent> listener) {
        this.timestamps = timestamps;
        this.conversations = conversations;
        this.bookkeeping = bookkeeping;
        this.listener = listener;
    }

    public void rename(User user, Conversation conversation, String name) {
        check(user, conversation);
        String before = conversation.name();
        if (name.equals(before)) {
            return;
        }
        RoomName.check(name, conversations);
        conversation.rename(name);
        listener.accept(new ChannelEvent.Renamed(conversation, timestamps.next()));
        bookkeeping.add(
                user,
                conversation,
                "name",
                "has renamed the %s from \"" + before + "\" to \"" + name + "\"",
                Map.of("old_name", before, "name", name));
    }

    /** An empty text takes the topic away. */
    public void setTopic(User user, Conversation conversation, String text) {
        String value = accepted(user, conversation, text);
        if (!value.equals(conversation.topic().value())) {
            conversation.setTopic(new Topic(value, user.id(), timestamps.seconds()));
            note(user, conversation, "topic", value);
        }
    }

    /** An empty text takes the purpose away. */
    public void setPurpose(User user, Conversation conversation, String text) {
        String value = accepted(user, conversation, text);
        if (!value.equals(conversation.purpose().value())) {
            conversation.setPurpose(new Topic(value, user.id(), timestamps.seconds()));
            note(user, conversation, "purpose", value);
        }
    }

    private void note(User user, Conversation conversation, String what, String value) {
        String deed = value.isEmpty() ? "cleared the %s " + what : "set the %s " + what + ": " + value;
        bookkeeping.add(user, conversation, what, deed, Map.of(what, value));
    }

    private static String accepted(User user, Conversation conversation, String text) {
        check(user, conversation);
        if (text.codePointCount(0, text.length()) > LONGEST) {
            throw new Refused("too_long");
        }
        return SentText.normal(text);
    }

    private static void check(User user, Conversation conversation) {
        Rules.notDirect(conversation);
        Rules.member(conversation, user);
        Rules.inUse(conversation);
    }
}
