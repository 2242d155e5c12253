package dev.banter.workspace.script;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The faults to come, by method. On the workspace's thread only. */
public final class Faults {

    private final Map<String, Deque<Fault>> toCome = new HashMap<>();

    void add(String method, Fault fault) {
        toCome.computeIfAbsent(method, any -> new ArrayDeque<>()).add(fault);
    }

    /** The one that is this call's; it is used up. */
    public Optional<Fault> next(String method) {
        return Optional.ofNullable(toCome.get(method)).map(Deque::poll);
    }
}
