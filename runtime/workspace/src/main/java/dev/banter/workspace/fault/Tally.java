package dev.banter.workspace.fault;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts what a plan has done, and to whom. */
final class Tally {

    private static final Logger LOG = LoggerFactory.getLogger(Tally.class);

    private final Map<Suffered, Long> counts = new HashMap<>();

    void count(FaultKind kind, String place, String who) {
        LOG.debug("fault {}: {} of {}", kind.word(), place, who.isEmpty() ? "the workspace" : who);
        counts.merge(new Suffered(kind, place, who, 0), 1L, Long::sum);
    }

    /** By kind, place and name. */
    List<Suffered> all() {
        return counts.entrySet().stream()
                .map(entry -> new Suffered(
                        entry.getKey().kind(),
                        entry.getKey().place(),
                        entry.getKey().who(),
                        entry.getValue()))
                .sorted(Comparator.comparing(Suffered::kind)
                        .thenComparing(Suffered::place)
                        .thenComparing(Suffered::who))
                .toList();
    }

    /** How often each kind was seen, in one line. */
    @Override
    public String toString() {
        Map<FaultKind, Long> byKind = new TreeMap<>();
        counts.forEach((suffered, times) -> byKind.merge(suffered.kind(), times, Long::sum));
        return byKind.isEmpty()
                ? "none"
                : byKind.entrySet().stream()
                        .map(entry -> entry.getKey().word() + " " + entry.getValue())
                        .collect(Collectors.joining(", "));
    }
}
