package dev.banter.core.route;

import dev.banter.api.Catalogue;
import dev.banter.core.deed.Reacted;
import dev.banter.core.run.IncomingHandler;
import dev.banter.core.run.Interceptor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All ways in, at one moment. Immutable: a plugin comes and goes by a new table. */
public final class RouteTable {

    /** No plugin at all. */
    public static final RouteTable EMPTY = new RouteTable(List.of(), RouteIndex.EMPTY);

    private static final String ANY_TYPE = "*";

    private final List<PluginEntry> entries;
    private final RouteIndex index;

    /** Those that the index does not know yet. */
    private final List<Contender> unindexed;

    private final Set<String> eventTypes;
    private final NavigableSet<IncomingRoute> incoming;

    private RouteTable(List<PluginEntry> entries, RouteIndex index) {
        this.entries = List.copyOf(entries);
        this.index = index;
        this.unindexed = entries.stream()
                .filter(entry -> !index.has(entry))
                .map(Contender::unknown)
                .toList();
        Set<String> types = new HashSet<>();
        for (PluginEntry entry : entries) {
            entry.plugin().events().forEach(route -> types.add(route.type()));
            entry.plugin().deeds().forEach(route -> types.addAll(reactions(route.trigger())));
        }
        this.eventTypes = Set.copyOf(types);
        this.incoming = new TreeSet<>(
                entries.stream().flatMap(entry -> incoming(entry.plugin())).toList());
    }

    private static Stream<IncomingRoute> incoming(LivePlugin plugin) {
        List<Interceptor<IncomingHandler>> interceptors = plugin.interceptors().incoming();
        return IntStream.range(0, interceptors.size())
                .mapToObj(place -> new IncomingRoute(plugin, interceptors.get(place), place));
    }

    /** Reactions come as events. */
    private static Set<String> reactions(Trigger trigger) {
        if (trigger.kind() != Catalogue.Kind.REACTION) {
            return Set.of();
        }
        return Set.of(trigger.undone() ? Reacted.REMOVED : Reacted.ADDED);
    }

    /**
     * This table with a plugin, in the place of one with the same id.
     *
     * @param plugin the plugin
     * @return a new table
     */
    public RouteTable with(LivePlugin plugin) {
        RouteTable others = without(plugin.id());
        List<PluginEntry> all = new ArrayList<>(others.entries);
        all.add(new PluginEntry(plugin));
        all.sort(Comparator.comparing(entry -> entry.plugin().id()));
        return new RouteTable(all, others.index);
    }

    /**
     * This table without a plugin.
     *
     * @param pluginId the plugin's id
     * @return a new table
     */
    public RouteTable without(String pluginId) {
        List<PluginEntry> others = new ArrayList<>(entries);
        RouteIndex ofOthers = index;
        for (PluginEntry entry : entries) {
            if (entry.plugin().id().equals(pluginId)) {
                others.remove(entry);
                ofOthers = ofOthers.without(entry);
            }
        }
        return new RouteTable(others, ofOthers);
    }

    /** This table with an index of the same plugins. */
    RouteTable with(RouteIndex made) {
        RouteIndex ofThese = made;
        for (PluginEntry gone : made.owners()) {
            if (!entries.contains(gone)) {
                ofThese = ofThese.without(gone);
            }
        }
        return new RouteTable(entries, ofThese);
    }

    /**
     * Whether the index knows all plugins by now; until then those that it does not are searched one by one.
     *
     * @return whether it does
     */
    public boolean isIndexed() {
        return unindexed.isEmpty();
    }

    /** Whether another index would find handlers sooner, or hold less. */
    boolean wantsIndex() {
        return !isIndexed() || !index.isTight();
    }

    /** The plugins that a text may be for, by id. */
    List<Contender> contenders(String text) {
        List<Contender> indexed = index.contenders(text);
        if (isIndexed()) {
            return indexed;
        }
        return Stream.concat(indexed.stream(), unindexed.stream())
                .sorted(Comparator.comparing(one -> one.entry().plugin().id()))
                .toList();
    }

    /**
     * The plugins, by id.
     *
     * @return an immutable list
     */
    public List<LivePlugin> plugins() {
        return entries.stream().map(PluginEntry::plugin).toList();
    }

    /**
     * A plugin of this table.
     *
     * @param pluginId its id
     * @return empty when it is not there
     */
    public Optional<LivePlugin> plugin(String pluginId) {
        return entries.stream()
                .map(PluginEntry::plugin)
                .filter(plugin -> plugin.id().equals(pluginId))
                .findFirst();
    }

    /**
     * Whether a plugin is in this table, and not another version of it.
     *
     * @param plugin the plugin
     * @return whether it is this one
     */
    public boolean has(LivePlugin plugin) {
        return entries.stream().anyMatch(entry -> entry.plugin().lane().equals(plugin.lane()));
    }

    /**
     * Whether some handler wants events of a type.
     *
     * @param type Slack's event type
     * @return whether there is one
     */
    public boolean listensTo(String type) {
        return eventTypes.contains(type) || eventTypes.contains(ANY_TYPE);
    }

    /**
     * A plugin's handlers for an event type.
     *
     * @param plugin one of {@link #plugins()}
     * @param type Slack's event type
     * @return in the order in which they run
     */
    public static Stream<EventRoute> eventRoutes(LivePlugin plugin, String type) {
        return plugin.events().stream().filter(route -> route.takes(type));
    }

    /**
     * A plugin of this table, once the table is not used for anything new any more.
     *
     * @param pluginId the plugin's id
     * @return what is left of it; empty when it is not in this table
     */
    public Optional<Departure> departure(String pluginId) {
        return entries.stream()
                .filter(entry -> entry.plugin().id().equals(pluginId))
                .findFirst()
                .map(Departure::new);
    }

    /**
     * The interceptor that a message comes by next.
     *
     * @param last the one that it came by last, of this table or an earlier one; {@code null} for none
     * @return empty when handlers are next
     */
    public Optional<IncomingRoute> incomingAfter(@Nullable IncomingRoute last) {
        if (incoming.isEmpty()) {
            return Optional.empty();
        }
        return Optional.ofNullable(last == null ? incoming.first() : incoming.higher(last));
    }

    /**
     * The interceptors that a message comes by.
     *
     * @return in the order in which they are asked
     */
    public List<IncomingRoute> incoming() {
        return List.copyOf(incoming);
    }

    List<PluginEntry> entries() {
        return entries;
    }
}
