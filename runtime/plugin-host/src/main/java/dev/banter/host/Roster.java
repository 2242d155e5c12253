package dev.banter.host;

import dev.banter.core.Switchboard;
import dev.banter.host.jar.FoundJar;
import dev.banter.host.settings.SettingsSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The plugins of a host: how they come with their jars, what is told of them, and how they go. For one thread. */
final class Roster {

    private static final Logger log = LoggerFactory.getLogger(PluginHost.class);

    private final Switchboard switchboard;
    private final HostListener listener;
    private final Retirement retirement;
    private final LivePlugins plugins;
    private final Shelf shelf;
    private final Tries tries;
    private final Arrivals arrivals;

    /** By the plugin's id: jars that were refused because another of the plugin lies beside them. */
    private final Map<String, FoundJar> twins = new HashMap<>();

    /** Hears of each jar too, for as long as somebody wants to know. */
    private Consumer<LoadReport> hearer = report -> {};

    /**
     * @param shelf takes what became of each jar
     * @param source where the plugins' own settings are written
     * @param listener hears of it
     * @param closed whether nothing is to be loaded any more
     */
    Roster(Means means, Shelf shelf, SettingsSource source, HostListener listener, BooleanSupplier closed) {
        this.plugins = means.plugins();
        this.shelf = shelf;
        this.switchboard = means.switchboard();
        this.retirement = means.retirement();
        this.listener = listener;
        this.tries = new Tries(source);
        this.arrivals = new Arrivals(
                new Loading(means, tries),
                plugins,
                new Known(plugins, id -> means.custody().disabled().contains(id)),
                closed,
                this::reported,
                this::backAgain);
    }

    /** Something in the course of which jars are told of. */
    @FunctionalInterface
    interface Course<X extends Exception> {
        void run() throws X, InterruptedException;
    }

    /** What was told last of each jar meanwhile, in the order in which each was told of first. */
    <X extends Exception> List<LoadReport> hear(Course<X> course) throws X, InterruptedException {
        Map<String, LoadReport> heard = new LinkedHashMap<>();
        Consumer<LoadReport> before = hearer;
        hearer = report -> {
            heard.put(report.file(), report);
            before.accept(report);
        };
        try {
            course.run();
        } finally {
            hearer = before;
        }
        return List.copyOf(heard.values());
    }

    /** Takes what a look has shown, or what is to be tried once more. */
    void take(List<FoundJar> jars) throws InterruptedException {
        arrivals.take(jars, false);
    }

    /** The bytes that answer lie there again, after others that were refused. */
    private void backAgain(FoundJar jar) {
        shelf.of(jar.name())
                .filter(LoadReport::isRefused)
                .flatMap(last -> plugins.from(jar.name()))
                .ifPresent(live -> tell(live.report()));
    }

    /** Whatever has other settings now is loaded for them. */
    void renewSettings() throws InterruptedException {
        List<FoundJar> outdated = tries.outdated();
        outdated.forEach(jar -> log.info("{}: its settings have changed", jar.name()));
        if (!outdated.isEmpty()) {
            take(outdated);
        }
    }

    /** Loads a jar, even one that is live already if it is to be loaded anew; what became of it, if it was. */
    Optional<LoadReport> load(FoundJar jar, boolean anew) throws InterruptedException {
        return hear(() -> arrivals.take(List.of(jar), anew)).stream()
                .filter(report -> report.file().equals(jar.name()))
                .findFirst();
    }

    /** See {@link Arrivals#replace}. */
    Optional<LoadReport> replace(FoundJar jar, FoundJar there) throws InterruptedException {
        Optional<Tries.Try> before = tries.last(there.name());
        Optional<LoadReport> report = arrivals.replace(jar, there);
        if (report.filter(LoadReport::isRefused).isPresent()) {
            tries.putBack(there.name(), before);
        }
        return report;
    }

    /** See {@link Arrivals#idOf}. */
    String idOf(FoundJar jar) {
        return arrivals.idOf(jar);
    }

    /** See {@link Arrivals#settle}. */
    void settle() throws InterruptedException {
        arrivals.settle();
    }

    /** A jar that is of another plugin now has taken that plugin's file away. */
    private void reported(FoundJar jar, LoadReport report) {
        tell(report);
        plugins.withId(report.id())
                .filter(plugin -> plugin.isBeside(jar))
                .ifPresent(plugin -> twins.put(report.id(), jar));
        if (report.isLive()) {
            Doubles.tell(report, plugins.all());
            plugins.all().stream()
                    .filter(plugin -> plugin.jar().name().equals(report.file())
                            && !plugin.report().id().equals(report.id()))
                    .forEach(plugin -> takeOut(plugin, report.file() + " holds another plugin now"));
        }
    }

    /** Its twin, if it has one, takes its place; the plugin goes where none does. */
    void gone(String file) throws InterruptedException {
        forget(file);
        twins.values().removeIf(twin -> twin.name().equals(file));
        LoadedPlugin plugin = plugins.from(file).orElse(null);
        if (plugin != null) {
            FoundJar twin = twins.remove(plugin.report().id());
            if (twin != null) {
                take(List.of(twin));
            }
            plugins.from(file).ifPresent(left -> takeOut(left, file + " was removed"));
        }
        shelf.remove(file);
        listener.removed(file);
    }

    /** A jar waits for nothing any more. */
    void forget(String file) {
        tries.gone(file);
        arrivals.forget(file);
    }

    /** Those that require it go before it, and wait for it to come back. */
    void takeOut(LoadedPlugin plugin, String why) {
        List<LoadedPlugin> requiring =
                new ArrayList<>(plugins.requiring(plugin.report().id()));
        Collections.reverse(requiring);
        for (LoadedPlugin each : requiring) {
            log.info("plugin {} is taken out with {}, which it requires", each.title(), plugin.title());
            unplug(each);
            arrivals.await(each);
        }
        log.info("{}: plugin {} is taken out", why, plugin.title());
        unplug(plugin);
    }

    private void unplug(LoadedPlugin plugin) {
        plugins.remove(plugin);
        switchboard.unplug(plugin.report().id()).ifPresent(departure -> retirement.of(plugin, departure));
    }

    void tell(LoadReport report) {
        if (report.isRefused()) {
            log.warn("{}", report);
        } else {
            log.info("{}", report.headline());
        }
        shelf.put(report);
        listener.reported(report);
        hearer.accept(report);
    }
}
