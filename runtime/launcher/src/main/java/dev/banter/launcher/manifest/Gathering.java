package dev.banter.launcher.manifest;

import dev.banter.core.right.Clause;
import dev.banter.host.Surveyed;
import dev.banter.host.bind.Hook;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Gathers what plugins need, jar by jar. */
public final class Gathering {

    /** What the bot itself needs: it answers, if only that it is busy. */
    private static final List<String> ALWAYS = List.of("chat:write");

    private static final Set<String> MESSAGE_OF_SHORTCUT =
            Set.of("Shortcut.channel", "Shortcut.text", "Shortcut.thread", "Shortcut.ts");

    private final SortedSet<String> scopes = new TreeSet<>(ALWAYS);
    private final SortedSet<String> events = new TreeSet<>();
    private final SortedMap<String, List<String>> helpByCommand = new TreeMap<>();
    private final SortedMap<String, Set<String>> pluginsByCommand = new TreeMap<>();
    private final SortedMap<String, Shortcut> shortcuts = new TreeMap<>();
    private final Set<String> notes = new LinkedHashSet<>();
    private boolean interactive;

    private Gathering() {}

    /**
     * Gathers everything.
     *
     * @param plugins those that a bot would take
     * @param admins who may give the bot orders in chat, as in the settings
     * @return what they need, the same whenever the plugins are the same
     */
    public static Needs of(List<Surveyed> plugins, List<String> admins) {
        Gathering gathering = new Gathering();
        gathering.addAdmins(admins);
        plugins.stream().filter(Surveyed::isGood).forEach(gathering::add);
        return gathering.needs();
    }

    /** Orders are messages; names and groups are asked of Slack. */
    private void addAdmins(List<String> admins) {
        if (!admins.isEmpty()) {
            addMessages();
        }
        if (admins.stream().anyMatch(admin -> admin.startsWith("@"))) {
            scopes.addAll(Methods.scopes("users.info"));
        }
        if (admins.stream().anyMatch(admin -> admin.startsWith("@") || admin.startsWith("S"))) {
            scopes.addAll(Methods.scopes("usergroups.users.list"));
        }
    }

    private void add(Surveyed plugin) {
        plugin.hooks().forEach(hook -> add(plugin, hook));
        plugin.use().calls().forEach(call -> scopes.addAll(Methods.scopesOfVerb(call)));
        if (plugin.use().byName()) {
            addMethods(plugin);
        }
    }

    /** What was said while nobody listened is asked for afterwards, in each channel that the bot is in. */
    private void addMessages() {
        Events.MESSAGES.forEach(this::subscribe);
        scopes.addAll(Methods.scopes("users.conversations"));
    }

    private void addMethods(Surveyed plugin) {
        List<String> methods = plugin.use().strings().stream()
                .filter(Methods::isMethod)
                .sorted()
                .toList();
        methods.forEach(method -> scopes.addAll(Methods.scopes(method)));
        notes.add(plugin.file() + " calls methods by name"
                + (methods.isEmpty() ? "" : ", so far as can be read " + String.join(", ", methods))
                + ": add the scopes of any other");
    }

    private void add(Surveyed plugin, Hook hook) {
        switch (hook.kind()) {
            case MESSAGE -> addMessages();
            case MENTION -> subscribe("app_mention");
            case EVENT -> addEvent(plugin, hook.trigger());
            case REACTION -> subscribe(hook.undone() ? "reaction_removed" : "reaction_added");
            case COMMAND -> addCommand(plugin, hook);
            case ACTION -> interactive = true;
            case VIEW -> addPrivate();
            case SHORTCUT -> addShortcut(plugin, hook.trigger());
            case BEFORE_HANDLERS, BEFORE_SENDING, EVERY, AT, TIMER -> {
                // They hear nothing from Slack that is not heard without them, and speak by an injected Slack alone.
            }
        }
        hook.rights().clauses().forEach(this::addLookUps);
        interactive |= hook.rights().caution() != null;
    }

    /** Ids of people and channels are known; all else of an {@code @Allow} is looked up. */
    private void addLookUps(Clause clause) {
        if (!clause.groups().isEmpty()) {
            scopes.addAll(Methods.scopes("usergroups.list"));
        }
        if (clause.users().stream().anyMatch(Clause::isName)) {
            scopes.addAll(Methods.scopes("users.info"));
        }
        if (clause.channels().stream().anyMatch(Clause::isName)) {
            scopes.addAll(Methods.scopesOfVerb("Slack.say"));
        }
    }

    private void subscribe(String event) {
        events.add(event);
        scopes.addAll(Events.scopes(event));
    }

    private void addEvent(Surveyed plugin, String type) {
        Events.subscriptions(type).forEach(this::subscribe);
        Events.note(type).ifPresent(note -> notes.add(plugin.file() + ": the event " + type + " " + note));
    }

    private void addCommand(Surveyed plugin, Hook hook) {
        scopes.add("commands");
        List<String> help = helpByCommand.computeIfAbsent(hook.trigger(), command -> new ArrayList<>());
        if (!hook.help().isBlank()) {
            help.add(hook.help());
        }
        pluginsByCommand
                .computeIfAbsent(hook.trigger(), command -> new TreeSet<>())
                .add(plugin.id());
    }

    /** Where there is no channel, what is said goes to the person. */
    private void addPrivate() {
        interactive = true;
        scopes.add("im:write");
    }

    private void addShortcut(Surveyed plugin, String callback) {
        addPrivate();
        scopes.add("commands");
        boolean ofMessage = plugin.use().calls().stream().anyMatch(MESSAGE_OF_SHORTCUT::contains);
        shortcuts.putIfAbsent(callback, new Shortcut(callback, ofMessage, plugin.id()));
        notes.add(plugin.file() + ": the shortcut " + callback + " is written down as one "
                + (ofMessage
                        ? "of messages, because the plugin reads the message; make it type: global if it is chosen anywhere"
                        : "that is chosen anywhere; make it type: message if it belongs in the menu of messages"));
    }

    private Needs needs() {
        List<SlashCommand> commands = new ArrayList<>();
        for (Map.Entry<String, Set<String>> command : pluginsByCommand.entrySet()) {
            commands.add(SlashCommand.of(
                    command.getKey(), helpByCommand.getOrDefault(command.getKey(), List.of()), command.getValue()));
        }
        return new Needs(scopes, events, commands, List.copyOf(shortcuts.values()), interactive, List.copyOf(notes));
    }
}
