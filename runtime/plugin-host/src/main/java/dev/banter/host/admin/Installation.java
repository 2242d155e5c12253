package dev.banter.host.admin;

import dev.banter.host.LoadReport;
import dev.banter.host.Workbench;
import dev.banter.host.admin.Answer.Cause;
import dev.banter.host.admin.Answer.Done;
import dev.banter.host.admin.Answer.Failed;
import dev.banter.host.jar.JarName;
import dev.banter.host.jar.Reasons;
import dev.banter.host.jar.Sha256;
import dev.banter.host.keep.PluginLock;
import dev.banter.host.refusal.RefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Brings a jar into the folder: it is copied, its hash is looked at, that copy is pinned and loaded, and only when it
 * answers it takes the place of what lies there. What is refused leaves everything as it was.
 *
 * @param from the jar
 * @param expected the hash that it has to have
 * @param trusted whether it needs no other sign that it is meant
 */
record Installation(Path from, Optional<String> expected, boolean trusted) {

    Answer on(Workbench bench) throws IOException, InterruptedException {
        String file = String.valueOf(from.getFileName());
        try {
            JarName.of(file);
        } catch (RefusedException nameless) {
            return new Failed(Cause.WRONG, file + ": " + nameless.getMessage());
        }
        try {
            Path incoming = bench.incoming(file);
            String sha256 = copy(incoming);
            String id = bench.idOf(incoming);
            if (bench.custody().disabled().contains(id)) {
                return Refusals.disabled(id);
            }
            Optional<String> objection = objection(sha256, bench).or(() -> taken(file, id, bench));
            if (objection.isPresent()) {
                return new Failed(Cause.REFUSED, from + " is not installed: " + objection.get());
            }
            return take(bench, incoming, id, sha256);
        } catch (IOException failure) {
            return new Failed(Cause.BROKEN, from + " cannot be installed: " + Reasons.of(failure));
        } finally {
            bench.discardIncoming();
        }
    }

    private String copy(Path incoming) throws IOException {
        try (InputStream in = Files.newInputStream(from);
                OutputStream out = Files.newOutputStream(incoming)) {
            return Sha256.through(in, out);
        }
    }

    private Optional<String> objection(String sha256, Workbench bench) throws IOException {
        if (expected.isPresent()) {
            return expected.get().equals(sha256)
                    ? Optional.empty()
                    : Optional.of("its SHA-256 is " + sha256 + ", and not " + expected.get()
                            + " as was said; get the file anew, or find out why it is another");
        }
        return trusted
                        || !bench.custody().requireLock()
                        || bench.custody().lock().holds(sha256)
                ? Optional.empty()
                : Optional.of(
                        "plugins.require-lock is on, and so its SHA-256 has to be given with it; that of the file is "
                                + sha256);
    }

    /** Its name is that of another plugin's jar; of one that makes no plugin that is the least of its problems. */
    private static Optional<String> taken(String file, String id, Workbench bench) {
        String owner = bench.ownerOf(file);
        return owner.isEmpty() || id.isEmpty() || owner.equals(id)
                ? Optional.empty()
                : Optional.of("in the plugin folder that is the name of plugin " + owner
                        + "'s jar, and this one makes plugin " + id + "; rename it");
    }

    private Answer take(Workbench bench, Path incoming, String id, String sha256)
            throws IOException, InterruptedException {
        String file = String.valueOf(incoming.getFileName());
        PluginLock.Pins before = bench.custody().lock().pins();
        List<String> others = bench.lying(id).stream().map(LoadReport::file).toList();
        bench.custody().lock().pin(file, sha256, others);
        boolean pinned = false;
        try {
            Optional<LoadReport> report = bench.take(incoming);
            pinned = report.map(LoadReport::isLive).orElse(true);
            if (!pinned) {
                return new Failed(
                        Cause.REFUSED,
                        file + " is not installed, and the folder is as it was",
                        report.stream().toList());
            }
            return new Done(
                    report.isPresent()
                            ? file + " is installed, and pinned to " + sha256
                            : file + " answers already, byte by byte; it lies in the folder, and is pinned to "
                                    + sha256,
                    report.stream().toList());
        } finally {
            if (!pinned) {
                bench.custody().lock().restore(before);
            }
        }
    }
}
