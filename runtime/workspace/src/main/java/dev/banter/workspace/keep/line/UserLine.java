package dev.banter.workspace.keep.line;

import dev.banter.workspace.team.Profile;
import dev.banter.workspace.team.User;
import tools.jackson.databind.node.ObjectNode;

/** A person or the bot. Who somebody is never changes; what they tell of themselves may. */
public record UserLine(User user, Profile profile) {

    public ObjectNode line() {
        ObjectNode line =
                Thing.USER.line().put("id", user.id()).put("name", user.name()).put("real_name", user.realName());
        if (user.botId() != null) {
            line.put("bot_id", user.botId());
        }
        return line.put("status_text", profile.statusText())
                .put("status_emoji", profile.statusEmoji())
                .put("status_expiration", profile.statusExpiration())
                .put("updated", profile.updated());
    }

    public static UserLine read(Fields line, String teamId) {
        User user =
                new User(line.text("id"), teamId, line.text("name"), line.text("real_name"), line.textOrNone("bot_id"));
        Profile profile = new Profile(
                line.text("status_text"),
                line.text("status_emoji"),
                line.number("status_expiration"),
                line.number("updated"));
        return new UserLine(user, profile);
    }
}
