package dev.banter.host.keep;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Plugins that are not loaded, whatever lies in the folder: one id a line, in the data folder. Safe from any thread. */
public final class DisabledPlugins {

    private final LinesFile file;

    /** Guarded by this. */
    private final Set<String> ids = new TreeSet<>();

    /**
     * @param file where they are remembered; it need not be there
     */
    public DisabledPlugins(Path file) {
        this.file = new LinesFile(file);
    }

    /**
     * Remembers what an earlier run has been told.
     *
     * @throws IOException when the file cannot be read, with what to do now
     */
    public synchronized void open() throws IOException {
        ids.clear();
        file.read().stream().map(String::strip).filter(id -> !id.isEmpty()).forEach(ids::add);
    }

    /**
     * Whether a plugin is.
     *
     * @param id the plugin's id
     * @return whether it is not to be loaded
     */
    public synchronized boolean contains(String id) {
        return ids.contains(id);
    }

    /**
     * All of them.
     *
     * @return by id
     */
    public synchronized List<String> all() {
        return List.copyOf(ids);
    }

    /**
     * Adds one.
     *
     * @param id the plugin's id
     * @throws IOException when it cannot be remembered; nothing has changed then
     */
    public synchronized void add(String id) throws IOException {
        Set<String> more = new TreeSet<>(ids);
        more.add(id);
        replace(more);
    }

    /**
     * Takes one away.
     *
     * @param id the plugin's id
     * @throws IOException when that cannot be remembered; nothing has changed then
     */
    public synchronized void remove(String id) throws IOException {
        Set<String> fewer = new TreeSet<>(ids);
        fewer.remove(id);
        replace(fewer);
    }

    private void replace(Set<String> now) throws IOException {
        file.write(List.copyOf(now));
        ids.clear();
        ids.addAll(now);
    }
}
