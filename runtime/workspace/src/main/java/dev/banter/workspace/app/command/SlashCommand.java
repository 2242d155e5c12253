package dev.banter.workspace.app.command;

/**
 * A command of the app's, as people are offered it.
 *
 * @param command with its slash
 * @param description one line, may be empty
 * @param usageHint what stands behind the command, such as {@code [app] [env]}; may be empty
 */
public record SlashCommand(String command, String description, String usageHint) {}
