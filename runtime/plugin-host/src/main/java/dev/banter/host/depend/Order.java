package dev.banter.host.depend;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Puts plugins behind those that they need, and leaves them else in the order in which they are. Where they wait for each
 * other somebody is first; that they do is told by others.
 *
 * @param <T> what stands for a plugin
 */
public final class Order<T> {

    private final Collection<T> all;
    private final Function<T, Declaration> declaration;
    private final Set<T> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<T> ordered = new ArrayList<>();

    private Order(Collection<T> all, Function<T, Declaration> declaration) {
        this.all = all;
        this.declaration = declaration;
    }

    /**
     * Orders.
     *
     * @param all the plugins
     * @param declaration what each says of itself
     * @param <T> what stands for a plugin
     * @return all of them
     */
    public static <T> List<T> of(Collection<T> all, Function<T, Declaration> declaration) {
        Order<T> order = new Order<>(all, declaration);
        all.forEach(order::put);
        return order.ordered;
    }

    private void put(T plugin) {
        if (seen.add(plugin)) {
            List<String> needs = declaration.apply(plugin).needs();
            all.stream()
                    .filter(other -> needs.contains(declaration.apply(other).id()))
                    .forEach(this::put);
            ordered.add(plugin);
        }
    }
}
