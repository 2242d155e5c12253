package dev.banter.workspace.fault;

import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Chance by a seed. Each subject has a row of throws of its own, so that what is drawn for one method does not depend on
 * how often others were called meanwhile.
 */
final class Dice {

    private static final long FACTOR = 0x9E3779B97F4A7C15L;

    private final long seed;
    private final Map<Subject, Long> thrown = new HashMap<>();

    Dice(long seed) {
        this.seed = seed;
    }

    /** The subject's next throw, of which as much may be asked as is needed. */
    SplittableRandom next(FaultKind kind, String place) {
        long turn = thrown.merge(new Subject(kind, place), 1L, Long::sum);
        long mixed = (seed * FACTOR + kind.word().hashCode()) * FACTOR + place.hashCode();
        return new SplittableRandom(mixed * FACTOR + turn);
    }

    private record Subject(FaultKind kind, String place) {}
}
