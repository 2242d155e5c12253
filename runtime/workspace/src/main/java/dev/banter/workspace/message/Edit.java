package dev.banter.workspace.message;

import dev.banter.workspace.basics.Ts;
import dev.banter.workspace.team.User;

/** Who changed a message last, and when. */
public record Edit(User editor, Ts ts) {}
