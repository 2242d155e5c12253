package dev.banter.host.jar;

import java.nio.file.Path;

/**
 * The bot's own copy of a jar: what is hashed is what is loaded.
 *
 * @param id the plugin's id
 * @param version its version, may be empty
 * @param sha256 the hash of all its bytes, in lower-case hexadecimal
 * @param generation counts the copies of this run, so that no two have one name
 * @param file the copy
 */
public record StoredJar(String id, String version, String sha256, int generation, Path file) {

    /**
     * Names a class loader.
     *
     * @return such as {@code deploys 1.2.0 #3}
     */
    public String title() {
        return (version.isEmpty() ? id : id + " " + version) + " #" + generation;
    }
}
