package dev.banter.host;

import dev.banter.core.run.Lane;
import dev.banter.core.run.LaneSettings;
import dev.banter.core.time.Timers;
import dev.banter.host.bind.DraftHandlers;
import dev.banter.host.jar.FoundJar;
import dev.banter.host.jar.JarName;
import dev.banter.host.jar.JarStore;
import dev.banter.host.jar.PluginFolder;
import dev.banter.host.jar.StoredJar;
import dev.banter.host.load.ApiUse;
import dev.banter.host.load.PluginClassLoader;
import dev.banter.host.refusal.RefusedException;
import dev.banter.host.scan.JarScanner;
import dev.banter.host.scan.ScannedJar;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads what the plugins in a folder ask of Slack. The jars are found, copied, scanned and checked as a bot does, and
 * let go again: no object of theirs is made and no handler runs. For one thread.
 */
public final class Survey {

    private final HostSettings settings;
    private final Timers timers;
    private final JarScanner scanner = new JarScanner();
    private final JarStore store;
    private final Map<String, String> fileById = new HashMap<>();

    /**
     * @param settings the folder, and a folder for copies that no bot uses
     * @param timers for pauses and deadlines
     */
    public Survey(HostSettings settings, Timers timers) {
        this.settings = settings;
        this.timers = timers;
        this.store = new JarStore(settings.work());
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
        List<Surveyed> found = new ArrayList<>();
        new FirstLooks(folder, timers, settings.poll()).each(look -> {
            for (FoundJar jar : look.settled()) {
                found.add(read(jar));
            }
        });
        found.sort(Comparator.comparing(Surveyed::file));
        return List.copyOf(found);
    }

    private Surveyed read(FoundJar jar) throws InterruptedException {
        try {
            return read(jar, JarName.of(jar.name()));
        } catch (RefusedException nameless) {
            return Surveyed.refused(jar.name(), "", nameless.problems());
        }
    }

    private Surveyed read(FoundJar jar, JarName name) throws InterruptedException {
        String twin = fileById.get(name.id());
        if (twin != null) {
            return Surveyed.refused(
                    jar.name(),
                    name.id(),
                    List.of("its id '" + name.id() + "' is that of " + twin + "; keep one of the two files"));
        }
        try (Holdings holdings = new Holdings()) {
            StoredJar stored = store.store(jar, name);
            holdings.hold(() -> store.delete(stored));
            ScannedJar scanned = scanner.scan(stored.file());
            PluginClassLoader loader = Loading.open(stored);
            holdings.hold(loader::close);
            Lane lane = new Lane(stored.id(), loader, LaneSettings.DEFAULT, timers);
            holdings.hold(lane::close);
            Inspection inspection =
                    new LaneSteps(lane, loader).run("reading its classes", () -> Inspection.of(scanned, loader));
            inspection.problems().refuseIfAny();
            DraftHandlers handlers = inspection.handlers();
            ApiUse use = ApiUse.of(scanned.classes(), loader);
            fileById.put(name.id(), jar.name());
            return new Surveyed(jar.name(), name.id(), handlers.hooks(), use, List.of());
        } catch (RefusedException refused) {
            return Surveyed.refused(jar.name(), name.id(), refused.problems());
        } catch (IOException unreadable) {
            return Surveyed.refused(
                    jar.name(),
                    name.id(),
                    List.of("it cannot be read (" + unreadable.getMessage() + "); build or copy it once more"));
        }
    }
}
