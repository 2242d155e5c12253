package dev.banter.host;

import dev.banter.core.Switchboard;
import dev.banter.core.route.Audience;
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
import dev.banter.host.load.PluginClassLoader;
import dev.banter.host.refusal.RefusedException;
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

    Loading(JarStore store, Switchboard switchboard, Timers timers, LivePlugins plugins) {
        this.store = store;
        this.switchboard = switchboard;
        this.timers = timers;
        this.plugins = plugins;
    }

    /** Loads a jar, or says why not. */
    LoadReport load(FoundJar jar) throws InterruptedException {
        try {
            return load(jar, JarName.of(jar.name()));
        } catch (RefusedException nameless) {
            return new LoadReport(jar.name(), "", "", new Refused(nameless.problems()));
        }
    }

    private LoadReport load(FoundJar jar, JarName name) throws InterruptedException {
        long begun = timers.nanos();
        Holdings holdings = new Holdings();
        boolean live = false;
        String version = name.version();
        try {
            refuseTwin(name);
            StoredJar stored = store.store(jar, name);
            holdings.hold(() -> store.delete(stored));
            version = stored.version();
            ScannedJar scanned = scanner.scan(stored.file());
            PluginClassLoader loader = open(stored);
            holdings.hold(loader::close);
            Lane lane = switchboard.open(stored.id(), loader);
            holdings.hold(lane::close);
            Assembly assembly = new Assembly(stored, lane, loader, switchboard.services(lane));
            LivePlugin plugin = assembly.assemble(scanned);
            switchboard.plug(plugin);
            holdings.hold(() -> switchboard.unplug(plugin.id()));
            Live outcome = new Live(handlers(plugin), Duration.ofNanos(timers.nanos() - begun));
            LoadReport report = new LoadReport(jar.name(), name.id(), version, outcome);
            plugins.add(report, holdings);
            live = true;
            return report;
        } catch (RefusedException refused) {
            return new LoadReport(jar.name(), name.id(), version, new Refused(refused.problems()));
        } catch (RuntimeException | Error fault) {
            String problem = "loading it failed (" + fault + "); this is a fault of Banter, please report it";
            return new LoadReport(jar.name(), name.id(), version, new Refused(List.of(problem)));
        } finally {
            if (!live) {
                holdings.close();
            }
        }
    }

    private void refuseTwin(JarName name) throws RefusedException {
        Optional<LoadReport> twin = plugins.withId(name.id());
        if (twin.isPresent()) {
            throw new RefusedException("its id '" + name.id() + "' is that of "
                    + twin.get().file() + ", which is live; keep one of the two files and start the bot anew");
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
