package dev.banter.workspace.action.rooms;

import dev.banter.workspace.basics.Refused;
import dev.banter.workspace.basics.Ts;
import dev.banter.workspace.basics.TsSource;
import dev.banter.workspace.conversation.Conversation;
import dev.banter.workspace.conversation.ConversationKind;
import dev.banter.workspace.event.MemberEvent;
import dev.banter.workspace.event.OwnEvent;
import dev.banter.workspace.event.WorkspaceEvent;
import dev.banter.workspace.team.User;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Coming into channels and groups, and going out of them. */
public final class Membership {

    private final TsSource timestamps;
    private final Bookkeeping bookkeeping;
    private final Consumer<WorkspaceEvent> listener;

    Membership(TsSource timestamps, Bookkeeping bookkeeping, Consumer<WorkspaceEvent> listener) {
        this.timestamps = timestamps;
        this.bookkeeping = bookkeeping;
        this.listener = listener;
    }

    /**
     * Goes into a channel.
     *
     * @return whether anything changed: to be in already is no mistake
     */
    public boolean join(User user, Conversation conversation) {
        if (conversation.kind() != ConversationKind.CHANNEL) {
            throw Rules.notSupported();
        }
        Rules.inUse(conversation);
        if (conversation.has(user)) {
            return false;
        }
        enter(user, conversation, null);
        return true;
    }

    /** Brings somebody in. */
    public void invite(User inviter, Conversation conversation, User invited) {
        checkInvitation(inviter, conversation);
        checkInvited(inviter, conversation, invited);
        enter(invited, conversation, inviter);
    }

    /** Throws {@link Refused} when this user can bring nobody in there. */
    public void checkInvitation(User inviter, Conversation conversation) {
        Rules.notDirect(conversation);
        Rules.member(conversation, inviter);
        Rules.inUse(conversation);
    }

    /** Throws {@link Refused} when this one user cannot be brought in by that one. */
    public void checkInvited(User inviter, Conversation conversation, User invited) {
        if (invited.equals(inviter)) {
            throw new Refused("cant_invite_self");
        }
        if (conversation.has(invited)) {
            throw new Refused("already_in_channel");
        }
    }

    /**
     * Goes out.
     *
     * @return whether anything changed: not to be in is no mistake
     */
    public boolean leave(User user, Conversation conversation) {
        Rules.notDirect(conversation);
        Rules.inUse(conversation);
        if (!conversation.has(user)) {
            return false;
        }
        if (conversation.isGeneral()) {
            throw new Refused("cant_leave_general");
        }
        if (conversation.members().size() == 1) {
            throw new Refused("last_member");
        }
        goOut(user, conversation);
        return true;
    }

    /** Has somebody else go out. */
    public void kick(User kicker, Conversation conversation, User kicked) {
        Rules.notDirect(conversation);
        Rules.member(conversation, kicker);
        if (kicked.equals(kicker)) {
            throw new Refused("cant_kick_self");
        }
        if (conversation.isGeneral()) {
            throw new Refused("cant_kick_from_general");
        }
        Rules.inUse(conversation);
        Rules.member(conversation, kicked);
        goOut(kicked, conversation);
    }

    void enter(User user, Conversation conversation, @Nullable User inviter) {
        Ts now = timestamps.next(conversation.id());
        conversation.add(user);
        conversation.readMarks().move(user, now);
        listener.accept(new OwnEvent.Entered(conversation, user));
        listener.accept(new MemberEvent.Joined(conversation, user, inviter, now));
        Map<String, String> fields = inviter == null ? Map.of() : Map.of("inviter", inviter.id());
        bookkeeping.add(user, conversation, "join", "has joined the %s", fields);
    }

    private void goOut(User user, Conversation conversation) {
        conversation.remove(user);
        Ts now = timestamps.next(conversation.id());
        listener.accept(new OwnEvent.Left(conversation, user, now));
        listener.accept(new MemberEvent.Left(conversation, user, now));
        bookkeeping.add(user, conversation, "leave", "has left the %s", Map.of());
    }
}
