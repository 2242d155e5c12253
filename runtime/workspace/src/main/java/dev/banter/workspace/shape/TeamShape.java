package dev.banter.workspace.shape;

import dev.banter.workspace.team.Team;
import tools.jackson.databind.node.ObjectNode;

/** A team, as {@code rtm.connect} and {@code team.info} tell of it. */
public final class TeamShape {

    private TeamShape() {}

    public static ObjectNode of(Team team) {
        return Json.object().put("id", team.id()).put("name", team.name()).put("domain", team.domain());
    }
}
