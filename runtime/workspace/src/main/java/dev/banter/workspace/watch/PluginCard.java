package dev.banter.workspace.watch;

import java.util.List;

/**
 * A plugin as the page shows it.
 *
 * @param name what it is called; may be empty when its file has no good name
 * @param file the file it came in
 * @param handlers what it understands, in the order in which it is tried; of one that was refused, what the version
 *     before it understands, which goes on
 * @param problems why it was refused, each one readable text that may have several lines
 * @param requires other plugins that it needs, each with its version
 * @param exports packages that it has for others
 */
public record PluginCard(
        String name,
        String file,
        State state,
        List<Handler> handlers,
        List<String> problems,
        List<String> requires,
        List<String> exports) {

    public PluginCard {
        handlers = List.copyOf(handlers);
        problems = List.copyOf(problems);
        requires = List.copyOf(requires);
        exports = List.copyOf(exports);
    }

    /** One that has nothing to do with others. */
    public PluginCard(String name, String file, State state, List<Handler> handlers, List<String> problems) {
        this(name, file, state, handlers, problems, List.of(), List.of());
    }

    /** How a plugin fares. */
    public enum State {
        LOADING,
        LIVE,
        REFUSED,
        STOPPED
    }

    /** By what a person calls a handler. */
    public enum Kind {
        MESSAGE,
        MENTION,
        COMMAND,
        REACTION,
        ACTION,
        VIEW,
        SHORTCUT
    }

    /**
     * One thing that a plugin understands.
     *
     * @param name where it is written, such as {@code Deploys#hello}
     * @param trigger the command with its slash, the emoji as {@code :eyes:}, the id of an element, a modal or a shortcut;
     *     empty where there is none
     * @param pattern a regular expression, searched with <em>find</em>
     * @param help its line for {@code help}, may be empty
     * @param addressed whether it only hears what is said to the bot
     * @param fallback whether it runs only when nothing else matched
     */
    public record Handler(
            String name, Kind kind, String trigger, String pattern, String help, boolean addressed, boolean fallback) {

        /** One that hears what people say. */
        public Handler(String name, String pattern, String help, boolean addressed, boolean fallback) {
            this(name, Kind.MESSAGE, "", pattern, help, addressed, fallback);
        }
    }
}
