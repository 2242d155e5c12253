package dev.banter.workspace.shape;

import dev.banter.workspace.team.User;
import tools.jackson.databind.node.ObjectNode;

/** A user, as {@code users.info} and {@code team_join} tell of one. */
public final class UserShape {

    private UserShape() {}

    /** No more than who it is, as {@code self} in the answer of {@code rtm.connect}. */
    public static ObjectNode brief(User user) {
        return Json.object().put("id", user.id()).put("name", user.name());
    }

    public static ObjectNode of(User user) {
        ObjectNode shape = brief(user)
                .put("team_id", user.teamId())
                .put("deleted", false)
                .put("real_name", user.realName())
                .put("tz", "Etc/UTC")
                .put("tz_label", "Coordinated Universal Time")
                .put("tz_offset", 0)
                .put("is_admin", false)
                .put("is_owner", false)
                .put("is_restricted", false)
                .put("is_ultra_restricted", false)
                .put("is_bot", user.isBot())
                .put("is_app_user", false);
        shape.set("profile", profile(user));
        return shape;
    }

    private static ObjectNode profile(User user) {
        ObjectNode profile = Json.object()
                .put("real_name", user.realName())
                .put("real_name_normalized", user.realName())
                .put("display_name", user.name())
                .put("display_name_normalized", user.name())
                .put("team", user.teamId());
        if (user.isBot()) {
            profile.put("bot_id", user.botId());
        }
        return profile;
    }
}
