package dev.banter.launcher.manifest;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What plugins need of Slack.
 *
 * @param scopes of the bot's token
 * @param events to subscribe to
 * @param commands slash commands, by name
 * @param shortcuts by {@code callback_id}
 * @param interactive whether buttons, modals or shortcuts are answered
 * @param notes what nobody can read from the plugins; one line each
 */
public record Needs(
        SortedSet<String> scopes,
        SortedSet<String> events,
        List<SlashCommand> commands,
        List<Shortcut> shortcuts,
        boolean interactive,
        List<String> notes) {

    /** Copies the collections. */
    public Needs {
        scopes = new TreeSet<>(scopes);
        events = new TreeSet<>(events);
        commands = List.copyOf(commands);
        shortcuts = List.copyOf(shortcuts);
        notes = List.copyOf(notes);
    }
}
