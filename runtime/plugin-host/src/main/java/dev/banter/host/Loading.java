package dev.banter.host;

import dev.banter.core.Services;
import dev.banter.core.Switchboard;
import dev.banter.core.route.Departure;
import dev.banter.core.route.LivePlugin;
import dev.banter.core.run.Lane;
import dev.banter.core.time.Timers;
import dev.banter.host.LoadReport.Live;
import dev.banter.host.LoadReport.Refused;
import dev.banter.host.LoadReport.Ties;
import dev.banter.host.depend.Declaration;
import dev.banter.host.depend.Requirement;
import dev.banter.host.depend.Shared;
import dev.banter.host.jar.FoundJar;
import dev.banter.host.jar.StoredJar;
import dev.banter.host.keep.Custody;
import dev.banter.host.life.Life;
import dev.banter.host.load.GuicesMemory;
import dev.banter.host.load.JdksMemory;
import dev.banter.host.load.PluginClassLoader;
import dev.banter.host.refusal.Problems;
import dev.banter.host.refusal.RefusedException;
import dev.banter.host.release.Releases;
import dev.banter.host.settings.WrittenSettings;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A jar's way from its copy to the switchboard. Either every step succeeds and one swap makes the plugin live, or the
 * first that refuses gives back what the steps before it have got, in reverse order. For one thread.
 */
final class Loading {

    private static final Logger log = LoggerFactory.getLogger(Loading.class);

    private final Reading reading;
    private final Custody custody;
    private final Switchboard switchboard;
    private final Timers timers;
    private final LivePlugins plugins;
    private final Retirement retirement;
    private final Departures departures;
    private final Releases releases;
    private final Tries tries;

    Loading(Means means, Tries tries) {
        this.reading = new Reading(means.store(), means.timers());
        this.custody = means.custody();
        this.switchboard = means.switchboard();
        this.timers = means.timers();
        this.plugins = means.plugins();
        this.retirement = means.retirement();
        this.departures = new Departures(means.retirement());
        this.releases = means.releases();
        this.tries = tries;
    }

    /**
     * Reads a jar; nothing when it is what is live already, byte by byte, and so are its settings.
     *
     * @param anew whether it is read even then
     */
    Optional<ReadJar> read(FoundJar jar, boolean anew) {
        Optional<LoadedPlugin> before = plugins.from(jar.name()).filter(live -> !anew);
        Optional<ReadJar> read = reading.read(
                jar, copy -> before.isPresent() && before.get().isOf(jar, copy) && tries.isUpToDate(before.get()));
        if (read.isEmpty()) {
            before.ifPresent(live -> tries.of(jar, live.stored().id()));
        }
        return read;
    }

    /**
     * Loads a jar, or says why not.
     *
     * @param lacks what it requires and cannot have
     */
    LoadReport load(ReadJar read, List<String> lacks) throws InterruptedException {
        Optional<LoadedPlugin> before = plugins.withId(read.declared().id());
        Optional<String> twin = before.filter(live -> live.isBeside(read.jar())).map(Loading::twin);
        return load(read, twin.map(List::of).orElse(lacks), before);
    }

    /** Loads a jar that is to take the place of whatever lies there of its plugin. */
    LoadReport replace(ReadJar read, List<String> lacks) throws InterruptedException {
        return load(read, lacks, plugins.withId(read.declared().id()));
    }

    /** The same plugin beside itself, with what is live now of what it requires; the old one makes way if that is good. */
    LoadReport renew(LoadedPlugin plugin, List<String> lacks) throws InterruptedException {
        ReadJar again = reading.again(plugin);
        return load(again, lacks, Optional.of(plugin));
    }

    /** Tells of a jar that was refused before and lacks something else now. */
    LoadReport lacking(FoundJar jar, Declaration declared, List<String> lacks) {
        return refusal(jar, declared, problems(declared, lacks));
    }

    /** Lets those go that others have taken the place of. */
    void seeOff() {
        departures.seeOff();
    }

    private LoadReport load(ReadJar read, List<String> lacks, Optional<LoadedPlugin> before)
            throws InterruptedException {
        Declaration declared = read.declared();
        long begun = timers.nanos() - read.took();
        Holdings holdings = new Holdings();
        boolean live = false;
        try {
            Contents contents = contents(read, lacks);
            StoredJar stored = contents.stored();
            custody.admit(read.jar().name(), stored);
            WrittenSettings written = tries.of(read.jar(), stored.id());
            Problems problems = new Problems();
            declared.problems().forEach(problems::add);
            Dependencies dependencies = Dependencies.of(contents, declared, plugins, problems);
            PluginClassLoader loader = open(stored, dependencies.imports());
            Holdings core = read.holdings();
            core.hold(() -> releases.watch(stored.title(), loader));
            core.hold(loader::close);
            Shared shared = new Shared(core::close);
            dependencies.use(holdings);
            holdings.hold(shared::leave);
            holdings.hold(GuicesMemory::clear);
            holdings.hold(JdksMemory::clear);
            Lane lane = switchboard.open(stored.id(), loader, written.lane());
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
            LivePlugin plugin = assembly.assemble(contents.scanned(), declared.exports(), written, problems);
            Optional<Departure> departure = switchboard.plug(plugin);
            live = true;
            Live outcome = new Live(
                    HandlerLines.of(plugin),
                    Duration.ofNanos(timers.nanos() - begun),
                    before.map(LoadedPlugin::version));
            Ties ties = new Ties(dependencies.titles(), List.copyOf(declared.exports()));
            LoadReport report = new LoadReport(read.jar().name(), declared.id(), declared.version(), outcome, ties);
            plugins.add(new LoadedPlugin(
                    report,
                    read.jar(),
                    stored,
                    declared,
                    dependencies.byId(),
                    loader,
                    shared,
                    written,
                    assembly.variables(),
                    life,
                    holdings));
            keep(read.jar(), stored);
            before.ifPresent(old -> departure.ifPresent(left -> makeWay(old, left)));
            return report;
        } catch (InterruptedException stopping) {
            // What was made is closed in a hurry.
            Thread.currentThread().interrupt();
            throw stopping;
        } catch (RefusedException refused) {
            return refusal(read.jar(), declared, refused.problems());
        } catch (RuntimeException | Error fault) {
            return refusal(read.jar(), declared, List.of(fault(fault)));
        } finally {
            if (!live) {
                holdings.close();
                read.holdings().close();
            }
        }
    }

    /** What cannot be kept answers all the same. */
    private void keep(FoundJar jar, StoredJar stored) {
        try {
            custody.versions().answers(stored.id(), jar.name(), stored.file());
        } catch (IOException full) {
            log.warn("{}", full.getMessage());
        }
    }

    private void makeWay(LoadedPlugin old, Departure departure) {
        if (plugins.requiring(old.stored().id()).isEmpty()) {
            retirement.of(old, departure);
        } else {
            departures.add(old, departure);
        }
    }

    /** What cannot have what it requires is not looked at any further: its classes would be refused for that alone. */
    static Contents contents(ReadJar read, List<String> lacks) throws RefusedException {
        Declaration declared = read.declared();
        if (read.contents().isEmpty() || !lacks.isEmpty() || !declared.isReadable()) {
            throw new RefusedException(problems(declared, lacks));
        }
        return read.contents().get();
    }

    private static List<String> problems(Declaration declared, List<String> lacks) {
        return Stream.concat(declared.problems().stream(), lacks.stream()).toList();
    }

    /** Tells of a jar that is not live; a plugin that came with its file before, or under its id, goes on. */
    private LoadReport refusal(FoundJar jar, Declaration declared, List<String> problems) {
        Optional<String> serving =
                plugins.withId(declared.id()).or(() -> plugins.from(jar.name())).map(LoadedPlugin::version);
        Ties ties = new Ties(
                declared.requires().stream().map(Requirement::toString).toList(), List.copyOf(declared.exports()));
        return new LoadReport(jar.name(), declared.id(), declared.version(), new Refused(problems, serving), ties);
    }

    /** A file in the place of another is a new version; one beside it is a twin. */
    private static String twin(LoadedPlugin live) {
        return "its id '" + live.stored().id() + "' is that of " + live.jar().name()
                + ", which is live; take one of the two files away";
    }

    static String fault(Throwable fault) {
        return "loading it failed (" + fault + "); this is a fault of Banter, please report it";
    }

    /** Opens a copy. */
    static PluginClassLoader open(StoredJar stored, Map<String, PluginClassLoader> imports) throws RefusedException {
        try {
            return PluginClassLoader.open(stored.title(), stored.file(), imports);
        } catch (IOException gone) {
            throw new RefusedException("its copy " + stored.file() + " cannot be opened: " + gone.getMessage()
                    + "; leave that folder to the bot");
        }
    }
}
