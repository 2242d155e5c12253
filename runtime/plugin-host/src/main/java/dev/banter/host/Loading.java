package dev.banter.host;

import dev.banter.core.Services;
import dev.banter.core.Switchboard;
import dev.banter.core.route.Audience;
import dev.banter.core.route.Departure;
import dev.banter.core.route.LivePlugin;
import dev.banter.core.route.Route;
import dev.banter.core.run.Lane;
import dev.banter.core.time.Timers;
import dev.banter.host.LoadReport.Live;
import dev.banter.host.LoadReport.Refused;
import dev.banter.host.jar.FoundJar;
import dev.banter.host.jar.JarName;
import dev.banter.host.jar.JarStore;
import dev.banter.host.jar.StoredJar;
import dev.banter.host.life.Life;
import dev.banter.host.load.GuicesMemory;
import dev.banter.host.load.PluginClassLoader;
import dev.banter.host.refusal.RefusedException;
import dev.banter.host.release.Releases;
import dev.banter.host.scan.JarScanner;
import dev.banter.host.scan.ScannedJar;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A jar's way from the folder to the switchboard. Either every step succeeds and one swap makes the plugin live, or the
 * first that refuses gives back what the steps before it have got, in reverse order. For one thread.
 */
final class Loading {

    private final JarStore store;
    private final JarScanner scanner = new JarScanner();
    private final Switchboard switchboard;
    private final Timers timers;
    private final LivePlugins plugins;
    private final Retirement retirement;
    private final Releases releases;

    Loading(
            JarStore store,
            Switchboard switchboard,
            Timers timers,
            LivePlugins plugins,
            Retirement retirement,
            Releases releases) {
        this.store = store;
        this.switchboard = switchboard;
        this.timers = timers;
        this.plugins = plugins;
        this.retirement = retirement;
        this.releases = releases;
    }

    /** Loads a jar, or says why not; nothing when it is what is live already, byte by byte. */
    Optional<LoadReport> load(FoundJar jar) throws InterruptedException {
        try {
            return load(jar, JarName.of(jar.name()));
        } catch (RefusedException nameless) {
            return Optional.of(new LoadReport(jar.name(), "", "", new Refused(nameless.problems(), Optional.empty())));
        }
    }

    private Optional<LoadReport> load(FoundJar jar, JarName name) throws InterruptedException {
        Optional<LoadedPlugin> before = plugins.withId(name.id());
        long begun = timers.nanos();
        Holdings holdings = new Holdings();
        boolean live = false;
        String version = name.version();
        try {
            refuseTwin(jar, before);
            StoredJar stored = store.store(jar, name);
            holdings.hold(() -> store.delete(stored));
            version = stored.version();
            if (before.isPresent() && before.get().isOf(jar, stored)) {
                return Optional.empty();
            }
            ScannedJar scanned = scanner.scan(stored.file());
            PluginClassLoader loader = open(stored);
            holdings.hold(() -> releases.watch(stored.title(), loader));
            holdings.hold(loader::close);
            holdings.hold(GuicesMemory::clear);
            Lane lane = switchboard.open(stored.id(), loader);
            holdings.hold(lane::close);
            Services services = switchboard.services(lane);
            Life life = new Life(
                    LoadedPlugin.title(stored.id(), stored.version()),
                    lane,
                    loader,
                    timers,
                    (step, thrown) -> FailureText.of(step, thrown, loader),
                    services.failures());
            holdings.hold(() -> life.undo(retirement.patience()));
            Assembly assembly = new Assembly(stored, lane, loader, services, life);
            LivePlugin plugin = assembly.assemble(scanned);
            Optional<Departure> departure = switchboard.plug(plugin);
            live = true;
            Live outcome = new Live(
                    handlers(plugin), Duration.ofNanos(timers.nanos() - begun), before.map(LoadedPlugin::version));
            LoadReport report = new LoadReport(jar.name(), name.id(), version, outcome);
            plugins.add(new LoadedPlugin(report, stored.sha256(), life, holdings));
            before.ifPresent(old -> departure.ifPresent(left -> retirement.of(old, left)));
            return Optional.of(report);
        } catch (InterruptedException stopping) {
            // What was made is closed in a hurry.
            Thread.currentThread().interrupt();
            throw stopping;
        } catch (RefusedException refused) {
            return Optional.of(refusal(jar, name, version, refused.problems(), before));
        } catch (RuntimeException | Error fault) {
            String problem = "loading it failed (" + fault + "); this is a fault of Banter, please report it";
            return Optional.of(refusal(jar, name, version, List.of(problem), before));
        } finally {
            if (!live) {
                holdings.close();
            }
        }
    }

    private static LoadReport refusal(
            FoundJar jar, JarName name, String version, List<String> problems, Optional<LoadedPlugin> before) {
        return new LoadReport(jar.name(), name.id(), version, new Refused(problems, before.map(LoadedPlugin::version)));
    }

    /** A file in the place of another is a new version; one beside it is a twin. */
    private static void refuseTwin(FoundJar jar, Optional<LoadedPlugin> before) throws RefusedException {
        if (before.isPresent() && before.get().isBeside(jar)) {
            LoadReport twin = before.get().report();
            throw new RefusedException("its id '" + twin.id() + "' is that of " + twin.file()
                    + ", which is live; take one of the two files away");
        }
    }

    /** Opens a copy. */
    static PluginClassLoader open(StoredJar stored) throws RefusedException {
        try {
            return PluginClassLoader.open(stored.title(), stored.file());
        } catch (IOException gone) {
            throw new RefusedException("its copy " + stored.file() + " cannot be opened: " + gone.getMessage()
                    + "; leave that folder to the bot");
        }
    }

    private static List<String> handlers(LivePlugin plugin) {
        Stream<String> messages =
                plugin.routes().stream().map(route -> route.handler() + on(route) + "\"" + route.pattern() + "\"");
        Stream<String> events = plugin.events().stream().map(route -> route.handler() + " on event " + route.type());
        Stream<String> deeds = plugin.deeds().stream().map(route -> route.handler() + " on " + route.trigger());
        return Stream.of(messages, events, deeds).flatMap(Function.identity()).toList();
    }

    private static String on(Route route) {
        return route.audience() == Audience.MENTIONED ? " on mention " : " on ";
    }
}
