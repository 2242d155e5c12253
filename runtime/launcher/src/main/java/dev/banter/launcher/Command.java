package dev.banter.launcher;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the process is there for. */
enum Command {
    RUN("runs the bot (the default)"),
    DOCTOR("checks tokens, scopes, the way to Slack and this machine, and tells what is missing"),
    SETTINGS("prints what is set, for the bot and for each plugin, and where; secrets are masked"),
    MANIFEST("prints a Slack app manifest for what the installed plugins use"),
    STORE("looks after what the bot keeps; store --help says what can be done"),
    PLUGINS("asks the running bot about its plugins, or to change them; plugins --help has its verbs");

    private final String help;

    Command(String help) {
        this.help = help;
    }

    static Optional<Command> named(String word) {
        return Arrays.stream(values())
                .filter(command -> command.word().equals(word))
                .findFirst();
    }

    static List<String> words() {
        return Arrays.stream(values()).map(Command::word).toList();
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it does its work without tokens and secrets, too. */
    boolean needsNoApp() {
        return this == MANIFEST || this == PLUGINS || this == STORE;
    }

    String help() {
        return help;
    }
}
