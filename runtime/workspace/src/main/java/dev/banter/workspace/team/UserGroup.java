package dev.banter.workspace.team;

import java.util.List;

/**
 * A group of people that one can name all at once.
 *
 * @param id Slack's id, {@code S…}
 * @param name what it is called
 * @param handle by what it is mentioned, without {@code @}
 * @param creator who made it
 * @param members who is in it
 */
public record UserGroup(String id, String name, String handle, User creator, List<User> members) {

    /** Copies the list. */
    public UserGroup {
        members = List.copyOf(members);
    }

    /** The same group with other people in it. */
    public UserGroup with(List<User> others) {
        return new UserGroup(id, name, handle, creator, others);
    }
}
