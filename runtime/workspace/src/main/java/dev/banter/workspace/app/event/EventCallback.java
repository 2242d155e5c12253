package dev.banter.workspace.app.event;

import dev.banter.workspace.basics.RandomIds;
import dev.banter.workspace.basics.Ts;
import dev.banter.workspace.shape.Json;
import dev.banter.workspace.team.User;
import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;

/** Wraps an event for the app, with an id by which it is known again. */
final class EventCallback {

    private final User bot;
    private final RandomIds random;

    EventCallback(User bot, RandomIds random) {
        this.bot = bot;
        this.random = random;
    }

    ObjectNode of(ObjectNode event, Instant now) {
        if (!event.has("event_ts")) {
            event.put("event_ts", Ts.of(now).toString());
        }
        ObjectNode callback = Json.object()
                .put("token", "local")
                .put("team_id", bot.teamId())
                .put("context_team_id", bot.teamId())
                .putNull("context_enterprise_id")
                .put("api_app_id", bot.appId());
        callback.set("event", event);
        String id = random.next("Ev");
        callback.put("type", "event_callback").put("event_id", id).put("event_time", now.getEpochSecond());
        callback.putArray("authorizations")
                .addObject()
                .putNull("enterprise_id")
                .put("team_id", bot.teamId())
                .put("user_id", bot.id())
                .put("is_bot", true)
                .put("is_enterprise_install", false);
        return callback.put("is_ext_shared_channel", false).put("event_context", "4-" + id);
    }
}
