package dev.banter.host;

import dev.banter.host.jar.FoundJar;
import dev.banter.host.jar.StoredJar;
import dev.banter.host.life.Life;
import java.nio.file.Files;

/**
 * A plugin that answers, or has answered.
 *
 * @param report what was said when it came
 * @param sha256 tells its bytes from others
 * @param life its objects and what the host has made for it
 * @param holdings its copy, its loader and its lane
 */
record LoadedPlugin(LoadReport report, String sha256, Life life, Holdings holdings) {

    String version() {
        return report.version();
    }

    /** Whether a jar is this very one. */
    boolean isOf(FoundJar jar, StoredJar stored) {
        return report.file().equals(jar.name()) && sha256.equals(stored.sha256());
    }

    /** Whether the file that it came with lies there, and is another than this. */
    boolean isBeside(FoundJar jar) {
        return !report.file().equals(jar.name()) && Files.exists(jar.file().resolveSibling(report.file()));
    }

    /** Such as {@code deploys 1.2.0}. */
    String title() {
        return title(report.id(), report.version());
    }

    static String title(String id, String version) {
        return version.isEmpty() ? id : id + " " + version;
    }
}
