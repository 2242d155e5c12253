package dev.banter.workspace.fault;

import dev.banter.workspace.fault.FaultKind.Trait;
import dev.banter.workspace.line.Way;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * How often one thing goes wrong, for how long, and where.
 *
 * @param chance from 0, never, to 1, always
 * @param every the mean of the pauses between two; each is from half to one and a half of it
 * @param least the shortest that it lasts
 * @param most the longest
 * @param number the status that is answered, or how many items a page has; 0 where the kind has neither
 * @param where the methods, or the words of the sockets' ways; empty for all
 */
public record FaultRule(
        FaultKind kind,
        double chance,
        Optional<Duration> every,
        Duration least,
        Duration most,
        int number,
        Set<String> where) {

    /** The longest that anything of it may last or be apart. */
    public static final Duration LONGEST = Duration.ofHours(1);

    public FaultRule {
        Objects.requireNonNull(kind, "kind");
        where = Set.copyOf(where);
        check(chance >= 0 && chance <= 1, kind, "chance", "from 0 to 1", chance);
        check(chance == 0 || kind.has(Trait.CHANCE), kind, "chance", "nothing that it has", chance);
        every.ifPresent(pause -> {
            check(kind.has(Trait.EVERY), kind, "every", "nothing that it has", pause);
            check(pause.toMillis() >= 10 && isShort(pause), kind, "every", "from 10 ms to 1 h", pause);
        });
        check(!least.isNegative() && isShort(least), kind, "least", "from 0 to 1 h", least);
        check(most.compareTo(least) >= 0 && isShort(most), kind, "most", "from 'least' to 1 h", most);
        check(!kind.has(Trait.STATUS) || (number >= 500 && number <= 599), kind, "status", "from 500 to 599", number);
        check(!kind.has(Trait.PAGE) || (number >= 1 && number <= 999), kind, "page", "from 1 to 999", number);
        for (String way : kind.has(Trait.ON) ? where : Set.<String>of()) {
            check(Set.of(Way.RTM.word(), Way.SOCKET.word()).contains(way), kind, "on", "rtm or socket", way);
        }
    }

    private static boolean isShort(Duration time) {
        return time.compareTo(LONGEST) <= 0;
    }

    private static void check(boolean fine, FaultKind kind, String what, String expected, Object found) {
        if (!fine) {
            throw new IllegalArgumentException(kind.word() + ": '" + what + "' is " + expected + ", not " + found);
        }
    }

    /** One that never comes, and has of the rest what is usual. */
    public static FaultRule of(FaultKind kind) {
        FaultRule usual = usual(kind);
        return new FaultRule(kind, 0, Optional.empty(), usual.least, usual.most, usual.number, usual.where);
    }

    /** What a plan has that is nothing but a seed. */
    public static FaultRule usual(FaultKind kind) {
        return switch (kind) {
            case DROP -> rarely(kind, 45, 0, 0);
            case HALF_OPEN -> rarely(kind, 90, 10_000, 30_000);
            case REFRESH -> rarely(kind, 60, 5_000, 10_000);
            case CLOCK_JUMP -> rarely(kind, 30, 0, 5_000);
            case SLOW_FRAME -> often(kind, 0.05, 1, 300, 0);
            case DUPLICATE -> often(kind, 0.05, 0, 0, 0);
            case REORDER -> often(kind, 0.05, 500, 500, 0);
            case LIMITED -> often(kind, 0.02, 1_000, 2_000, 0);
            case FAILED -> often(kind, 0.02, 0, 0, 503);
            case DONE_BUT_FAILED -> often(kind, 0.02, 0, 0, 500);
            case DONE_BUT_CUT -> often(kind, 0.02, 0, 0, 0);
            case SLOW_ANSWER -> often(kind, 0.1, 10, 1_000, 0);
            case SMALL_PAGE -> often(kind, 0.5, 0, 0, 3).in("conversations.history", "conversations.replies");
        };
    }

    private static FaultRule rarely(FaultKind kind, int seconds, int least, int most) {
        return new FaultRule(
                kind,
                0,
                Optional.of(Duration.ofSeconds(seconds)),
                Duration.ofMillis(least),
                Duration.ofMillis(most),
                0,
                Set.of());
    }

    private static FaultRule often(FaultKind kind, double chance, int least, int most, int number) {
        return new FaultRule(
                kind, chance, Optional.empty(), Duration.ofMillis(least), Duration.ofMillis(most), number, Set.of());
    }

    /** The same, so likely. */
    public FaultRule by(double likelihood) {
        return new FaultRule(kind, likelihood, every, least, most, number, where);
    }

    /** The same, once in so long. */
    public FaultRule each(Duration pause) {
        return new FaultRule(kind, chance, Optional.of(pause), least, most, number, where);
    }

    /** The same, for so long. */
    public FaultRule lasting(Duration shortest, Duration longest) {
        return new FaultRule(kind, chance, every, shortest, longest, number, where);
    }

    /** The same, with another status or so many items on a page. */
    public FaultRule with(int other) {
        return new FaultRule(kind, chance, every, least, most, other, where);
    }

    /** The same of these methods, or on these ways, alone; of none named, of all. */
    public FaultRule in(String... places) {
        return new FaultRule(kind, chance, every, least, most, number, Set.of(places));
    }

    boolean isIn(String place) {
        return where.isEmpty() || where.contains(place);
    }
}
