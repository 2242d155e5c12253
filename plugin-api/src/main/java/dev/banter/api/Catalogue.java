package dev.banter.api;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** What the bot understands just now. Injected into constructors; may be used from any thread. */
public interface Catalogue {

    /**
     * The plugins that are live, by id.
     *
     * @return an immutable picture of this moment
     */
    List<Plugin> plugins();

    /**
     * The plugins that are live, by id, with those of their handlers that somebody may call somewhere: what {@link Allow}
     * forbids is left out. Plugins of which nothing is left are not among them.
     *
     * @param workspace where
     * @param user who
     * @param channel where, as far as it matters
     * @return an immutable picture; completes once it is known who belongs to what, within seconds. What cannot be told just
     *     now is left out
     */
    default CompletionStage<List<Plugin>> plugins(WorkspaceId workspace, UserId user, ChannelId channel) {
        return CompletableFuture.completedStage(plugins());
    }

    /**
     * The same, for somebody who has said something.
     *
     * @param message what they said
     * @return an immutable picture, as above
     */
    default CompletionStage<List<Plugin>> plugins(Message message) {
        return plugins(message.workspace(), message.user(), message.channel());
    }

    /**
     * A plugin that is live.
     *
     * @param id its id: the jar's name without version and ending
     * @param version its version, from the jar's manifest or name; empty when neither says
     * @param handlers its handlers, those for messages first, each in the order in which they run
     */
    record Plugin(String id, String version, List<Handler> handlers) {

        /** Refuses {@code null} and copies the list. */
        public Plugin {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(version, "version");
            handlers = List.copyOf(handlers);
        }
    }

    /** By what a person calls a handler. */
    enum Kind {
        /** By saying something: {@link OnMessage}. */
        MESSAGE,
        /** By mentioning the bot: {@link OnMention}. */
        MENTION,
        /** By a slash command: {@link OnCommand}. */
        COMMAND,
        /** By an emoji: {@link OnReaction}. */
        REACTION,
        /** By a button, a menu or another element: {@link OnAction}. */
        ACTION,
        /** By submitting or closing a modal: {@link OnView}. */
        VIEW,
        /** By a shortcut: {@link OnShortcut}. */
        SHORTCUT
    }

    /**
     * A method that a person can call.
     *
     * @param name where it is written, as {@code Class#method}
     * @param kind by what a person calls it
     * @param trigger the command's name ({@code /deploy}), the emoji ({@code :eyes:}; empty for any), the
     *     {@code action_id} or the {@code callback_id}; empty for a message and a mention
     * @param pattern its pattern; empty when it has none
     * @param help its line for {@code help}; empty when it has none
     * @param addressed whether it only hears what is said to the bot
     * @param fallback whether it runs only when nothing else matched
     */
    record Handler(
            String name, Kind kind, String trigger, String pattern, String help, boolean addressed, boolean fallback) {

        /** Refuses {@code null}. */
        public Handler {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(trigger, "trigger");
            Objects.requireNonNull(pattern, "pattern");
            Objects.requireNonNull(help, "help");
        }

        /**
         * A method with {@link OnMessage}.
         *
         * @param name where it is written, as {@code Class#method}
         * @param pattern its pattern
         * @param help its line for {@code help}; empty when it has none
         * @param addressed whether it only hears what is said to the bot
         * @param fallback whether it runs only when nothing else matched
         */
        public Handler(String name, String pattern, String help, boolean addressed, boolean fallback) {
            this(name, Kind.MESSAGE, "", pattern, help, addressed, fallback);
        }
    }
}
