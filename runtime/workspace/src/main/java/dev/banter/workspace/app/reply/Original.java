package dev.banter.workspace.app.reply;

import dev.banter.workspace.message.Message;

/**
 * The message that an answer may replace or delete.
 *
 * @param ephemeral whether one person alone sees it
 */
public record Original(Message message, boolean ephemeral) {}
