package dev.banter.workspace.message;

import dev.banter.workspace.team.User;
import java.util.List;
import java.util.stream.Stream;

/**
 * Who reacted to a message with one emoji.
 *
 * @param name without colons
 * @param users in the order in which they came
 */
public record Reaction(String name, List<User> users) {

    public Reaction {
        users = List.copyOf(users);
    }

    public boolean isBy(User user) {
        return users.contains(user);
    }

    Reaction with(User user) {
        return new Reaction(name, Stream.concat(users.stream(), Stream.of(user)).toList());
    }

    Reaction without(User user) {
        return new Reaction(
                name, users.stream().filter(other -> !other.equals(user)).toList());
    }

    /** One user's part of it. */
    public record One(String name, User user) {}
}
