package dev.banter.host.jar;

import java.util.List;

/**
 * What one look at the watched folder has shown.
 *
 * @param settled jars that can be taken and have not been handed out before, by name
 * @param gone names of jars that were handed out and do not lie there any more
 * @param unsettled whether something lies there that may still be being written
 */
public record Look(List<FoundJar> settled, List<String> gone, boolean unsettled) {

    /** Copies the lists. */
    public Look {
        settled = List.copyOf(settled);
        gone = List.copyOf(gone);
    }
}
