package dev.banter.host.release;

import dev.banter.host.load.PluginClassLoader;
import java.lang.reflect.Field;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A walk through memory, from threads and static fields, the JDK's own first, to whatever belongs to one class loader.
 * Along the shortest ways, and not beyond what it finds. It reads while others write: what it misses it does not name. Used once, by one thread.
 */
final class Walk {

    private final ClassLoader wanted;
    private final int most;
    private final ReferenceFields fields;
    private final Map<Class<?>, Boolean> belongs = new HashMap<>();
    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<Step> open = new ArrayDeque<>();
    private final List<Step> found = new ArrayList<>();

    /**
     * @param wanted what is looked for
     * @param softly whether what is held by a soft reference counts as held
     * @param most after how many objects the walk ends
     */
    Walk(ClassLoader wanted, boolean softly, int most) {
        this.wanted = wanted;
        this.fields = new ReferenceFields(softly);
        this.most = most;
    }

    /**
     * Walks.
     *
     * @param threads all threads: none is walked to from another
     * @param starts those among them from which to start
     * @param classes whose static fields to start from
     * @return the ends of all ways there are
     */
    List<Step> walk(Collection<Thread> threads, Collection<Thread> starts, Collection<Class<?>> classes) {
        seen.addAll(threads);
        starts.forEach(thread -> (isWanted(thread) ? found : open).add(Step.first("thread", thread)));
        classes.stream()
                .filter(type -> !belongs(type))
                .sorted(Comparator.comparing(type -> type.getClassLoader() != null))
                .forEach(this::startAt);
        while (!open.isEmpty() && hasRoom()) {
            goOn(open.remove());
        }
        return found;
    }

    private void startAt(Class<?> type) {
        for (Field field : fields.ofClass(type)) {
            Object value = ReferenceFields.read(field, null);
            if (value != null && isNew(value)) {
                visit(Step.first(type.getName() + "." + field.getName(), value));
            }
        }
    }

    private void goOn(Step step) {
        if (step.at() instanceof Object[] array) {
            for (int i = 0; i < array.length; i++) {
                Object element = array[i];
                if (element != null && isNew(element)) {
                    visit(step.to("[" + i + "]", element));
                }
            }
            return;
        }
        for (Field field : fields.ofInstances(step.at().getClass())) {
            Object value = ReferenceFields.read(field, step.at());
            if (value != null && isNew(value)) {
                visit(step.to(field.getName(), value));
            }
        }
    }

    private boolean hasRoom() {
        return seen.size() < most;
    }

    /** Whether it leads further than what has been seen; from now on it has been. */
    private boolean isNew(Object object) {
        return hasRoom() && !isLeaf(object) && seen.add(object);
    }

    private void visit(Step step) {
        if (isWanted(step.at())) {
            found.add(step);
        } else if (!(step.at() instanceof Class)) {
            open.add(step);
        }
    }

    /** Strings, numbers and rows of them are most of memory, and lead nowhere. */
    private static boolean isLeaf(Object object) {
        Class<?> type = object.getClass();
        return type == String.class || type == Integer.class || type == Long.class || isOfPrimitives(type);
    }

    private static boolean isOfPrimitives(Class<?> type) {
        return type.isArray() && type.getComponentType().isPrimitive();
    }

    private boolean isWanted(Object object) {
        if (object instanceof ClassLoader loader) {
            return leadsToWanted(loader);
        }
        return belongs(object instanceof Class<?> type ? type : object.getClass());
    }

    private boolean belongs(Class<?> type) {
        return belongs.computeIfAbsent(type, each -> leadsToWanted(each.getClassLoader()));
    }

    /** A loader that a plugin has made keeps the plugin's own, and a plugin those whose classes it uses. */
    private boolean leadsToWanted(@Nullable ClassLoader loader) {
        return loader != null
                && Stream.iterate(loader, each -> each != null, ClassLoader::getParent)
                        .anyMatch(this::keepsWanted);
    }

    private boolean keepsWanted(ClassLoader loader) {
        return loader == wanted || (loader instanceof PluginClassLoader plugin && plugin.standsOn(wanted));
    }
}
