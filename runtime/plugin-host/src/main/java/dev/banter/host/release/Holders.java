package dev.banter.host.release;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Names what holds a plugin's loader in memory: threads that run its code, and whatever a walk through memory finds. */
final class Holders {

    /** Lines that are told. */
    private static final int MOST_LINES = 8;

    /** Objects that a walk looks at, where memory allows it: a large bot has fewer. */
    private static final int MOST_OBJECTS = 3_000_000;

    /** What the walk needs to remember one of them, in bytes, and more. */
    private static final int BYTES_EACH = 128;

    private final Insight insight;

    Holders(Insight insight) {
        this.insight = insight;
    }

    /** Of each holder a line, as an administrator reads it. Takes seconds where the heap is large. */
    List<String> of(ClassLoader loader) {
        Map<Thread, StackTraceElement[]> threads = Thread.getAllStackTraces();
        Map<String, String> lines = new LinkedHashMap<>();
        List<Thread> others = new ArrayList<>();
        threads.forEach((thread, stack) -> {
            Optional<StackTraceElement> call = callOf(loader, stack);
            call.ifPresent(frame -> lines.put(thread.getName(), HolderText.running(thread, frame)));
            if (call.isEmpty()) {
                others.add(thread);
            }
        });
        find(loader, false, threads.keySet(), others, lines);
        if (lines.isEmpty()) {
            find(loader, true, threads.keySet(), others, lines);
        }
        return lines.values().stream().limit(MOST_LINES).toList();
    }

    /** One line for each place where a way begins: the first that says more than that it is the plugin's. */
    private void find(
            ClassLoader loader,
            boolean softly,
            Set<Thread> threads,
            Collection<Thread> starts,
            Map<String, String> lines) {
        List<Step> ends = new Walk(loader, softly, bound()).walk(threads, starts, insight.classes());
        Stream.of(false, true)
                .flatMap(plain -> ends.stream().filter(end -> plain == end.at() instanceof ClassLoader))
                .forEach(end ->
                        lines.putIfAbsent(begins(end), HolderText.of(end.way()) + (softly ? HolderText.SOFTLY : "")));
    }

    private static String begins(Step end) {
        Step first = end.way().get(0);
        return first.at() instanceof Thread thread ? thread.getName() : first.edge();
    }

    private static Optional<StackTraceElement> callOf(ClassLoader loader, StackTraceElement[] stack) {
        return Arrays.stream(stack)
                .filter(frame -> loader.getName().equals(frame.getClassLoaderName()))
                .findFirst();
    }

    private static int bound() {
        Runtime memory = Runtime.getRuntime();
        long free = memory.maxMemory() - memory.totalMemory() + memory.freeMemory();
        return (int) Math.min(MOST_OBJECTS, free / 2 / BYTES_EACH);
    }
}
