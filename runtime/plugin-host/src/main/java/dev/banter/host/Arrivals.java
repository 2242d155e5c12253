package dev.banter.host;

import dev.banter.host.depend.Declaration;
import dev.banter.host.depend.Order;
import dev.banter.host.depend.Unmet;
import dev.banter.host.jar.FoundJar;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes the jars that a look has shown, those first that others require, and then sees to those that wait for them: what
 * was refused for want of a plugin is tried with it, and what stands on a version before is loaded anew. For one thread.
 */
final class Arrivals {

    private static final Logger log = LoggerFactory.getLogger(Arrivals.class);

    private final Loading loading;
    private final LivePlugins plugins;
    private final Known known;
    private final BooleanSupplier closed;
    private final BiConsumer<FoundJar, LoadReport> told;
    private final Consumer<FoundJar> unchanged;

    /** By id: against what a live plugin that is behind was tried last. */
    private final Map<String, Map<String, Integer>> tried = new HashMap<>();

    /**
     * @param closed whether nothing is to be loaded any more
     * @param told hears what became of each jar
     * @param unchanged hears of those that are live already
     */
    Arrivals(
            Loading loading,
            LivePlugins plugins,
            Known known,
            BooleanSupplier closed,
            BiConsumer<FoundJar, LoadReport> told,
            Consumer<FoundJar> unchanged) {
        this.loading = loading;
        this.plugins = plugins;
        this.known = known;
        this.closed = closed;
        this.told = told;
        this.unchanged = unchanged;
    }

    /**
     * Takes jars.
     *
     * @param anew whether those too that are live already, byte by byte
     */
    void take(List<FoundJar> jars, boolean anew) throws InterruptedException {
        Deque<ReadJar> open = new ArrayDeque<>();
        try {
            for (FoundJar jar : jars) {
                if (!closed.getAsBoolean()) {
                    known.forget(jar.name());
                    loading.read(jar, anew).ifPresentOrElse(open::add, () -> unchanged.accept(jar));
                }
            }
            open.forEach(read -> known.expect(read.declared()));
            List<ReadJar> ordered = Order.of(open, ReadJar::declared);
            open.clear();
            open.addAll(ordered);
            while (!open.isEmpty() && !closed.getAsBoolean()) {
                ReadJar next = open.remove();
                known.arrived(next.declared());
                load(next);
            }
        } finally {
            open.forEach(read -> {
                known.arrived(read.declared());
                read.holdings().close();
            });
            settle();
        }
    }

    private void load(ReadJar read) throws InterruptedException {
        Declaration declared = read.declared();
        if (known.isDisabled(declared.id())) {
            read.holdings().close();
            told.accept(
                    read.jar(),
                    new LoadReport(declared.file(), declared.id(), declared.version(), new LoadReport.Disabled()));
            return;
        }
        List<String> lacks = Unmet.of(read.declared(), known);
        LoadReport report = loading.load(read, lacks);
        if (!report.isLive()) {
            known.refuse(read.jar(), read.declared(), lacks);
        }
        told.accept(read.jar(), report);
    }

    /**
     * Loads a jar that lies elsewhere in the place of whatever is live of its plugin, and tells nobody.
     *
     * @param jar where it lies
     * @param there where it will lie
     * @return what became of it; empty when the very same is live already
     */
    Optional<LoadReport> replace(FoundJar jar, FoundJar there) throws InterruptedException {
        Optional<ReadJar> read = loading.read(jar, false).map(found -> found.at(there));
        return read.isPresent()
                ? Optional.of(loading.replace(read.get(), Unmet.of(read.get().declared(), known)))
                : Optional.empty();
    }

    /** The id of the plugin that a jar makes; empty when it makes none. */
    String idOf(FoundJar jar) {
        Optional<ReadJar> read = loading.read(jar, true);
        read.ifPresent(found -> found.holdings().close());
        return read.map(found -> found.declared().id()).orElse("");
    }

    /** Sees to all that wait, until nothing changes any more; then lets go what was replaced. */
    void settle() throws InterruptedException {
        try {
            boolean changed = true;
            while (changed && !closed.getAsBoolean()) {
                changed = tryWaiting() || renewOne();
            }
        } finally {
            loading.seeOff();
        }
    }

    private boolean tryWaiting() throws InterruptedException {
        boolean changed = false;
        for (Known.Refusal waiting : known.waiting()) {
            List<String> lacks = Unmet.of(waiting.declared(), known);
            boolean sameLacks = lacks.equals(waiting.lacks());
            if (lacks.isEmpty()
                    && !(sameLacks && known.standing(waiting.declared()).equals(waiting.against()))) {
                changed |= tryAgain(waiting);
            } else if (!sameLacks) {
                known.refuse(waiting.jar(), waiting.declared(), lacks);
                told.accept(waiting.jar(), loading.lacking(waiting.jar(), waiting.declared(), lacks));
            }
        }
        return changed;
    }

    /** One that has changed meanwhile is left to the next look. */
    private boolean tryAgain(Known.Refusal waiting) throws InterruptedException {
        if (!waiting.jar().isUnchanged()) {
            return false;
        }
        known.forget(waiting.jar().name());
        Optional<ReadJar> read = loading.read(waiting.jar(), false);
        if (read.isPresent()) {
            load(read.get());
        }
        return true;
    }

    private boolean renewOne() throws InterruptedException {
        List<LoadedPlugin> behind =
                plugins.all().stream().filter(known::isBehind).toList();
        for (LoadedPlugin plugin : Order.of(behind, LoadedPlugin::declared)) {
            Map<String, Integer> standing = known.standing(plugin.declared());
            if (!standing.equals(tried.put(plugin.stored().id(), standing))) {
                renew(plugin);
                return true;
            }
        }
        return false;
    }

    /** The one that is live goes on until its like is good, and stays where that is refused. */
    private void renew(LoadedPlugin plugin) throws InterruptedException {
        log.info("plugin {} is loaded anew, because a plugin that it requires is another now", plugin.title());
        told.accept(plugin.jar(), loading.renew(plugin, Unmet.of(plugin.declared(), known)));
    }

    /** Whoever is taken out with a plugin that it requires comes back with it. */
    void await(LoadedPlugin plugin) {
        if (!known.isWaiting(plugin.jar().name())) {
            known.refuse(plugin.jar(), plugin.declared(), List.of());
        }
    }

    /** A file is not there any more. */
    void forget(String file) {
        known.forget(file);
    }
}
