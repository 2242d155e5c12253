package dev.banter.workspace.rtm.ticket;

import dev.banter.workspace.event.LiveEvent;
import dev.banter.workspace.event.WorkspaceEvent;
import dev.banter.workspace.secret.Secrets;
import dev.banter.workspace.shape.Json;
import dev.banter.workspace.shape.event.EventShape;
import dev.banter.workspace.team.User;
import java.util.List;
import java.util.Optional;

/** The secrets in the URLs of {@code rtm.connect}: each opens one connection, once, and not for long. */
public final class Tickets {

    private final Secrets<Ticket> secrets;

    public Tickets(Secrets<Ticket> secrets) {
        this.secrets = secrets;
    }

    public String issue(Admission admission) {
        User user = admission.user();
        return secrets.issue(
                new Ticket(admission, new Backlog()),
                ticket -> ticket.admission().user().equals(user));
    }

    /** So many of the next secrets let nobody in, as if they had come too late. */
    public void expireNext(int number) {
        secrets.expireNext(number);
    }

    /** What a secret is good for; nothing when it was used before, came too late, or was never given out. */
    public Optional<Ticket> redeem(String secret) {
        return secrets.redeem(secret);
    }

    /**
     * Keeps an event for those who are about to connect, unless it is about the moment alone. For whom there is too much
     * the secret is good no more: they have to ask for another, and for the histories.
     */
    public void keep(WorkspaceEvent event) {
        if (event instanceof LiveEvent) {
            return;
        }
        List<Ticket> waiting = secrets.open().stream()
                .filter(ticket -> event.reaches(ticket.admission().user()))
                .toList();
        if (!waiting.isEmpty()) {
            byte[] json = Json.bytes(EventShape.of(event));
            waiting.forEach(ticket -> ticket.backlog().add(json));
            secrets.recall(ticket -> ticket.backlog().isOverfull());
        }
    }
}
