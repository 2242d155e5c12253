package dev.banter.workspace.app.command;

import java.util.List;

/**
 * What an app has for people to start. An app that names nothing is asked for whatever they type.
 *
 * @param commands in the order in which they are shown
 */
public record Offer(List<SlashCommand> commands, List<Shortcut> shortcuts) {

    public static final Offer UNSAID = new Offer(List.of(), List.of());

    public Offer {
        commands = List.copyOf(commands);
        shortcuts = List.copyOf(shortcuts);
    }

    boolean has(String command) {
        return commands.isEmpty()
                || commands.stream().anyMatch(known -> known.command().equals(command));
    }

    boolean has(String callbackId, boolean onMessages) {
        return shortcuts.isEmpty()
                || shortcuts.stream()
                        .anyMatch(known -> known.callbackId().equals(callbackId) && known.onMessages() == onMessages);
    }
}
