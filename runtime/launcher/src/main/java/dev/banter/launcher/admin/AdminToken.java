package dev.banter.launcher.admin;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The secret of who may give orders over HTTP: whoever can read it in the data folder. Prints nothing of itself. */
public final class AdminToken {

    private static final Logger log = LoggerFactory.getLogger(AdminToken.class);

    private static final String NAME = "admin.token";
    private static final int BYTES = 32;
    private static final Set<PosixFilePermission> OWNER = PosixFilePermissions.fromString("rw-------");

    private final String text;

    private AdminToken(String text) {
        this.text = text;
    }

    /**
     * The one of a data folder, made where there is none yet.
     *
     * @param data the data folder
     * @return the token
     * @throws IOException when it can be neither read nor made; the message says what to do
     */
    public static AdminToken in(Path data) throws IOException {
        Path file = data.resolve(NAME);
        try {
            Files.createDirectories(data);
            make(file);
        } catch (FileAlreadyExistsException known) {
            closeToOthers(file);
        } catch (IOException failure) {
            throw new IOException(
                    file + " cannot be made (" + failure + "); let the bot's user write there, or name another folder"
                            + " with --data",
                    failure);
        }
        return read(data);
    }

    /**
     * The one that a bot has made.
     *
     * @param data its data folder
     * @return the token
     * @throws IOException when it cannot be read; the message says what to do
     */
    public static AdminToken read(Path data) throws IOException {
        Path file = data.resolve(NAME);
        try {
            String text = Files.readString(file).strip();
            if (text.isEmpty()) {
                throw new IOException(file + " is empty; delete it, and start the bot anew: it makes another");
            }
            return new AdminToken(text);
        } catch (NoSuchFileException none) {
            throw new IOException(
                    "there is no " + file + ", so that no bot has been started with this data folder; start it, or name"
                            + " its data folder with --data",
                    none);
        } catch (AccessDeniedException closed) {
            throw new IOException(file + " cannot be read: only the user that runs the bot may", closed);
        }
    }

    private static void make(Path file) throws IOException {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        String text = Base64.getUrlEncoder().withoutPadding().encodeToString(random) + "\n";
        FileAttribute<?>[] rights = posix(file)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER)}
                : new FileAttribute<?>[0];
        Files.createFile(file, rights);
        Files.writeString(file, text, StandardOpenOption.WRITE);
    }

    private static void closeToOthers(Path file) throws IOException {
        if (posix(file) && !OWNER.containsAll(Files.getPosixFilePermissions(file))) {
            log.warn("{} could be read by others than the bot's user; that right is taken away now", file);
            Files.setPosixFilePermissions(file, OWNER);
        }
    }

    private static boolean posix(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    /** Whether a header is that of one who knows it; takes as long whatever it is. */
    boolean opens(String authorization) {
        return MessageDigest.isEqual(
                header().getBytes(StandardCharsets.UTF_8), authorization.getBytes(StandardCharsets.UTF_8));
    }

    /** The value of {@code Authorization}. */
    String header() {
        return "Bearer " + text;
    }

    @Override
    public String toString() {
        return "(the administrators' token)";
    }
}
