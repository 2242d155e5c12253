package dev.banter.host.jar;

import dev.banter.host.refusal.RefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The bot's own copies of jars. Only they are loaded: a jar in the watched folder may be overwritten at any time, and
 * on Windows could not be while a loader has it open. For one thread.
 */
public final class JarStore {

    private static final Logger log = LoggerFactory.getLogger(JarStore.class);

    private static final int HASH_PREFIX = 12;

    /** What this store has written, and nothing else: a sweep must not eat a stranger's file. */
    private static final Pattern OWN =
            Pattern.compile(".+-[0-9a-f]{" + HASH_PREFIX + "}-[0-9]+\\.jar|copy-[0-9]+\\.tmp");

    private final Path work;
    private int generation;

    /**
     * @param work where the copies lie
     */
    public JarStore(Path work) {
        this.work = work;
    }

    /**
     * Makes the work folder and sweeps out what an earlier run has left there.
     *
     * @throws IOException when it cannot be made or read, with what to do now
     */
    public void open() throws IOException {
        try {
            Files.createDirectories(work);
            try (DirectoryStream<Path> files = Files.newDirectoryStream(work)) {
                for (Path file : files) {
                    if (OWN.matcher(String.valueOf(file.getFileName())).matches()) {
                        delete(file);
                    }
                }
            }
        } catch (IOException failure) {
            throw new IOException(
                    "the folder " + work + " for copies of plugins cannot be used: " + Reasons.of(failure)
                            + "; name another data folder",
                    failure);
        }
    }

    /**
     * Copies a jar.
     *
     * @param jar the jar in the watched folder
     * @return the copy, which has no name yet
     * @throws RefusedException when it cannot be read, cannot be copied or is no jar
     */
    public CopiedJar copy(FoundJar jar) throws RefusedException {
        if (Files.isDirectory(jar.file())) {
            throw new RefusedException("it is a folder; a plugin is one jar file");
        }
        generation++;
        Path copy = work.resolve("copy-" + generation + ".tmp");
        boolean good = false;
        try {
            String hash = copy(jar.file(), copy);
            CopiedJar copied = new CopiedJar(version(copy), hash, generation, copy);
            good = true;
            return copied;
        } catch (IOException failure) {
            throw cannotCopy(failure);
        } finally {
            if (!good) {
                delete(copy);
            }
        }
    }

    /**
     * Gives a copy the name under which it stays.
     *
     * @param copy the copy
     * @param id the plugin's id
     * @param version its version, may be empty
     * @return the same copy
     * @throws RefusedException when the work folder does not allow it
     */
    public StoredJar keep(CopiedJar copy, String id, String version) throws RefusedException {
        StoredJar kept = named(id, version, copy.sha256(), copy.generation());
        try {
            Files.move(copy.file(), kept.file(), StandardCopyOption.ATOMIC_MOVE);
            return kept;
        } catch (IOException failure) {
            throw cannotCopy(failure);
        }
    }

    /**
     * Copies a copy, for the same plugin to be loaded anew.
     *
     * @param jar a copy that has not been deleted
     * @return another, of the next generation
     * @throws RefusedException when the work folder does not allow it
     */
    public StoredJar again(StoredJar jar) throws RefusedException {
        generation++;
        StoredJar next = named(jar.id(), jar.version(), jar.sha256(), generation);
        try {
            Files.copy(jar.file(), next.file());
            return next;
        } catch (IOException failure) {
            delete(next);
            throw cannotCopy(failure);
        }
    }

    private StoredJar named(String id, String version, String hash, int number) {
        Path file = work.resolve(id + "-" + hash.substring(0, HASH_PREFIX) + "-" + number + ".jar");
        return new StoredJar(id, version, hash, number, file);
    }

    private RefusedException cannotCopy(IOException failure) {
        return new RefusedException("it cannot be copied to " + work + ": " + Reasons.of(failure));
    }

    /**
     * Deletes a copy that was not kept.
     *
     * @param copy the copy
     */
    public void delete(CopiedJar copy) {
        delete(copy.file());
    }

    /**
     * Deletes a copy. On Windows that may fail for a while; the next start sweeps.
     *
     * @param jar the copy
     */
    public void delete(StoredJar jar) {
        delete(jar.file());
    }

    private static String copy(Path from, Path to) throws IOException, RefusedException {
        try (InputStream in = read(from);
                OutputStream out = Files.newOutputStream(to)) {
            return Sha256.through(in, out);
        }
    }

    private static InputStream read(Path from) throws RefusedException {
        try {
            return Files.newInputStream(from);
        } catch (IOException failure) {
            throw new RefusedException("it cannot be read: " + Reasons.of(failure) + "; let the bot's user read it");
        }
    }

    private static String version(Path copy) throws IOException, RefusedException {
        try (JarFile jar = new JarFile(copy.toFile(), false)) {
            Manifest manifest = jar.getManifest();
            String version = manifest == null
                    ? null
                    : manifest.getMainAttributes().getValue(Attributes.Name.IMPLEMENTATION_VERSION);
            return version == null ? "" : version.strip();
        } catch (IOException broken) {
            throw new RefusedException(
                    "it is not a jar, or only a part of one (" + Reasons.of(broken) + "); build or copy it once more");
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failure) {
            log.debug("{} cannot be deleted now: {}; the next start does", file, Reasons.of(failure));
        }
    }
}
