package dev.banter.workspace.app.view;

import dev.banter.workspace.shape.Json;
import dev.banter.workspace.team.User;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A view, as answers and interactions tell of it. */
final class ViewShape {

    private ViewShape() {}

    static ObjectNode of(View view, User bot) {
        return of(view, bot, Json.object());
    }

    /** With what is filled in by now. */
    static ObjectNode of(View view, User bot, ObjectNode values) {
        ObjectNode shape = Json.object()
                .put("id", view.id())
                .put("team_id", bot.teamId())
                .put("type", view.text("type"))
                .put("private_metadata", view.text("private_metadata"))
                .put("callback_id", view.text("callback_id"))
                .put("hash", view.hash())
                .put("clear_on_close", view.flag("clear_on_close"))
                .put("notify_on_close", view.flag("notify_on_close"))
                .put("submit_disabled", view.flag("submit_disabled"))
                .put("root_view_id", view.rootId())
                .put("previous_view_id", view.previousId())
                .put("external_id", view.externalId())
                .put("app_id", bot.appId())
                .put("app_installed_team_id", bot.teamId())
                .put("bot_id", bot.botId());
        for (String label : new String[] {"title", "submit", "close"}) {
            JsonNode given = view.body().path(label);
            shape.set(label, given.isMissingNode() ? Json.object().nullNode() : given);
        }
        shape.set("blocks", view.body().path("blocks"));
        shape.putObject("state").set("values", values);
        return shape;
    }
}
