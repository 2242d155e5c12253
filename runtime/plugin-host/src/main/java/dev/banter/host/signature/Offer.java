package dev.banter.host.signature;

import dev.banter.api.Event;
import dev.banter.api.Match;
import dev.banter.api.Message;
import dev.banter.api.Modals;
import dev.banter.api.Reply;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What parameters a kind of handler may have.
 *
 * @param arguments by the parameter's type
 * @param groups whether there is a pattern, and so groups
 */
public record Offer(Map<Class<?>, Argument> arguments, boolean groups) {

    /** Of what a person said. */
    public static final Offer MESSAGE = of(Message.class, true);

    /** Keeps the order. */
    public Offer {
        arguments = new LinkedHashMap<>(arguments);
    }

    /**
     * The thing itself, and a reply.
     *
     * @param thing the type of the thing
     * @param groups whether there is a pattern
     * @return the offer
     */
    public static Offer of(Class<?> thing, boolean groups) {
        Map<Class<?>, Argument> arguments = new LinkedHashMap<>();
        arguments.put(thing, Occasion::thing);
        if (groups) {
            arguments.put(Match.class, Occasion::match);
        }
        arguments.put(Reply.class, Occasion::reply);
        return new Offer(arguments, groups);
    }

    /**
     * What Slack told, too.
     *
     * @return a richer offer
     */
    public Offer withPayload() {
        return with(Event.class, Occasion::payload);
    }

    /**
     * Modals, too.
     *
     * @return a richer offer
     */
    public Offer withModals() {
        return with(Modals.class, Occasion::modals);
    }

    private Offer with(Class<?> type, Argument argument) {
        Map<Class<?>, Argument> more = new LinkedHashMap<>(arguments);
        more.put(type, argument);
        return new Offer(more, groups);
    }

    Optional<Argument> argument(Class<?> type) {
        return Optional.ofNullable(arguments.get(type));
    }

    /** For what is told to authors. */
    String allowed() {
        String types = arguments.keySet().stream().map(Class::getSimpleName).collect(Collectors.joining(", "));
        return "allowed are " + (groups ? types + " and parameters with @Group" : types);
    }
}
