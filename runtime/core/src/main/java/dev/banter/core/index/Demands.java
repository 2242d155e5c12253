package dev.banter.core.index;

import java.util.List;
import java.util.stream.IntStream;

/** What patterns ask for. Immutable. */
final class Demands {

    private final Demand[][] byLiteral;
    private final byte[] clauses;
    private final int[] undemanding;

    /**
     * @param byLiteral the demands that each literal meets, by its number
     * @param clauses how many each pattern has
     */
    Demands(List<List<Demand>> byLiteral, byte[] clauses) {
        this.byLiteral = byLiteral.stream()
                .map(demands -> demands.toArray(Demand[]::new))
                .toArray(Demand[][]::new);
        this.clauses = clauses;
        this.undemanding = IntStream.range(0, clauses.length)
                .filter(pattern -> clauses[pattern] == 0)
                .toArray();
    }

    int literals() {
        return byLiteral.length;
    }

    int patterns() {
        return clauses.length;
    }

    /** Those that a literal meets. Not to be changed. */
    Demand[] metBy(int literal) {
        return byLiteral[literal];
    }

    /** The bits of all demands of a pattern. */
    int bits(int pattern) {
        return (1 << clauses[pattern]) - 1;
    }

    /** The patterns that have none, ascending. Not to be changed. */
    int[] undemanding() {
        return undemanding;
    }
}
