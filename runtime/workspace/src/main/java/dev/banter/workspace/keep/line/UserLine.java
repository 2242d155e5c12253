package dev.banter.workspace.keep.line;

import dev.banter.workspace.team.People;
import dev.banter.workspace.team.Profile;
import dev.banter.workspace.team.User;
import tools.jackson.databind.node.ObjectNode;

/**
 * A person or the bot. Who somebody is never changes; what they tell of themselves may.
 *
 * @param away whether they have chosen to be away
 */
public record UserLine(User user, Profile profile, boolean away) {

    private static final String AWAY = "away";

    /** How somebody is now. */
    public static ObjectNode of(User user, People people) {
        return new UserLine(user, people.profileOf(user), people.isAway(user)).line();
    }

    ObjectNode line() {
        ObjectNode line =
                Thing.USER.line().put("id", user.id()).put("name", user.name()).put("real_name", user.realName());
        if (user.botId() != null) {
            line.put("bot_id", user.botId());
        }
        if (away) {
            line.put(AWAY, true);
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
        return new UserLine(user, profile, line.has(AWAY) && line.flag(AWAY));
    }
}
