package dev.banter.host;

import dev.banter.core.Switchboard;
import dev.banter.core.route.Departure;
import dev.banter.core.time.Timers;
import dev.banter.host.jar.FoundJar;
import dev.banter.host.jar.JarStore;
import dev.banter.host.jar.Look;
import dev.banter.host.jar.PluginFolder;
import dev.banter.host.keep.Custody;
import dev.banter.host.release.HeldPlugin;
import dev.banter.host.release.Releases;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
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
    private final PluginFolder folder;
    private final JarStore store;
    private final Switchboard switchboard;
    private final Custody custody;
    private final LivePlugins plugins = new LivePlugins();
    private final Shelf shelf = new Shelf();
    private final Retirement retirement;
    private final Releases releases;
    private final Roster roster;
    private final Watch watch;
    private volatile boolean closed;

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
        this.folder = new PluginFolder(settings.folder(), InstantSource.system());
        this.store = new JarStore(settings.work());
        this.retirement = new Retirement(timers, settings.drain());
        this.releases = new Releases(timers, settings.release(), listener::held);
        this.custody = Custody.in(settings.folder(), settings.data(), settings.requireLock());
        Means means = new Means(store, custody, switchboard, timers, plugins, retirement, releases);
        this.roster = new Roster(means, shelf, settings.source(), listener, () -> closed);
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
        custody.disabled().open();
        custody.lock().hasChanged();
        List<LoadReport> reports = roster.hear(() -> new FirstLooks(folder, timers, settings.poll()).each(this::take));
        watch.begin();
        return reports;
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

    /**
     * The same plugins, each with what holds it.
     *
     * @return by name; for any thread
     */
    public List<HeldPlugin> heldPlugins() {
        return releases.heldPlugins();
    }

    /**
     * Does something to plugins between two looks, when a load that is under way is through. To be called once the host has
     * started.
     *
     * @param work runs on the thread that loads plugins
     * @param <T> what comes of it
     * @return completes with it on that thread; fails with what was thrown, and with
     *     {@link java.util.concurrent.CancellationException} when the host is closed before
     */
    public <T> CompletionStage<T> between(Workbench.Work<T> work) {
        return watch.call(() -> {
            if (closed) {
                throw new CancellationException("the bot is stopping");
            }
            return work.with(new Workbench(roster, plugins, shelf, settings.folder(), folder, custody));
        });
    }

    /**
     * What became of each jar that lies in the folder.
     *
     * @return by file name; for any thread
     */
    public List<Standing> standings() {
        return shelf.all().stream().map(this::standing).toList();
    }

    /**
     * The variables of the environment that the plugins that answer have looked for.
     *
     * @return by the plugin's id; for any thread
     */
    public Map<String, Set<String>> variables() {
        return plugins.all().stream()
                .collect(Collectors.toMap(plugin -> plugin.report().id(), LoadedPlugin::variables));
    }

    private Standing standing(LoadReport report) {
        Optional<LoadedPlugin> live = plugins.withId(report.id())
                .filter(plugin -> report.isLive() && plugin.report().file().equals(report.file()));
        return new Standing(
                report,
                live.map(plugin -> plugin.stored().sha256()),
                live.map(plugin -> switchboard.parked(report.id())).orElse(Map.of()),
                live.map(plugin -> switchboard.upcoming(report.id())).orElse(Map.of()));
    }

    /**
     * What is remembered of plugins.
     *
     * @return to be asked between two looks; who is disabled, at any time
     */
    public Custody custody() {
        return custody;
    }

    /** A jar that has changed is loaded with the settings of now; one whose settings alone have is loaded for them. */
    private void look() throws IOException, InterruptedException {
        take(folder.look());
        roster.renewSettings();
        if (settings.requireLock() && custody.lock().hasChanged()) {
            takePinned();
        }
    }

    /** What was refused may have been pinned by hand. */
    private void takePinned() throws InterruptedException {
        for (LoadReport report : shelf.all()) {
            if (report.isRefused() && custody.isPinnedNow(settings.folder().resolve(report.file()))) {
                Optional<FoundJar> jar = folder.handOut(report.file());
                if (jar.isPresent()) {
                    roster.take(List.of(jar.get()));
                }
            }
        }
    }

    private void take(Look look) throws InterruptedException {
        roster.take(look.settled());
        for (String file : look.gone()) {
            roster.gone(file);
        }
        if (!look.gone().isEmpty()) {
            roster.settle();
        }
    }
}
