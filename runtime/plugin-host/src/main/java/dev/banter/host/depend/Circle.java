package dev.banter.host.depend;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds plugins that wait for each other. */
final class Circle {

    private Circle() {}

    /** The shortest way from a plugin to itself, from its id to its id again; empty when there is none. */
    static List<String> through(Declaration plugin, Neighbours neighbours) {
        Map<String, String> from = new HashMap<>();
        Deque<String> open = new ArrayDeque<>();
        step(plugin.id(), plugin.needs(), from, open);
        while (!open.isEmpty()) {
            String at = open.remove();
            if (at.equals(plugin.id())) {
                return way(at, from);
            }
            step(at, neighbours.needs(at), from, open);
        }
        return List.of();
    }

    private static void step(String at, List<String> needs, Map<String, String> from, Deque<String> open) {
        for (String need : needs) {
            if (from.putIfAbsent(need, at) == null) {
                open.add(need);
            }
        }
    }

    private static List<String> way(String id, Map<String, String> from) {
        List<String> backwards = new ArrayList<>(List.of(id));
        String at = from.get(id);
        while (!id.equals(at)) {
            backwards.add(at);
            at = from.get(at);
        }
        backwards.add(id);
        Collections.reverse(backwards);
        return backwards;
    }
}
