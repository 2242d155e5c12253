package dev.banter.workspace.action.rooms;

import dev.banter.workspace.basics.TsSource;
import dev.banter.workspace.conversation.Conversation;
import dev.banter.workspace.conversation.ConversationKind;
import dev.banter.workspace.event.MessageEvent;
import dev.banter.workspace.event.WorkspaceEvent;
import dev.banter.workspace.message.Message;
import dev.banter.workspace.message.Note;
import dev.banter.workspace.team.User;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Writes the notes that Slack leaves in a history, in its words: a channel is a channel there, and a group a group. */
final class Bookkeeping {

    private final TsSource timestamps;
    private final Consumer<WorkspaceEvent> listener;

    Bookkeeping(TsSource timestamps, Consumer<WorkspaceEvent> listener) {
        this.timestamps = timestamps;
        this.listener = listener;
    }

    /**
     * Leaves a note.
     *
     * @param what the end of Slack's subtype, such as {@code topic}
     * @param deed what the user did, with {@code %s} where Slack says channel or group
     */
    void add(User user, Conversation conversation, String what, String deed, Map<String, String> fields) {
        write(user, conversation, deed, new Note(place(conversation) + "_" + what, fields));
    }

    /** Likewise, and the note names those who are in the conversation. */
    void addWithMembers(User user, Conversation conversation, String what, String deed) {
        List<String> members = conversation.members().stream().map(User::id).toList();
        write(user, conversation, deed, new Note(place(conversation) + "_" + what, Map.of(), null, members));
    }

    private void write(User user, Conversation conversation, String deed, Note kind) {
        String text = "<@" + user.id() + "> " + deed.replaceFirst("%s", place(conversation));
        Message note =
                Message.said(timestamps.next(conversation.id()), user, text).noted(kind);
        conversation.history().add(note);
        listener.accept(new MessageEvent.Posted(conversation, note, null));
    }

    private static String place(Conversation conversation) {
        return conversation.kind() == ConversationKind.CHANNEL ? "channel" : "group";
    }
}
