package dev.banter.workspace.team;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A person or the bot.
 *
 * @param teamId the team the user belongs to
 * @param name the handle, in lower case
 * @param realName the name that is shown
 * @param botId the {@code B…} id of the same actor; only the bot has one
 */
public record User(
        String id,
        String teamId,
        String name,
        String realName,
        @Nullable String botId) {

    /** Reserved by the domain name system, so that nobody is ever written to. */
    public static final String EMAIL_DOMAIN = "banter.invalid";

    /** Nobody else has it. */
    public static final String SLACKBOTS_NAME = "slackbot";

    private static final String SLACKBOTS_ID = "USLACKBOT";

    /** Who speaks for the workspace itself. It is not among its people, and, as Slack has it, no bot. */
    public static User slackbot(String teamId) {
        return new User(SLACKBOTS_ID, teamId, SLACKBOTS_NAME, "Slackbot", null);
    }

    public boolean isBot() {
        return botId != null;
    }

    /** Bots have none, nor has Slackbot. */
    public Optional<String> email() {
        return isBot() || id.equals(SLACKBOTS_ID) ? Optional.empty() : Optional.of(name + "@" + EMAIL_DOMAIN);
    }

    /** The {@code A…} id of the app whose bot this is, which has the digits of the bot's own; only the bot has one. */
    public @Nullable String appId() {
        return botId == null ? null : "A" + botId.substring(1);
    }
}
