package dev.banter.workspace.rtm.ticket;

import dev.banter.workspace.event.LiveEvent;
import dev.banter.workspace.event.WorkspaceEvent;
import dev.banter.workspace.shape.Json;
import dev.banter.workspace.shape.event.EventShape;
import dev.banter.workspace.team.User;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** The secrets in the URLs of {@code rtm.connect}: each opens one connection, once, and not for long. */
public final class Tickets {

    /** Somebody who asks for ever and never connects costs no more than this many, and nobody else theirs. */
    private static final int MOST = 1_000;

    private static final int SECRET_BYTES = 16;

    private final Clock clock;
    private final Duration life;
    private final RandomGenerator random;
    private final Deque<Ticket> open = new ArrayDeque<>();

    private int expireNext;

    public Tickets(Clock clock, Duration life, RandomGenerator random) {
        this.clock = clock;
        this.life = life;
        this.random = random;
    }

    public String issue(Admission admission) {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        String secret = HexFormat.of().formatHex(bytes);
        if (expireNext > 0) {
            expireNext--;
            return secret;
        }
        dropExpired();
        if (open.size() == MOST) {
            makeRoomFor(admission.user());
        }
        open.addLast(new Ticket(secret, admission, clock.instant().plus(life), new Backlog()));
        return secret;
    }

    /** Whoever asks loses the oldest of their own; the oldest of all goes only when they have none. */
    private void makeRoomFor(User user) {
        Ticket gone = open.stream()
                .filter(ticket -> ticket.admission().user().equals(user))
                .findFirst()
                .orElseGet(open::getFirst);
        open.remove(gone);
    }

    /** So many of the next secrets let nobody in, as if they had come too late. */
    public void expireNext(int number) {
        expireNext = number;
    }

    /** What a secret is good for; nothing when it was used before, came too late, or was never given out. */
    public Optional<Ticket> redeem(String secret) {
        dropExpired();
        Optional<Ticket> found =
                open.stream().filter(ticket -> ticket.secret().equals(secret)).findFirst();
        found.ifPresent(open::remove);
        return found;
    }

    /**
     * Keeps an event for those who are about to connect, unless it is about the moment alone. For whom there is too much
     * the secret is good no more: they have to ask for another, and for the histories.
     */
    public void keep(WorkspaceEvent event) {
        if (event instanceof LiveEvent || open.isEmpty()) {
            return;
        }
        dropExpired();
        List<Ticket> waiting = open.stream()
                .filter(ticket -> event.reaches(ticket.admission().user()))
                .toList();
        if (!waiting.isEmpty()) {
            byte[] json = Json.bytes(EventShape.of(event));
            waiting.forEach(ticket -> ticket.backlog().add(json));
            open.removeIf(ticket -> ticket.backlog().isOverfull());
        }
    }

    private void dropExpired() {
        Instant now = clock.instant();
        open.removeIf(ticket -> ticket.isExpired(now));
    }
}
