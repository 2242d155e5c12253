package dev.banter.workspace.message;

import dev.banter.workspace.team.User;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was done to a message after it was said.
 *
 * @param reactions in the order in which each emoji was first used
 */
public record Marks(
        @Nullable Edit edited,
        List<Reaction> reactions,
        @Nullable Pin pin) {

    public static final Marks NONE = new Marks(null, List.of(), null);

    public Marks {
        reactions = List.copyOf(reactions);
    }

    public Marks edited(Edit edit) {
        return new Marks(edit, reactions, pin);
    }

    public Marks pinned(Pin made) {
        return new Marks(edited, reactions, made);
    }

    public Marks unpinned() {
        return new Marks(edited, reactions, null);
    }

    public Optional<Reaction> reaction(String name) {
        return reactions.stream()
                .filter(reaction -> reaction.name().equals(name))
                .findFirst();
    }

    /** One user more for an emoji. */
    public Marks reacted(String name, User user) {
        Optional<Reaction> known = reaction(name);
        List<Reaction> all = new ArrayList<>(reactions);
        known.ifPresentOrElse(
                reaction -> all.set(all.indexOf(reaction), reaction.with(user)),
                () -> all.add(new Reaction(name, List.of(user))));
        return new Marks(edited, all, pin);
    }

    /** One user less; an emoji that nobody is left with goes. */
    public Marks unreacted(String name, User user) {
        List<Reaction> all = reactions.stream()
                .map(reaction -> reaction.name().equals(name) ? reaction.without(user) : reaction)
                .filter(reaction -> !reaction.users().isEmpty())
                .toList();
        return new Marks(edited, all, pin);
    }
}
