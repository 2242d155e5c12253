package dev.banter.workspace.webapi.call;

import dev.banter.workspace.team.User;

/**
 * A call whose token has been found good.
 *
 * @param authority the host and port that the client called, and the path beneath which everything lives, for the
 *     addresses in answers
 * @param fromPage whether the workspace's own page calls
 */
public record Call(User caller, Arguments arguments, String authority, boolean fromPage) {}
