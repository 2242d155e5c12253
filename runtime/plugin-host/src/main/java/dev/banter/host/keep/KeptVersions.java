package dev.banter.host.keep;

import dev.banter.host.jar.Clearing;
import dev.banter.host.jar.Reasons;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The jars of each plugin that answered last, and before that, in the data folder: {@code ID/now/FILE} and
 * {@code ID/before/FILE}. One that was refused never gets here. For one thread.
 */
public final class KeptVersions {

    private static final String NOW = "now";
    private static final String BEFORE = "before";

    private final Path folder;

    /**
     * @param folder where they lie; made when there is something to keep
     */
    public KeptVersions(Path folder) {
        this.folder = folder;
    }

    /**
     * A jar answers: it is kept, and what was kept as the one that answers is the one before now.
     *
     * @param id the plugin's id
     * @param fileName the jar's name in the plugin folder
     * @param copy its bytes; they are copied
     * @throws IOException when it cannot be kept, with what to do now
     */
    public void answers(String id, String fileName, Path copy) throws IOException {
        try {
            Optional<Path> known = in(id, NOW);
            boolean same = known.isPresent() && Files.mismatch(known.get(), copy) < 0;
            if (same && String.valueOf(known.get().getFileName()).equals(fileName)) {
                return;
            }
            Path next = empty(id, "next");
            Files.copy(copy, next.resolve(fileName));
            if (same) {
                Clearing.of(folder.resolve(id).resolve(NOW));
            } else if (known.isPresent()) {
                Clearing.of(folder.resolve(id).resolve(BEFORE));
                move(id, NOW, BEFORE);
            }
            move(id, "next", NOW);
        } catch (IOException failure) {
            throw new IOException(
                    "plugin " + id + " cannot be kept in " + folder + ": " + Reasons.of(failure)
                            + "; until it is, nothing can be rolled back to it",
                    failure);
        }
    }

    /**
     * What can be rolled back to: the jar that answered last, unless that is the one that lies in the plugin folder; then the
     * one before it.
     *
     * @param id the plugin's id
     * @param lies the plugin's jar in the plugin folder, if there is one
     * @return the jar, under the name that it had there
     * @throws IOException when that cannot be told
     */
    public Optional<Path> before(String id, Optional<Path> lies) throws IOException {
        Optional<Path> now = in(id, NOW);
        boolean liesThere = now.isPresent()
                && lies.isPresent()
                && Files.exists(lies.get())
                && Files.mismatch(now.get(), lies.get()) < 0;
        return now.isPresent() && !liesThere ? now : in(id, BEFORE);
    }

    private Optional<Path> in(String id, String which) throws IOException {
        Path place = folder.resolve(id).resolve(which);
        if (!Files.isDirectory(place)) {
            return Optional.empty();
        }
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> jars = Files.newDirectoryStream(place, "*.jar")) {
            jars.forEach(found::add);
        }
        return found.stream().findFirst();
    }

    private Path empty(String id, String which) throws IOException {
        Path place = folder.resolve(id).resolve(which);
        Clearing.of(place);
        return Files.createDirectories(place);
    }

    private void move(String id, String from, String to) throws IOException {
        Path home = folder.resolve(id);
        Files.move(home.resolve(from), home.resolve(to), StandardCopyOption.ATOMIC_MOVE);
    }
}
