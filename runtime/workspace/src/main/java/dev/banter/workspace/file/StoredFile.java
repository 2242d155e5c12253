package dev.banter.workspace.file;

import dev.banter.workspace.team.User;

/**
 * A file, from the moment that it is announced.
 *
 * @param length in bytes, as announced
 * @param created in seconds since the epoch
 * @param hasCome whether its bytes are there
 */
public record StoredFile(String id, User owner, String name, String title, long length, long created, boolean hasCome) {

    StoredFile received() {
        return new StoredFile(id, owner, name, title, length, created, true);
    }

    StoredFile titled(String other) {
        return new StoredFile(id, owner, name, other, length, created, hasCome);
    }
}
