package dev.banter.host.release;

import java.time.Duration;
import java.util.List;

/**
 * A plugin that was taken out and is still in memory.
 *
 * @param plugin its id, version and generation, such as {@code deploys 1.2.0 #3}
 * @param after how long it had been out when this was found
 * @param holders what holds it, a line each; empty when nothing was found
 */
public record HeldPlugin(String plugin, Duration after, List<String> holders) {

    /** Copies the list. */
    public HeldPlugin {
        holders = List.copyOf(holders);
    }

    /** As an administrator reads it. */
    @Override
    public String toString() {
        String head = "plugin " + plugin + " was taken out " + after.toSeconds() + " s ago and is still in memory";
        if (holders.isEmpty()) {
            return head + "; nothing that can be seen from here holds it. A heap dump tells more (jcmd PID GC.heap_dump"
                    + " FILE): look for what keeps the PluginClassLoader of that name";
        }
        return head + ", held by\n  - " + String.join("\n  - ", holders)
                + "\nIt takes its place in memory until that ends.";
    }
}
