package dev.banter.workspace.secret;

import dev.banter.workspace.basics.RandomIds;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Secrets that stand in URLs: each is good for one thing, once, and not for long. */
public final class Secrets<T> {

    /** Somebody who asks for ever and never comes costs no more than this many, and nobody else theirs. */
    private static final int MOST = 1_000;

    private final Clock clock;
    private final Duration life;
    private final RandomIds random;
    private final Deque<Secret<T>> open = new ArrayDeque<>();
    private int expireNext;

    public Secrets(Clock clock, Duration life, RandomIds random) {
        this.clock = clock;
        this.life = life;
        this.random = random;
    }

    /**
     * Gives one out.
     *
     * @param own which others have the same owner, who loses the oldest of them when there are too many; the oldest of
     *     all goes only when there are none
     */
    public String issue(T meaning, Predicate<? super T> own) {
        String word = random.secret();
        if (expireNext > 0) {
            expireNext--;
            return word;
        }
        dropExpired();
        if (open.size() == MOST) {
            open.remove(open.stream()
                    .filter(secret -> own.test(secret.meaning()))
                    .findFirst()
                    .orElseGet(open::getFirst));
        }
        open.addLast(new Secret<>(word, meaning, clock.instant().plus(life)));
        return word;
    }

    /** So many of the next secrets let nobody in, as if they had come too late. */
    public void expireNext(int number) {
        expireNext = number;
    }

    /** What a secret is good for; nothing when it was used before, came too late, or was never given out. */
    public Optional<T> redeem(String word) {
        dropExpired();
        Optional<Secret<T>> found =
                open.stream().filter(secret -> secret.word().equals(word)).findFirst();
        found.ifPresent(open::remove);
        return found.map(Secret::meaning);
    }

    /** What those are good for that may still be used. */
    public List<T> open() {
        dropExpired();
        return open.stream().map(Secret::meaning).toList();
    }

    /** Those that are good for such a thing let nobody in any more. */
    public void recall(Predicate<? super T> such) {
        open.removeIf(secret -> such.test(secret.meaning()));
    }

    private void dropExpired() {
        Instant now = clock.instant();
        open.removeIf(secret -> !now.isBefore(secret.expiry()));
    }

    private record Secret<T>(String word, T meaning, Instant expiry) {}
}
