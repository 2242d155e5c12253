package dev.banter.workspace.message;

import dev.banter.workspace.basics.Ts;
import dev.banter.workspace.team.User;

/** Who pinned a message to its channel, and when. */
public record Pin(User pinner, Ts ts) {}
