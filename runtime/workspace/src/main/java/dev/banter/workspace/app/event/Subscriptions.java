package dev.banter.workspace.app.event;

import dev.banter.workspace.conversation.ConversationKind;
import dev.banter.workspace.event.LiveEvent;
import dev.banter.workspace.event.MessageEvent;
import dev.banter.workspace.event.OwnEvent;
import dev.banter.workspace.event.WorkspaceEvent;
import dev.banter.workspace.message.Note;
import java.util.Set;

/** What the Events API has of all that RTM tells: an app here is subscribed to everything that there is. */
final class Subscriptions {

    private static final Set<String> ONLY_ON_RTM = Set.of("channel_unarchive", "group_archive", "group_unarchive");

    private Subscriptions() {}

    static boolean has(WorkspaceEvent event) {
        if (event instanceof LiveEvent || isWhisper(event)) {
            return false;
        }
        if (event instanceof MessageEvent.Posted posted) {
            Note note = posted.message().note();
            return note == null || !ONLY_ON_RTM.contains(note.subtype());
        }
        if (event instanceof OwnEvent own) {
            boolean told = own instanceof OwnEvent.Left || own instanceof OwnEvent.Shown;
            return told && own.conversation().kind() != ConversationKind.MPIM;
        }
        return true;
    }

    private static boolean isWhisper(WorkspaceEvent event) {
        return event instanceof MessageEvent.Whispered
                || event instanceof MessageEvent.WhisperChanged
                || event instanceof MessageEvent.WhisperDeleted;
    }
}
