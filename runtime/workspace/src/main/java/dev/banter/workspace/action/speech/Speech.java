package dev.banter.workspace.action.speech;

import dev.banter.workspace.action.rooms.Sight;
import dev.banter.workspace.basics.TsSource;
import dev.banter.workspace.conversation.Conversations;
import dev.banter.workspace.event.WorkspaceEvent;
import java.util.function.Consumer;

/** All that can be done with words, each by an action of its own. */
public record Speech(
        Posting posting,
        Whispering whispering,
        Editing editing,
        Deleting deleting,
        Reacting reacting,
        Pinning pinning) {

    public static Speech of(
            TsSource timestamps, Conversations conversations, Sight sight, Consumer<WorkspaceEvent> listener) {
        Composing composing = new Composing(timestamps, conversations);
        Posting posting = new Posting(timestamps, composing, sight, listener);
        return new Speech(
                posting,
                new Whispering(timestamps, composing, listener),
                new Editing(timestamps, composing, listener),
                new Deleting(timestamps, listener),
                new Reacting(timestamps, listener),
                new Pinning(timestamps, posting, listener));
    }
}
