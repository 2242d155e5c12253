package dev.banter.workspace.event;

import dev.banter.workspace.team.User;
import org.jspecify.annotations.Nullable;

/** Something that connected clients hear about. */
public sealed interface WorkspaceEvent
        permits ChannelEvent, LiveEvent, MemberEvent, MessageEvent, OwnEvent, PinEvent, ReactionEvent {

    /** Whether it is any of this user's business. */
    boolean reaches(User user);

    /** The connection that caused it, and hears an acknowledgement in its place; none when all are to hear it. */
    default @Nullable Object connection() {
        return null;
    }
}
