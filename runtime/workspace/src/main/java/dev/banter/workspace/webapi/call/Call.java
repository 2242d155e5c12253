package dev.banter.workspace.webapi.call;

import dev.banter.workspace.team.User;

/**
 * A call whose token has been found good.
 *
 * @param authority the host and port that the client called, and the path beneath which everything lives, for the
 *     addresses in answers
 */
public record Call(User caller, Arguments arguments, String authority) {}
