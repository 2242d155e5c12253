package dev.banter.host.jar;

import dev.banter.host.refusal.RefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
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
     * @param name what its file name says
     * @return the copy
     * @throws RefusedException when it cannot be read, cannot be copied or is no jar
     */
    public StoredJar store(FoundJar jar, JarName name) throws RefusedException {
        if (Files.isDirectory(jar.file())) {
            throw new RefusedException("it is a folder; a plugin is one jar file");
        }
        generation++;
        Path copy = work.resolve("copy-" + generation + ".tmp");
        try {
            String hash = copy(jar.file(), copy);
            Path file = work.resolve(name.id() + "-" + hash.substring(0, HASH_PREFIX) + "-" + generation + ".jar");
            String version = version(copy, name);
            Files.move(copy, file, StandardCopyOption.ATOMIC_MOVE);
            return new StoredJar(name.id(), version, hash, generation, file);
        } catch (IOException failure) {
            throw new RefusedException("it cannot be copied to " + work + ": " + Reasons.of(failure));
        } finally {
            delete(copy);
        }
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
        MessageDigest sha256 = sha256();
        try (InputStream in = new DigestInputStream(read(from), sha256);
                OutputStream out = Files.newOutputStream(to)) {
            in.transferTo(out);
        }
        return HexFormat.of().formatHex(sha256.digest());
    }

    private static InputStream read(Path from) throws RefusedException {
        try {
            return Files.newInputStream(from);
        } catch (IOException failure) {
            throw new RefusedException("it cannot be read: " + Reasons.of(failure) + "; let the bot's user read it");
        }
    }

    private static String version(Path copy, JarName name) throws IOException, RefusedException {
        try (JarFile jar = new JarFile(copy.toFile(), false)) {
            Manifest manifest = jar.getManifest();
            String version = manifest == null
                    ? null
                    : manifest.getMainAttributes().getValue(Attributes.Name.IMPLEMENTATION_VERSION);
            return version == null || version.isBlank() ? name.version() : version.strip();
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

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
