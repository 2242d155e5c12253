package dev.banter.core.route;

import dev.banter.core.index.PatternIndex;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the few handlers that a text may be for, however many there are. Immutable. */
final class RouteIndex {

    /** Of no plugin. */
    static final RouteIndex EMPTY = of(List.of());

    private final PatternIndex patterns;

    /** Of each pattern, by number: whose it is, and for which handler. Of a plugin that has gone nothing is held. */
    private final @Nullable PluginEntry[] owners;

    private final @Nullable Route[] routes;

    private final Set<PluginEntry> known;

    private RouteIndex(PatternIndex patterns, @Nullable PluginEntry[] owners, @Nullable Route[] routes) {
        this.patterns = patterns;
        this.owners = owners;
        this.routes = routes;
        this.known = Arrays.stream(owners).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    /** An index of plugins. It takes a while to make. */
    static RouteIndex of(List<PluginEntry> entries) {
        List<PluginEntry> owners = new ArrayList<>();
        List<Route> routes = new ArrayList<>();
        for (PluginEntry entry : entries) {
            for (Route route : entry.plugin().routes()) {
                owners.add(entry);
                routes.add(route);
            }
        }
        return new RouteIndex(
                PatternIndex.of(routes.stream().map(Route::pattern).toList()),
                owners.toArray(PluginEntry[]::new),
                routes.toArray(Route[]::new));
    }

    /** The same without a plugin, for as long as no other is made. */
    RouteIndex without(PluginEntry gone) {
        @Nullable PluginEntry[] stay = owners.clone();
        @Nullable Route[] left = routes.clone();
        for (int pattern = 0; pattern < stay.length; pattern++) {
            if (gone.equals(stay[pattern])) {
                stay[pattern] = null;
                left[pattern] = null;
            }
        }
        return new RouteIndex(patterns, stay, left);
    }

    /** The plugins whose patterns it knows, without those that have none. */
    Set<PluginEntry> owners() {
        return known;
    }

    /** Whether it tells all that is to be known of a plugin. */
    boolean has(PluginEntry entry) {
        return entry.plugin().routes().isEmpty() || known.contains(entry);
    }

    /** Whether it knows nothing but what it is asked for. */
    boolean isTight() {
        return Arrays.stream(owners).allMatch(Objects::nonNull);
    }

    /** The plugins that a text may be for, in the order in which the index was made of them. */
    List<Contender> contenders(String text) {
        int[] candidates = patterns.candidates(text);
        List<Contender> contenders = new ArrayList<>(2);
        int from = 0;
        while (from < candidates.length) {
            PluginEntry owner = owners[candidates[from]];
            List<Route> meant = new ArrayList<>(2);
            while (from < candidates.length && owners[candidates[from]] == owner) {
                meant.add(routes[candidates[from++]]);
            }
            if (owner != null) {
                contenders.add(new Contender(owner, meant));
            }
        }
        return contenders;
    }
}
