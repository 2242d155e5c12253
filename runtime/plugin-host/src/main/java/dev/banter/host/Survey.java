package dev.banter.host;

import dev.banter.core.run.Lane;
import dev.banter.core.run.LaneSettings;
import dev.banter.core.time.Timers;
import dev.banter.host.depend.Declaration;
import dev.banter.host.depend.Order;
import dev.banter.host.depend.Unmet;
import dev.banter.host.jar.FoundJar;
import dev.banter.host.jar.JarStore;
import dev.banter.host.jar.PluginFolder;
import dev.banter.host.load.ApiUse;
import dev.banter.host.load.PluginClassLoader;
import dev.banter.host.refusal.Problems;
import dev.banter.host.refusal.RefusedException;
import dev.banter.host.settings.PluginSettings;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads what the plugins in a folder ask of Slack. The jars are found, copied, scanned and checked as a bot does, and
 * let go again: no object of theirs is made but the record of their settings, and no handler runs. For one thread.
 */
public final class Survey {

    private final HostSettings settings;
    private final Timers timers;
    private final JarStore store;
    private final Reading reading;
    private final Surroundings others = new Surroundings();

    /**
     * @param settings the folder, and a folder for copies that no bot uses
     * @param timers for pauses and deadlines
     */
    public Survey(HostSettings settings, Timers timers) {
        this.settings = settings;
        this.timers = timers;
        this.store = new JarStore(settings.work());
        this.reading = new Reading(store, timers);
    }

    /**
     * Reads the folder once.
     *
     * @return one for each jar, by file name
     * @throws IOException when the folder or the work folder cannot be used; the message says what to do
     * @throws InterruptedException when the caller is interrupted
     */
    public List<Surveyed> take() throws IOException, InterruptedException {
        PluginFolder folder = new PluginFolder(settings.folder(), InstantSource.system());
        store.open();
        Map<String, FoundJar> jars = new TreeMap<>();
        new FirstLooks(folder, timers, settings.poll())
                .each(look -> look.settled().forEach(jar -> jars.put(jar.name(), jar)));
        try (Holdings copies = new Holdings()) {
            List<ReadJar> read = new ArrayList<>();
            for (FoundJar jar : jars.values()) {
                reading.read(jar, copy -> false).ifPresent(read::add);
            }
            read.forEach(each -> copies.hold(each.holdings()::close));
            return survey(read, copies);
        }
    }

    private List<Surveyed> survey(List<ReadJar> read, Holdings holdings) throws InterruptedException {
        read.forEach(each -> others.expect(each.declared()));
        List<Surveyed> found = new ArrayList<>();
        for (ReadJar jar : Order.of(read, ReadJar::declared)) {
            Surveyed surveyed = survey(jar, holdings);
            if (!surveyed.isGood()) {
                others.refuse(jar.declared());
            }
            found.add(surveyed);
        }
        found.sort(Comparator.comparing(Surveyed::file));
        return List.copyOf(found);
    }

    private Surveyed survey(ReadJar jar, Holdings holdings) throws InterruptedException {
        Declaration declared = jar.declared();
        try {
            Contents contents = Loading.contents(jar, lacks(declared));
            Problems problems = new Problems();
            declared.problems().forEach(problems::add);
            PluginClassLoader loader = Loading.open(contents.stored(), others.imports(declared, contents, problems));
            holdings.hold(loader::close);
            try (Holdings threads = new Holdings()) {
                Lane lane = new Lane(declared.id(), loader, LaneSettings.DEFAULT, timers);
                threads.hold(lane::close);
                LaneSteps steps = new LaneSteps(lane, loader);
                Surveyed surveyed = survey(contents, declared, loader, steps, problems);
                others.found(declared, loader);
                return surveyed;
            }
        } catch (RefusedException refused) {
            return Surveyed.refused(declared.file(), declared.id(), refused.problems());
        } catch (IOException unreadable) {
            return Surveyed.refused(
                    declared.file(),
                    declared.id(),
                    List.of("it cannot be read (" + unreadable.getMessage() + "); build or copy it once more"));
        }
    }

    private List<String> lacks(Declaration declared) {
        return others.live(declared.id())
                .map(twin -> List.of(
                        "its id '" + declared.id() + "' is that of " + twin.file() + "; keep one of the two files"))
                .orElseGet(() -> Unmet.of(declared, others));
    }

    private Surveyed survey(
            Contents contents, Declaration declared, PluginClassLoader loader, LaneSteps steps, Problems problems)
            throws RefusedException, IOException, InterruptedException {
        Inspection inspection = steps.run(
                "reading its classes", () -> Inspection.of(contents.scanned(), declared.exports(), loader, problems));
        problems.refuseIfAny();
        Problems wrong = new Problems();
        PluginSettings written = inspection.settings(steps, settings.source().of(declared.id()), wrong);
        return new Surveyed(
                declared.file(),
                declared.id(),
                inspection.handlers().hooks(),
                ApiUse.of(contents.scanned().classes(), loader),
                new Surveyed.Settings(written.lines(), wrong.found()),
                List.of());
    }
}
