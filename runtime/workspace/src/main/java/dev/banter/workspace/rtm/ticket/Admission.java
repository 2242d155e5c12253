package dev.banter.workspace.rtm.ticket;

import dev.banter.workspace.team.User;

/**
 * Who may connect, and how they want to be told.
 *
 * @param batchPresence whether news of who is there come as lists
 * @param fromPage whether they sit at the workspace's own page, which is held to no pace
 */
public record Admission(User user, boolean batchPresence, boolean fromPage) {}
