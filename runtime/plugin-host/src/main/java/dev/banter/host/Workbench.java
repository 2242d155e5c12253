package dev.banter.host;

import dev.banter.host.jar.Clearing;
import dev.banter.host.jar.FoundJar;
import dev.banter.host.jar.PluginFolder;
import dev.banter.host.keep.Custody;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What can be done to plugins between two looks at their folder. Of the thread that loads plugins alone. */
public final class Workbench {

    private static final Logger log = LoggerFactory.getLogger(Workbench.class);

    /** Where jars lie that are to come into the folder: on the same disk, and not looked at. */
    private static final String INCOMING = ".incoming";

    private final Roster roster;
    private final LivePlugins plugins;
    private final Shelf shelf;
    private final Path path;
    private final PluginFolder folder;
    private final Custody custody;

    Workbench(Roster roster, LivePlugins plugins, Shelf shelf, Path path, PluginFolder folder, Custody custody) {
        this.roster = roster;
        this.plugins = plugins;
        this.shelf = shelf;
        this.path = path;
        this.folder = folder;
        this.custody = custody;
    }

    /**
     * Something that is done there.
     *
     * @param <T> what comes of it
     */
    @FunctionalInterface
    public interface Work<T> {

        /**
         * Does it.
         *
         * @param bench to be forgotten afterwards
         * @return what comes of it
         * @throws IOException when the disk fails; the message says what to do
         * @throws InterruptedException when the host is closed
         */
        T with(Workbench bench) throws IOException, InterruptedException;
    }

    /**
     * What is remembered of plugins.
     *
     * @return it
     */
    public Custody custody() {
        return custody;
    }

    /**
     * The plugin of an id, if it answers.
     *
     * @param id the plugin's id
     * @return what was said when it came
     */
    public Optional<LoadReport> live(String id) {
        return plugins.withId(id).map(LoadedPlugin::report);
    }

    /**
     * The jars of a plugin that lie in the folder.
     *
     * @param id the plugin's id
     * @return what became of each, by file name
     */
    public List<LoadReport> lying(String id) {
        return shelf.ofPlugin(id);
    }

    /**
     * The jar of a plugin that counts: that of the one that answers, or else the first.
     *
     * @param id the plugin's id
     * @return where it lies, if one does
     */
    public Optional<Path> jar(String id) {
        return Stream.concat(live(id).stream(), lying(id).stream())
                .map(report -> path.resolve(report.file()))
                .filter(Files::isRegularFile)
                .findFirst();
    }

    /**
     * Loads a jar of the folder.
     *
     * @param file its name
     * @param anew whether it is loaded once more where the same bytes answer already
     * @return what became of it; empty when it answers already, or does not lie there
     * @throws InterruptedException when the host is closed
     */
    public Optional<LoadReport> load(String file, boolean anew) throws InterruptedException {
        Optional<FoundJar> found = folder.handOut(file);
        return found.isPresent() ? roster.load(found.get(), anew) : Optional.empty();
    }

    /**
     * Takes a plugin out, as when its jar is removed. Its jars lie there as disabled then.
     *
     * @param id the plugin's id
     * @throws InterruptedException when the host is closed
     */
    public void disable(String id) throws InterruptedException {
        plugins.withId(id).ifPresent(plugin -> roster.takeOut(plugin, "plugin " + id + " was disabled"));
        for (LoadReport report : lying(id)) {
            roster.forget(report.file());
            roster.tell(new LoadReport(report.file(), id, report.version(), new LoadReport.Disabled()));
        }
        roster.settle();
    }

    /**
     * Where a jar has to lie to be taken into the folder.
     *
     * @param file the name that it will have there
     * @return a place on the folder's disk
     * @throws IOException when there is none
     */
    public Path incoming(String file) throws IOException {
        return Files.createDirectories(path.resolve(INCOMING)).resolve(file);
    }

    /** Clears away what lies at such places, from runs that were cut off too. What cannot be harms nobody. */
    public void discardIncoming() {
        try {
            Clearing.of(path.resolve(INCOMING));
        } catch (IOException stays) {
            log.warn("{} cannot be cleared away: {}", path.resolve(INCOMING), stays.toString());
        }
    }

    /**
     * Whose a file name in the folder is.
     *
     * @param file the name
     * @return the id of the plugin that answers from it, else of the one that it was last taken for; empty when nothing is
     *     known of it
     */
    public String ownerOf(String file) {
        return plugins.from(file)
                .map(LoadedPlugin::report)
                .or(() -> shelf.of(file))
                .map(LoadReport::id)
                .orElse("");
    }

    /**
     * The plugin that a jar makes.
     *
     * @param incoming where it lies
     * @return its id; empty when it makes none
     * @throws IOException when it cannot be read
     */
    public String idOf(Path incoming) throws IOException {
        return roster.idOf(found(incoming));
    }

    private static FoundJar found(Path file) throws IOException {
        return new FoundJar(
                file, Files.size(file), Files.getLastModifiedTime(file).toInstant());
    }

    /**
     * Makes a jar answer, and puts it into the folder in the place of what lies there of its plugin. One that is refused
     * leaves the folder as it is.
     *
     * @param incoming the jar, at the place that {@link #incoming} has told
     * @return what became of it; empty when the very same answers already
     * @throws IOException when it answers, and cannot be put into the folder
     * @throws InterruptedException when the host is closed
     */
    public Optional<LoadReport> take(Path incoming) throws IOException, InterruptedException {
        FoundJar jar = found(incoming);
        Optional<LoadReport> tried =
                roster.replace(jar, new FoundJar(path.resolve(jar.name()), jar.size(), jar.modified()));
        if (tried.isPresent() && !tried.get().isLive()) {
            return tried;
        }
        Files.move(
                incoming,
                path.resolve(jar.name()),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
        Optional<FoundJar> there = folder.handOut(jar.name());
        if (tried.isPresent()) {
            replaced(tried.get());
        } else if (there.isPresent()) {
            roster.load(there.get(), false);
        }
        return tried;
    }

    private void replaced(LoadReport report) throws IOException, InterruptedException {
        roster.tell(report);
        for (LoadReport other : lying(report.id())) {
            if (!other.file().equals(report.file())) {
                remove(other.file());
            }
        }
        roster.settle();
    }

    private void remove(String file) throws IOException, InterruptedException {
        Files.deleteIfExists(path.resolve(file));
        folder.forget(file);
        roster.gone(file);
    }
}
