package dev.banter.core.outbox;

import dev.banter.api.WorkspaceId;
import java.time.Instant;

/**
 * A message of the bot's that Slack did not take, and that is not sent any more. Its text is not told: it was meant for others.
 *
 * @param id by which people name it: some letters and digits
 * @param key what names the call of the verb
 * @param workspace where it was to be said
 * @param to where there
 * @param reason why it was not taken
 * @param since when it was not
 */
public record DeadReply(String id, VerbKey key, WorkspaceId workspace, Destination to, String reason, Instant since) {}
