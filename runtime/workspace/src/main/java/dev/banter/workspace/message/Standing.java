package dev.banter.workspace.message;

import dev.banter.workspace.basics.Ts;
import org.jspecify.annotations.Nullable;

/**
 * What kind of message it is, and where it stands.
 *
 * @param note none for plain speech
 * @param parent the {@code ts} of the thread's first message; none outside of threads
 * @param broadcast whether a reply is also shown in the channel
 */
public record Standing(@Nullable Note note, @Nullable Ts parent, boolean broadcast) {

    static final Standing PLAIN = new Standing(null, null, false);

    Standing noted(Note kind) {
        return new Standing(kind, parent, broadcast);
    }

    Standing inThread(Ts parentTs, boolean shownInChannel) {
        return new Standing(note, parentTs, shownInChannel);
    }
}
