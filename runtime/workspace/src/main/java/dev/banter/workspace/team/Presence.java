package dev.banter.workspace.team;

import java.util.Locale;

/** Whether somebody is there. */
public enum Presence {
    ACTIVE,
    AWAY;

    /** Slack's word for it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
