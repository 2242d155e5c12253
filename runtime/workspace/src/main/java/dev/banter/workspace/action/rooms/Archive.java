package dev.banter.workspace.action.rooms;

import dev.banter.workspace.basics.Refused;
import dev.banter.workspace.basics.TsSource;
import dev.banter.workspace.conversation.Conversation;
import dev.banter.workspace.event.ChannelEvent;
import dev.banter.workspace.event.WorkspaceEvent;
import dev.banter.workspace.team.User;
import java.util.Map;
import java.util.function.Consumer;

/** Where channels and groups go that nobody needs: they can be read there, and be taken back. */
public final class Archive {

    private final TsSource timestamps;
    private final Bookkeeping bookkeeping;
    private final Consumer<WorkspaceEvent> listener;

    Archive(TsSource timestamps, Bookkeeping bookkeeping, Consumer<WorkspaceEvent> listener) {
        this.timestamps = timestamps;
        this.bookkeeping = bookkeeping;
        this.listener = listener;
    }

    public void put(User user, Conversation conversation) {
        Rules.notDirect(conversation);
        if (conversation.isGeneral()) {
            throw new Refused("cant_archive_general");
        }
        Rules.member(conversation, user);
        if (conversation.isArchived()) {
            throw new Refused("already_archived");
        }
        change(user, conversation, true);
        bookkeeping.addWithMembers(user, conversation, "archive", "archived the %s");
    }

    public void takeBack(User user, Conversation conversation) {
        Rules.notDirect(conversation);
        if (!conversation.isArchived()) {
            throw new Refused("not_archived");
        }
        change(user, conversation, false);
        bookkeeping.add(user, conversation, "unarchive", "un-archived the %s", Map.of());
    }

    private void change(User user, Conversation conversation, boolean archived) {
        conversation.setArchived(archived);
        listener.accept(new ChannelEvent.Archived(conversation, user, timestamps.next()));
    }
}
