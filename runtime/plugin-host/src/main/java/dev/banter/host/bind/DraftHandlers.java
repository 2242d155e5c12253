package dev.banter.host.bind;

import dev.banter.core.route.DeedRoute;
import dev.banter.core.route.EventRoute;
import dev.banter.core.route.Route;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * All handlers of a plugin, found good; only the objects that they are called on are wanting.
 *
 * @param messages message handlers, in the order in which they run
 * @param happenings event handlers, in the order in which they run
 * @param doings handlers for what people do besides, in the order in which they run
 * @param owners the classes that hold handlers, in the order of their names
 */
public record DraftHandlers(
        List<DraftRoute> messages,
        List<DraftEventRoute> happenings,
        List<DraftDeedRoute> doings,
        List<Class<?>> owners) {

    /** Copies the collections. */
    public DraftHandlers {
        messages = List.copyOf(messages);
        happenings = List.copyOf(happenings);
        doings = List.copyOf(doings);
        owners = List.copyOf(owners);
    }

    /**
     * The message handlers, ready to be called.
     *
     * @param objects one of each owner
     * @return in the order in which they run
     */
    public List<Route> routes(Map<Class<?>, Object> objects) {
        return messages.stream()
                .map(draft -> draft.on(Objects.requireNonNull(objects.get(draft.owner()))))
                .toList();
    }

    /**
     * The event handlers, ready to be called.
     *
     * @param objects one of each owner
     * @return in the order in which they run
     */
    public List<EventRoute> events(Map<Class<?>, Object> objects) {
        return happenings.stream()
                .map(draft -> draft.on(Objects.requireNonNull(objects.get(draft.owner()))))
                .toList();
    }

    /**
     * The handlers for what people do besides, ready to be called.
     *
     * @param objects one of each owner
     * @return in the order in which they run
     */
    public List<DeedRoute> deeds(Map<Class<?>, Object> objects) {
        return doings.stream()
                .map(draft -> draft.on(Objects.requireNonNull(objects.get(draft.owner()))))
                .toList();
    }

    /**
     * What the handlers wait for.
     *
     * @return those for messages first, then those for events, then the others; each in the order in which they run
     */
    public List<Hook> hooks() {
        return Stream.of(
                        messages.stream().map(DraftRoute::hook),
                        happenings.stream().map(DraftEventRoute::hook),
                        doings.stream().map(DraftDeedRoute::hook))
                .flatMap(Function.identity())
                .toList();
    }
}
