package dev.banter.workspace.app.view;

import dev.banter.workspace.team.User;
import tools.jackson.databind.node.ObjectNode;

/** Is told what somebody has before them. */
@FunctionalInterface
public interface ViewListener {

    /**
     * Something about one of a person's views.
     *
     * @param what {@code view_opened}, {@code view_updated} or {@code view_closed}
     */
    void told(User person, String what, ObjectNode view);
}
