package dev.banter.host.load;

import dev.banter.host.refusal.Problems;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds constructors that wait for each other. */
final class Cycles {

    private final Map<Class<?>, List<Class<?>>> needs;
    private final List<Class<?>> path = new ArrayList<>();
    private final Set<Class<?>> done = new HashSet<>();

    Cycles(Map<Class<?>, List<Class<?>>> needs) {
        this.needs = needs;
    }

    void find(Problems problems) {
        needs.keySet().forEach(type -> visit(type, problems));
    }

    private void visit(Class<?> type, Problems problems) {
        int begin = path.indexOf(type);
        if (begin >= 0) {
            String circle = Stream.concat(path.subList(begin, path.size()).stream(), Stream.of(type))
                    .map(Class::getSimpleName)
                    .collect(Collectors.joining(" -> "));
            problems.add(
                    type.getName(),
                    "its constructor waits for itself: " + circle + "; ask for a jakarta.inject.Provider in one place");
            return;
        }
        if (done.contains(type)) {
            return;
        }
        path.add(type);
        needs.getOrDefault(type, List.of()).forEach(need -> visit(need, problems));
        path.remove(path.size() - 1);
        done.add(type);
    }
}
