package dev.banter.core.run;

import java.util.List;

/**
 * A plugin's interceptors.
 *
 * @param incoming asked about messages before any handler hears them; by their order, then as they stand in the code
 * @param outgoing asked about what the plugin says before it is sent; by their order, then as they stand in the code
 */
public record Interceptors(List<Interceptor<IncomingHandler>> incoming, List<Interceptor<OutgoingHandler>> outgoing) {

    /** Of a plugin without any. */
    public static final Interceptors NONE = new Interceptors(List.of(), List.of());

    /** Copies the lists. */
    public Interceptors {
        incoming = List.copyOf(incoming);
        outgoing = List.copyOf(outgoing);
    }

    /**
     * How many there are.
     *
     * @return of both kinds together
     */
    public int count() {
        return incoming.size() + outgoing.size();
    }
}
