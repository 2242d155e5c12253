package dev.banter.host;

import dev.banter.core.Switchboard;
import dev.banter.core.time.Timers;
import dev.banter.host.jar.FoundJar;
import dev.banter.host.jar.JarStore;
import dev.banter.host.jar.Look;
import dev.banter.host.jar.PluginFolder;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes jars from a folder and makes plugins of them, at the start and while the bot runs. Loads one at a time; runs no
 * code of a plugin on its own threads.
 */
public final class PluginHost implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(PluginHost.class);

    private final HostSettings settings;
    private final Timers timers;
    private final HostListener listener;
    private final PluginFolder folder;
    private final JarStore store;
    private final LivePlugins plugins = new LivePlugins();
    private final Loading loading;
    private final Watch watch;

    /**
     * @param settings where plugins come from
     * @param switchboard where they are plugged in
     * @param timers for the pauses between two looks
     * @param listener is told what became of each jar
     */
    public PluginHost(HostSettings settings, Switchboard switchboard, Timers timers, HostListener listener) {
        this.settings = settings;
        this.timers = timers;
        this.listener = listener;
        this.folder = new PluginFolder(settings.folder(), InstantSource.system());
        this.store = new JarStore(settings.work());
        this.loading = new Loading(store, switchboard, timers, plugins);
        this.watch = new Watch(settings.poll(), timers, this::look);
    }

    /**
     * Loads what lies in the folder, then watches it. A jar that is just being copied is waited for, for some looks.
     *
     * @return what became of each jar, by file name within a look
     * @throws IOException when the folder or the work folder cannot be used; the message says what to do
     * @throws InterruptedException when the caller is interrupted; what was loaded stays until {@link #close()}
     */
    public List<LoadReport> start() throws IOException, InterruptedException {
        folder.open();
        store.open();
        List<LoadReport> reports = new ArrayList<>();
        new FirstLooks(folder, timers, settings.poll()).each(look -> reports.addAll(take(look)));
        watch.begin();
        return List.copyOf(reports);
    }

    /** Stops watching and takes every plugin out, the youngest first. */
    @Override
    public void close() {
        watch.close();
        plugins.close();
    }

    private void look() throws IOException, InterruptedException {
        take(folder.look());
    }

    private List<LoadReport> take(Look look) throws InterruptedException {
        look.gone()
                .forEach(file -> plugins.from(file)
                        .ifPresentOrElse(
                                report -> tellThatItGoesOn(report, "was removed"), () -> listener.removed(file)));
        List<LoadReport> reports = new ArrayList<>();
        for (FoundJar jar : look.settled()) {
            LoadReport old = plugins.from(jar.name()).orElse(null);
            if (old == null) {
                LoadReport report = loading.load(jar);
                reports.add(report);
                tell(report);
            } else {
                tellThatItGoesOn(old, "has changed");
            }
        }
        return reports;
    }

    private void tell(LoadReport report) {
        if (report.isLive()) {
            log.info("{}", report.headline());
        } else {
            log.warn("{}", report);
        }
        listener.reported(report);
    }

    private static void tellThatItGoesOn(LoadReport plugin, String event) {
        log.warn(
                "{} {}; plugin {} goes on as it was loaded{}, and a restart of the bot takes the folder as it is then",
                plugin.file(),
                event,
                plugin.id(),
                plugin.version().isEmpty() ? "" : ", in version " + plugin.version());
    }
}
