package dev.banter.workspace.action.speech;

import dev.banter.workspace.basics.Refused;
import dev.banter.workspace.basics.Ts;
import dev.banter.workspace.basics.TsSource;
import dev.banter.workspace.conversation.Conversation;
import dev.banter.workspace.event.ReactionEvent;
import dev.banter.workspace.event.WorkspaceEvent;
import dev.banter.workspace.message.Marks;
import dev.banter.workspace.message.Message;
import dev.banter.workspace.message.Reaction;
import dev.banter.workspace.team.User;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Puts emoji on messages, and takes them off. */
public final class Reacting {

    private static final int MOST_EMOJI = 50;
    private static final int MOST_OF_ONE_USER = 23;

    private static final Pattern NAME = Pattern.compile("[\\p{Ll}\\p{Lo}\\p{N}_+'-]{1,100}(?:::skin-tone-[2-6])?");

    private final TsSource timestamps;
    private final Consumer<WorkspaceEvent> listener;

    Reacting(TsSource timestamps, Consumer<WorkspaceEvent> listener) {
        this.timestamps = timestamps;
        this.listener = listener;
    }

    /**
     * Reacts to a message.
     *
     * @throws Refused as {@code invalid_name}, {@code not_in_channel}, {@code is_archived}, {@code message_not_found},
     *     {@code already_reacted}, {@code too_many_emoji} or {@code too_many_reactions}
     */
    public void add(User user, Conversation conversation, Ts ts, String name) {
        Message message = reactable(user, conversation, ts, name);
        Marks marks = message.marks();
        if (isBy(user, marks, name)) {
            throw new Refused("already_reacted");
        }
        if (marks.reaction(name).isEmpty() && marks.reactions().size() >= MOST_EMOJI) {
            throw new Refused("too_many_emoji");
        }
        if (marks.reactions().stream().filter(reaction -> reaction.isBy(user)).count() >= MOST_OF_ONE_USER) {
            throw new Refused("too_many_reactions");
        }
        Message after = message.marked(old -> old.reacted(name, user));
        conversation.history().replace(after);
        listener.accept(new ReactionEvent.Added(conversation, after, new Reaction.One(name, user), timestamps.next()));
    }

    /**
     * Takes a reaction of one's own back.
     *
     * @throws Refused as {@code invalid_name}, {@code not_in_channel}, {@code message_not_found} or
     *     {@code no_reaction}
     */
    public void remove(User user, Conversation conversation, Ts ts, String name) {
        Message message = reactable(user, conversation, ts, name);
        if (!isBy(user, message.marks(), name)) {
            throw new Refused("no_reaction");
        }
        Message after = message.marked(old -> old.unreacted(name, user));
        conversation.history().replace(after);
        listener.accept(
                new ReactionEvent.Removed(conversation, after, new Reaction.One(name, user), timestamps.next()));
    }

    private static boolean isBy(User user, Marks marks, String name) {
        return marks.reaction(name).filter(reaction -> reaction.isBy(user)).isPresent();
    }

    private static Message reactable(User user, Conversation conversation, Ts ts, String name) {
        if (!NAME.matcher(name).matches()) {
            throw new Refused("invalid_name");
        }
        if (!conversation.has(user)) {
            throw new Refused("not_in_channel");
        }
        if (conversation.isArchived()) {
            throw new Refused("is_archived");
        }
        return conversation.history().find(ts).orElseThrow(() -> new Refused("message_not_found"));
    }
}
