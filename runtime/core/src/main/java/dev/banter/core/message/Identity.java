package dev.banter.core.message;

import dev.banter.api.UserId;
import dev.banter.api.WorkspaceId;
import org.jspecify.annotations.Nullable;

/**
 * Who the bot is in one workspace.
 *
 * @param workspace the workspace
 * @param self the bot's user id
 * @param botId the bot's {@code B…} id, by which its Web API posts are marked; {@code null} when Slack did not tell
 * @param name the bot's user name
 */
public record Identity(
        WorkspaceId workspace, UserId self, @Nullable String botId, String name) {}
