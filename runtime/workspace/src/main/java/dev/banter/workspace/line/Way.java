package dev.banter.workspace.line;

import java.util.Locale;

/** By what protocol a connection is told what happens. */
public enum Way {
    RTM,
    SOCKET;

    /** As people write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
