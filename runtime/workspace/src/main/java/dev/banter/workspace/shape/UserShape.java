package dev.banter.workspace.shape;

import dev.banter.workspace.team.Profile;
import dev.banter.workspace.team.User;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** A user, as {@code users.info} and {@code team_join} tell of one. */
public final class UserShape {

    private static final List<String> COLORS =
            List.of("9f69e7", "4bbe2e", "e7392d", "3c989f", "674b1b", "e96699", "2b6836", "5b89d5");

    private UserShape() {}

    /** No more than who it is, as {@code self} in the answer of {@code rtm.connect}. */
    public static ObjectNode brief(User user) {
        return Json.object().put("id", user.id()).put("name", user.name());
    }

    public static ObjectNode of(User user, Profile profile) {
        ObjectNode shape = brief(user)
                .put("team_id", user.teamId())
                .put("deleted", false)
                .put("color", COLORS.get(Math.floorMod(user.id().hashCode(), COLORS.size())))
                .put("real_name", user.realName())
                .put("tz", "Etc/UTC")
                .put("tz_label", "Coordinated Universal Time")
                .put("tz_offset", 0)
                .put("is_admin", false)
                .put("is_owner", false)
                .put("is_primary_owner", false)
                .put("is_restricted", false)
                .put("is_ultra_restricted", false)
                .put("is_bot", user.isBot())
                .put("is_app_user", false)
                .put("is_email_confirmed", user.email().isPresent())
                .put("updated", profile.updated())
                .put("who_can_share_contact_card", "EVERYONE");
        return shape.set("profile", profile(user, profile));
    }

    /** The same actor under its other id, as {@code bots.info} tells of it. */
    public static ObjectNode bot(User bot) {
        return BotShape.of(bot).put("user_id", bot.id());
    }

    /** What somebody tells of themselves, as {@code users.profile.get} gives it. */
    public static ObjectNode profile(User user, Profile profile) {
        ObjectNode shape = Json.object()
                .put("real_name", user.realName())
                .put("real_name_normalized", user.realName())
                .put("display_name", user.name())
                .put("display_name_normalized", user.name())
                .put("first_name", user.realName())
                .put("last_name", "")
                .put("title", "")
                .put("phone", "")
                .put("skype", "")
                .put("status_text", profile.statusText())
                .put("status_emoji", profile.statusEmoji())
                .put("status_expiration", profile.statusExpiration())
                .put("team", user.teamId());
        user.email().ifPresent(email -> shape.put("email", email));
        return user.isBot() ? shape.put("bot_id", user.botId()) : shape;
    }
}
