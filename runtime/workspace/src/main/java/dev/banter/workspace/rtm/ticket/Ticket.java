package dev.banter.workspace.rtm.ticket;

import java.time.Instant;
import java.util.List;

/** What one secret is good for. */
public record Ticket(String secret, Admission admission, Instant expiry, Backlog backlog) {

    boolean isExpired(Instant now) {
        return !now.isBefore(expiry);
    }

    /** The frames that are due since the secret was given out. */
    public List<byte[]> missed() {
        return backlog.frames();
    }
}
