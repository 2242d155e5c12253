package dev.banter.api;

import java.util.List;
import java.util.Objects;

/** What the bot understands just now. Injected into constructors; may be used from any thread. */
public interface Catalogue {

    /**
     * The plugins that are live, by id.
     *
     * @return an immutable picture of this moment
     */
    List<Plugin> plugins();

    /**
     * A plugin that is live.
     *
     * @param id its id: the jar's name without version and ending
     * @param version its version, from the jar's manifest or name; empty when neither says
     * @param handlers its message handlers, in the order in which they run
     */
    record Plugin(String id, String version, List<Handler> handlers) {

        /** Refuses {@code null} and copies the list. */
        public Plugin {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(version, "version");
            handlers = List.copyOf(handlers);
        }
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
    record Handler(String name, String pattern, String help, boolean addressed, boolean fallback) {

        /** Refuses {@code null}. */
        public Handler {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(pattern, "pattern");
            Objects.requireNonNull(help, "help");
        }
    }
}
