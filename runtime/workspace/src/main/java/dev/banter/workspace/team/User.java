package dev.banter.workspace.team;

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

    public boolean isBot() {
        return botId != null;
    }
}
