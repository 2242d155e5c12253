package dev.banter.workspace.webapi.people;

import dev.banter.workspace.action.Workspace;
import dev.banter.workspace.basics.Refused;
import dev.banter.workspace.shape.UserShape;
import dev.banter.workspace.team.Presence;
import dev.banter.workspace.team.Profile;
import dev.banter.workspace.team.User;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Whom one can look up: everybody in the workspace, and Slackbot after them, who is in every workspace of Slack. */
public final class Directory {

    private final Workspace workspace;
    private final User slackbot;

    public Directory(Workspace workspace) {
        this.workspace = workspace;
        this.slackbot = User.slackbot(workspace.team().id());
    }

    public List<User> all() {
        List<User> all = new ArrayList<>(workspace.people().all());
        all.add(slackbot);
        return List.copyOf(all);
    }

    /**
     * The one with this id.
     *
     * @throws Refused as {@code user_not_found}
     */
    User byId(String id) {
        return id.equals(slackbot.id())
                ? slackbot
                : workspace.people().byId(id).orElseThrow(() -> new Refused("user_not_found"));
    }

    public ObjectNode shape(User user) {
        return UserShape.of(user, profileOf(user));
    }

    Profile profileOf(User user) {
        return user.equals(slackbot) ? Profile.blank(0) : workspace.people().profileOf(user);
    }

    /** Slackbot is always there. */
    Presence presenceOf(User user) {
        return user.equals(slackbot) ? Presence.ACTIVE : workspace.attendance().of(user);
    }
}
