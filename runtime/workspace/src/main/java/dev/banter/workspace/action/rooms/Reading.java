package dev.banter.workspace.action.rooms;

import dev.banter.workspace.basics.Ts;
import dev.banter.workspace.basics.TsSource;
import dev.banter.workspace.conversation.Conversation;
import dev.banter.workspace.event.OwnEvent;
import dev.banter.workspace.event.WorkspaceEvent;
import dev.banter.workspace.team.User;
import java.util.function.Consumer;

/** Keeps how far people have read. */
public final class Reading {

    private final TsSource timestamps;
    private final Consumer<WorkspaceEvent> listener;

    Reading(TsSource timestamps, Consumer<WorkspaceEvent> listener) {
        this.timestamps = timestamps;
        this.listener = listener;
    }

    public void mark(User user, Conversation conversation, Ts mark) {
        Rules.member(conversation, user);
        conversation.readMarks().move(user, mark);
        listener.accept(new OwnEvent.Marked(conversation, user, mark, timestamps.next()));
    }
}
