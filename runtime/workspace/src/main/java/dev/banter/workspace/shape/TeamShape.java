package dev.banter.workspace.shape;

import dev.banter.workspace.team.Team;
import tools.jackson.databind.node.ObjectNode;

/** A team, as {@code rtm.connect} tells of it. */
public final class TeamShape {

    private TeamShape() {}

    public static ObjectNode of(Team team) {
        return Json.object().put("id", team.id()).put("name", team.name()).put("domain", team.domain());
    }

    /** With what {@code team.info} alone tells. */
    public static ObjectNode whole(Team team) {
        ObjectNode shape = of(team).put("email_domain", "");
        shape.putObject("icon").put("image_default", true);
        return shape;
    }
}
