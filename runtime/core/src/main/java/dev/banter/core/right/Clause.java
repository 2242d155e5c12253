package dev.banter.core.right;

import java.util.List;

/**
 * What one {@code @Allow} asks for: the person is among users or groups, if there are any, and the channel among the
 * channels, if there are any.
 *
 * @param users ids, and user names that begin with {@code @}
 * @param groups ids of user groups, and handles that begin with {@code @}
 * @param channels ids, and names that begin with {@code #}
 */
public record Clause(List<String> users, List<String> groups, List<String> channels) {

    /** Copies the lists. */
    public Clause {
        users = List.copyOf(users);
        groups = List.copyOf(groups);
        channels = List.copyOf(channels);
    }

    boolean asksWho() {
        return !users.isEmpty() || !groups.isEmpty();
    }

    /**
     * Whether something is written by its name, and has to be looked up to be known.
     *
     * @param written what is written
     * @return false for an id
     */
    public static boolean isName(String written) {
        return written.startsWith("@") || written.startsWith("#");
    }
}
