package dev.banter.launcher.admin;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What an administrator can ask for. */
public enum Verb {
    LIST("", "the plugins, and how each fares"),
    SHOW("ID", "one plugin: its handlers, its hash, what is wrong with it, what could be rolled back to"),
    ENABLE("ID", "loads a plugin that was disabled"),
    DISABLE("ID", "takes a plugin out, and leaves it out over restarts"),
    RELOAD("ID", "loads the jar that lies in the folder once more"),
    EXPLAIN("TEXT", "which handlers a message would be for, and why not the others; nothing is run"),
    DEAD("", "dead letters: messages and reminders that failed too often, and replies that Slack did not take"),
    RETRY("LETTER", "tries one of those once more"),
    DROP("LETTER", "forgets one of those"),
    INSTALL("FILE [SHA256]", "brings a jar into the folder and pins it, in the place of the plugin's jar there"),
    PIN("ID [SHA256]", "pins the jar that lies in the folder in plugins.lock, and loads it"),
    ROLLBACK("ID", "puts the version back that answered before, and pins it");

    private final String arguments;
    private final String help;

    Verb(String arguments, String help) {
        this.arguments = arguments;
        this.help = help;
    }

    static Optional<Verb> named(String word) {
        return Arrays.stream(values()).filter(verb -> verb.word().equals(word)).findFirst();
    }

    static List<String> words() {
        return Arrays.stream(values()).map(Verb::word).toList();
    }

    /** As it is typed. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * How it is typed, with what it does.
     *
     * @return one line
     */
    public String line() {
        return (word() + " " + arguments).strip() + ": " + help;
    }

    /** Whether it takes so many words behind it; a text has any number. */
    boolean takes(int words) {
        return switch (this) {
            case LIST, DEAD -> words == 0;
            case EXPLAIN -> words > 0;
            default -> words == 1 || (takesHash() && words == 2);
        };
    }

    /** Whether the hash of a jar may stand behind it. */
    boolean takesHash() {
        return this == INSTALL || this == PIN;
    }

    /** Whether nothing changes by it. */
    boolean isRead() {
        return this == LIST || this == SHOW || this == EXPLAIN || this == DEAD;
    }

    /** How it is typed, for whoever typed it otherwise. */
    String usage() {
        return ("plugins " + word() + " " + arguments).strip();
    }
}
