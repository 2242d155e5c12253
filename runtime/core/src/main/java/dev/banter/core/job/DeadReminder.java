package dev.banter.core.job;

import java.time.Instant;

/**
 * A reminder that is not delivered any more.
 *
 * @param note the reminder
 * @param reason why
 * @param since since when
 */
public record DeadReminder(Note note, String reason, Instant since) {

    /** Letters and digits by which people name one. */
    private static final int NAME = 8;

    /**
     * By which people name it.
     *
     * @return some letters and digits
     */
    public String id() {
        return note.id().substring(0, Math.min(NAME, note.id().length()));
    }
}
