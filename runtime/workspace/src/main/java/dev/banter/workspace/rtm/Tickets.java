package dev.banter.workspace.rtm;

import dev.banter.workspace.team.User;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** The secrets in the URLs of {@code rtm.connect}: each opens one connection, once, and not for long. */
public final class Tickets {

    /** Somebody who asks for ever and never connects costs no more than this many. */
    private static final int MOST = 1_000;

    private static final int SECRET_BYTES = 16;

    private final Clock clock;
    private final Duration life;
    private final RandomGenerator random;
    private final Deque<Ticket> open = new ArrayDeque<>();

    public Tickets(Clock clock, Duration life, RandomGenerator random) {
        this.clock = clock;
        this.life = life;
        this.random = random;
    }

    public String issue(User user) {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        String secret = HexFormat.of().formatHex(bytes);
        dropExpired();
        if (open.size() == MOST) {
            open.removeFirst();
        }
        open.addLast(new Ticket(secret, user, clock.instant().plus(life)));
        return secret;
    }

    /** Whom a secret lets in; nobody when it was used before, came too late, or was never given out. */
    Optional<User> redeem(String secret) {
        dropExpired();
        Optional<Ticket> found =
                open.stream().filter(ticket -> ticket.secret.equals(secret)).findFirst();
        found.ifPresent(open::remove);
        return found.map(Ticket::user);
    }

    private void dropExpired() {
        Instant now = clock.instant();
        open.removeIf(ticket -> !now.isBefore(ticket.expiry));
    }

    private record Ticket(String secret, User user, Instant expiry) {}
}
