package dev.banter.host;

import dev.banter.core.Switchboard;
import dev.banter.core.route.Departure;
import dev.banter.core.time.Timers;
import dev.banter.host.jar.FoundJar;
import dev.banter.host.jar.JarStore;
import dev.banter.host.jar.Look;
import dev.banter.host.jar.PluginFolder;
import dev.banter.host.release.Releases;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes of what lies in a folder what the bot can do, at the start and while it runs: a jar that comes is a plugin, one
 * that changes takes its own place once it has been found good, and with one that goes the plugin goes. Loads one at a
 * time; runs no code of a plugin on its own threads.
 */
public final class PluginHost implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(PluginHost.class);

    private final HostSettings settings;
    private final Timers timers;
    private final HostListener listener;
    private final PluginFolder folder;
    private final JarStore store;
    private final Switchboard switchboard;
    private final LivePlugins plugins = new LivePlugins();

    /** By the plugin's id: jars that were refused because another of the plugin lies beside them. */
    private final Map<String, FoundJar> twins = new HashMap<>();

    private final Retirement retirement;
    private final Releases releases;
    private final Arrivals arrivals;
    private final Tries tries;
    private final Watch watch;
    private volatile boolean closed;

    /** Hears of each jar too, while the host starts. Of the thread that loads. */
    private Consumer<LoadReport> first = report -> {};

    /**
     * @param settings where plugins come from
     * @param switchboard where they are plugged in
     * @param timers for the pauses between two looks
     * @param listener is told what became of each jar
     */
    public PluginHost(HostSettings settings, Switchboard switchboard, Timers timers, HostListener listener) {
        this.settings = settings;
        this.timers = timers;
        this.switchboard = switchboard;
        this.listener = listener;
        this.folder = new PluginFolder(settings.folder(), InstantSource.system());
        this.store = new JarStore(settings.work());
        this.retirement = new Retirement(timers, settings.drain());
        this.releases = new Releases(timers, settings.release(), listener::held);
        this.tries = new Tries(settings.source());
        Loading loading = new Loading(store, switchboard, timers, plugins, retirement, releases, tries);
        this.arrivals = new Arrivals(loading, plugins, new Known(plugins), () -> closed, this::reported);
        this.watch = new Watch(settings.poll(), timers, this::look);
    }

    /**
     * Loads what lies in the folder, then watches it. A jar that is just being copied is waited for, for some looks.
     *
     * @return what became of each jar at last, by file name within a look, but those first that others require
     * @throws IOException when the folder or the work folder cannot be used; the message says what to do
     * @throws InterruptedException when the caller is interrupted; what was loaded stays until {@link #close()}
     */
    public List<LoadReport> start() throws IOException, InterruptedException {
        folder.open();
        if (folder.isOpenToAll()) {
            log.warn(
                    "the plugin folder {} can be written to by every user of this machine, and what lies in it is run;"
                            + " take that right away: chmod o-w {}",
                    settings.folder(),
                    settings.folder());
        }
        store.open();
        Map<String, LoadReport> reports = new LinkedHashMap<>();
        first = report -> reports.put(report.file(), report);
        new FirstLooks(folder, timers, settings.poll()).each(this::take);
        first = report -> {};
        watch.begin();
        return List.copyOf(reports.values());
    }

    /** The same, with as much time as a plugin has that makes way. */
    @Override
    public void close() {
        close(settings.drain());
    }

    /**
     * Stops watching and takes every plugin out, the youngest first; then they are ended side by side, with what they have
     * begun interrupted. A host that is closed already has nothing to do.
     *
     * @param within how long the plugins may take
     */
    public void close(Duration within) {
        closed = true;
        long until = System.nanoTime() + within.toNanos();
        watch.close(within);
        Map<LoadedPlugin, Departure> taken = new LinkedHashMap<>();
        plugins.clear(plugin ->
                switchboard.unplug(plugin.report().id()).ifPresent(departure -> taken.put(plugin, departure)));
        retirement.close(taken, Duration.ofNanos(Math.max(0, until - System.nanoTime())));
        releases.close();
    }

    /**
     * Plugins that were taken out and have not left memory, after the time they may take.
     *
     * @return 0 or more; for any thread
     */
    public long held() {
        return releases.held();
    }

    /** A jar that has changed is loaded with the settings of now; one whose settings alone have is loaded for them. */
    private void look() throws IOException, InterruptedException {
        take(folder.look());
        List<FoundJar> outdated = tries.outdated();
        outdated.forEach(jar -> log.info("{}: its settings have changed", jar.name()));
        if (!outdated.isEmpty()) {
            arrivals.take(outdated);
        }
    }

    private void take(Look look) throws InterruptedException {
        arrivals.take(look.settled());
        for (String file : look.gone()) {
            gone(file);
        }
        if (!look.gone().isEmpty()) {
            arrivals.settle();
        }
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
                    .forEach(plugin -> takeOut(plugin, "holds another plugin now"));
        }
    }

    /** Its twin, if it has one, takes its place; the plugin goes where none does. */
    private void gone(String file) throws InterruptedException {
        tries.gone(file);
        twins.values().removeIf(twin -> twin.name().equals(file));
        arrivals.forget(file);
        LoadedPlugin plugin = plugins.from(file).orElse(null);
        if (plugin != null) {
            FoundJar twin = twins.remove(plugin.report().id());
            if (twin != null) {
                arrivals.take(List.of(twin));
            }
            plugins.from(file).ifPresent(left -> takeOut(left, "was removed"));
        }
        listener.removed(file);
    }

    /** Those that require it go before it, and wait for it to come back. */
    private void takeOut(LoadedPlugin plugin, String why) {
        List<LoadedPlugin> requiring =
                new ArrayList<>(plugins.requiring(plugin.report().id()));
        Collections.reverse(requiring);
        for (LoadedPlugin each : requiring) {
            log.info("plugin {} is taken out with {}, which it requires", each.title(), plugin.title());
            unplug(each);
            arrivals.await(each);
        }
        log.info("{} {}: plugin {} is taken out", plugin.report().file(), why, plugin.title());
        unplug(plugin);
    }

    private void unplug(LoadedPlugin plugin) {
        plugins.remove(plugin);
        switchboard.unplug(plugin.report().id()).ifPresent(departure -> retirement.of(plugin, departure));
    }

    private void tell(LoadReport report) {
        if (report.isLive()) {
            log.info("{}", report.headline());
        } else {
            log.warn("{}", report);
        }
        listener.reported(report);
        first.accept(report);
    }
}
