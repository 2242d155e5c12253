package dev.banter.workspace.action.rooms;

import dev.banter.workspace.basics.TsSource;
import dev.banter.workspace.conversation.Conversation;
import dev.banter.workspace.event.OwnEvent;
import dev.banter.workspace.event.WorkspaceEvent;
import dev.banter.workspace.team.User;
import java.util.function.Consumer;

/** Which direct messages people have in their lists. None is ever ended: it is put out of sight, and comes back. */
public final class Sight {

    private final TsSource timestamps;
    private final Consumer<WorkspaceEvent> listener;

    Sight(TsSource timestamps, Consumer<WorkspaceEvent> listener) {
        this.timestamps = timestamps;
        this.listener = listener;
    }

    /**
     * Puts a direct message into this user's sight.
     *
     * @return whether it was not there before
     */
    public boolean open(User user, Conversation conversation) {
        return show(user, conversation, true);
    }

    /**
     * Puts a direct message out of this user's sight.
     *
     * @return whether it was there before
     */
    public boolean close(User user, Conversation conversation) {
        if (!conversation.kind().isDirect()) {
            throw Rules.notSupported();
        }
        return show(user, conversation, false);
    }

    /** Something is said: nobody who should read it has it out of sight any longer. */
    public void wake(Conversation conversation) {
        if (conversation.kind().isDirect()) {
            conversation.members().forEach(member -> open(member, conversation));
        }
    }

    private boolean show(User user, Conversation conversation, boolean open) {
        if (conversation.isOpenFor(user) == open) {
            return false;
        }
        conversation.setOpenFor(user, open);
        listener.accept(new OwnEvent.Shown(conversation, user, timestamps.next()));
        return true;
    }
}
