package dev.banter.workspace.rtm.ticket;

import dev.banter.workspace.team.User;

/**
 * Who may connect, and how they want to be told.
 *
 * @param batchPresence whether news of who is there come as lists
 */
public record Admission(User user, boolean batchPresence) {}
