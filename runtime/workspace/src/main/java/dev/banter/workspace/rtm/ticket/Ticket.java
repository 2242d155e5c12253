package dev.banter.workspace.rtm.ticket;

import java.util.List;

/** What one secret is good for. */
public record Ticket(Admission admission, Backlog backlog) {

    /** The frames that are due since the secret was given out. */
    public List<byte[]> missed() {
        return backlog.frames();
    }
}
