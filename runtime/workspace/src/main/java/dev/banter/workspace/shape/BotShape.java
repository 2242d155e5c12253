package dev.banter.workspace.shape;

import dev.banter.workspace.team.User;
import tools.jackson.databind.node.ObjectNode;

/** A bot by its {@code B…} id, as {@code bots.info} and what it says tell of it. */
public final class BotShape {

    private BotShape() {}

    /** The two tell one thing more each. */
    public static ObjectNode of(User bot) {
        ObjectNode shape = Json.object()
                .put("id", bot.botId())
                .put("deleted", false)
                .put("name", bot.name())
                .put("updated", 0)
                .put("app_id", bot.appId());
        shape.putObject("icons");
        return shape;
    }
}
