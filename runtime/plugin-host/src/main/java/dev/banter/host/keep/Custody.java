package dev.banter.host.keep;

import dev.banter.host.jar.Sha256;
import dev.banter.host.jar.StoredJar;
import dev.banter.host.refusal.RefusedException;
import java.io.IOException;
import java.nio.file.Path;

/**
 * What is remembered of plugins, and what is asked of them for it.
 *
 * @param disabled those that are not loaded
 * @param lock which bytes are meant
 * @param versions which ones have answered
 * @param requireLock whether bytes that are not pinned are refused
 */
public record Custody(DisabledPlugins disabled, PluginLock lock, KeptVersions versions, boolean requireLock) {

    /**
     * In the usual places.
     *
     * @param plugins the plugin folder
     * @param data the bot's data folder
     * @param requireLock whether bytes that are not pinned are refused
     * @return to be opened
     */
    public static Custody in(Path plugins, Path data, boolean requireLock) {
        return new Custody(
                new DisabledPlugins(data.resolve("disabled-plugins")),
                new PluginLock(plugins),
                new KeptVersions(data.resolve("versions")),
                requireLock);
    }

    /**
     * Lets a jar pass whose bytes are pinned, and any where none need to be.
     *
     * @param fileName its name in the plugin folder
     * @param jar the copy that would be loaded
     * @throws RefusedException with the hash, and how to pin it
     */
    public void admit(String fileName, StoredJar jar) throws RefusedException {
        if (requireLock && !isPinned(jar)) {
            throw new RefusedException("its SHA-256 is " + jar.sha256() + ", which is not in " + PluginLock.NAME
                    + ", and plugins.require-lock is on; if these are the bytes you mean, say so with\n    "
                    + "banter plugins pin " + jar.id() + " " + jar.sha256() + "\n    or add this line to "
                    + PluginLock.NAME + " in the plugin folder\n    " + PluginLock.line(fileName, jar.sha256()));
        }
    }

    /**
     * Whether a jar that was not let pass is to be tried once more: somebody has pinned it.
     *
     * @param jar where it lies
     * @return false too when that cannot be told
     */
    public boolean isPinnedNow(Path jar) {
        try {
            return lock.holds(Sha256.of(jar));
        } catch (IOException unreadable) {
            return false;
        }
    }

    private boolean isPinned(StoredJar jar) throws RefusedException {
        try {
            return lock.holds(jar.sha256());
        } catch (IOException unreadable) {
            throw new RefusedException(
                    "plugins.require-lock is on, and whether it is pinned cannot be told: " + unreadable.getMessage());
        }
    }
}
