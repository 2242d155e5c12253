package dev.banter.workspace.app;

/** What an app is asked, of which a person waits for the answer: the names are Socket Mode's. */
public enum Question {
    SLASH_COMMANDS("slash_commands"),
    INTERACTIVE("interactive");

    private final String type;

    Question(String type) {
        this.type = type;
    }

    /** The {@code type} of its envelope. */
    public String type() {
        return type;
    }
}
