package dev.banter.host.jar;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipFile;

/**
 * The watched folder. What differs between two looks is the truth: events of file systems get lost. For one thread.
 *
 * <p>An upload takes its time, so a jar is handed out once it has looked the same twice and its zip directory, which is
 * written last, can be read. What never becomes a zip is handed out a little later, to be refused with words.
 */
public final class PluginFolder {

    /** Looks after which nobody is writing any more, whatever the zip directory says. */
    public static final int PATIENCE = 4;

    /** Looks after which a jar that is not there will not be there again at once: some tools delete before they copy. */
    private static final int GONE = 3;

    /** What was last written to this long before the start is no upload under way. */
    private static final Duration OLD = Duration.ofSeconds(5);

    private final Path folder;
    private final InstantSource clock;
    private final Map<String, Sighting> sightings = new TreeMap<>();
    private boolean looked;

    /**
     * @param folder the folder
     * @param clock tells how long ago a file was written
     */
    public PluginFolder(Path folder, InstantSource clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /**
     * Makes the folder where there is none.
     *
     * @throws IOException when it cannot be made, with what to do now
     */
    public void open() throws IOException {
        try {
            Files.createDirectories(folder);
        } catch (IOException failure) {
            throw new IOException(
                    "the plugin folder " + folder + " cannot be made: " + Reasons.of(failure)
                            + "; make it yourself, or name another folder",
                    failure);
        }
    }

    /**
     * Whether every user of this machine can put a jar there, and so have the bot run it.
     *
     * @return false too where the file system does not tell
     */
    public boolean isOpenToAll() {
        try {
            return Files.getPosixFilePermissions(folder).contains(PosixFilePermission.OTHERS_WRITE);
        } catch (IOException | UnsupportedOperationException unknown) {
            return false;
        }
    }

    /**
     * Looks what has changed.
     *
     * @return what has changed since the last look
     * @throws IOException when the folder cannot be read; the next look may be luckier
     */
    public Look look() throws IOException {
        Map<String, FoundJar> there = list();
        List<String> gone = missed(there);
        List<FoundJar> settled = new ArrayList<>();
        boolean unsettled = false;
        for (FoundJar jar : there.values()) {
            Sighting sighting = sightings.merge(jar.name(), Sighting.first(jar), (before, now) -> before.seen(jar));
            if (sighting.handedOut()) {
                continue;
            }
            if (isSettled(sighting)) {
                sightings.put(jar.name(), sighting.handOut());
                settled.add(jar);
            } else {
                unsettled = true;
            }
        }
        looked = true;
        return new Look(settled, gone, unsettled);
    }

    /**
     * A jar that the caller has put there, or takes without waiting for a look. No look hands it out until it changes.
     *
     * @param name its name
     * @return empty when it does not lie there
     */
    public Optional<FoundJar> handOut(String name) {
        Optional<FoundJar> found = find(folder.resolve(name));
        found.ifPresent(jar -> sightings.put(name, Sighting.first(jar).handOut()));
        return found;
    }

    /**
     * Forgets a jar that the caller has taken away: no look tells that it is gone.
     *
     * @param name its name
     */
    public void forget(String name) {
        sightings.remove(name);
    }

    private Map<String, FoundJar> list() throws IOException {
        Map<String, FoundJar> jars = new TreeMap<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.jar")) {
            for (Path file : files) {
                if (!Files.isHidden(file)) {
                    find(file).ifPresent(jar -> jars.put(jar.name(), jar));
                }
            }
        } catch (DirectoryIteratorException failure) {
            throw unreadable(Objects.requireNonNull(failure.getCause()));
        } catch (IOException failure) {
            throw unreadable(failure);
        }
        return jars;
    }

    private IOException unreadable(IOException failure) {
        return new IOException("the plugin folder " + folder + " cannot be read: " + Reasons.of(failure), failure);
    }

    private static Optional<FoundJar> find(Path file) {
        try {
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
            return Optional.of(
                    new FoundJar(file, now.size(), now.lastModifiedTime().toInstant()));
        } catch (NoSuchFileException removedMeanwhile) {
            return Optional.empty();
        } catch (IOException unreadable) {
            // Handed out all the same: whoever reads it will be told why it cannot be read.
            return Optional.of(new FoundJar(file, 0, Instant.EPOCH));
        }
    }

    private List<String> missed(Map<String, FoundJar> there) {
        sightings.replaceAll((name, sighting) -> there.containsKey(name) ? sighting : sighting.missing());
        sightings.values().removeIf(sighting -> sighting.missed() > 0 && !sighting.handedOut());
        List<String> gone = sightings.values().stream()
                .filter(sighting -> sighting.missed() >= GONE)
                .map(sighting -> sighting.jar().name())
                .toList();
        gone.forEach(sightings::remove);
        return gone;
    }

    private boolean isSettled(Sighting sighting) {
        boolean old = !looked && isOld(sighting.jar().modified());
        if (old || sighting.looks() >= PATIENCE) {
            return true;
        }
        return sighting.looks() >= 2 && isZip(sighting.jar().file());
    }

    private boolean isOld(Instant modified) {
        return modified.plus(OLD).isBefore(clock.instant());
    }

    private static boolean isZip(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.size() > 0;
        } catch (IOException halfWritten) {
            return false;
        }
    }
}
