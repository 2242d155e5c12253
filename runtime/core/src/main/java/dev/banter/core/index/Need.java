package dev.banter.core.index;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a text needs so that a piece of a pattern can match in it. Always too little rather than too much. Immutable.
 *
 * @param clauses each of them has to be met; of no use for what {@code tail} tells
 * @param tail how what the piece matches may end: with one of these, folded
 * @param whole whether the piece matches these and nothing else
 */
record Need(List<Clause> clauses, Set<String> tail, boolean whole) {

    /** More would not be worth the room. */
    private static final int CLAUSES = 3;

    private static final String BEGINNING = String.valueOf(Folding.START);
    private static final int LITERALS = 24;
    private static final int LONGEST = 24;

    /** Nothing is known. */
    static final Need UNKNOWN = new Need(List.of(), Set.of(""), false);

    /** It takes no room. */
    static final Need EMPTY = exactly(Set.of(""));

    /** The text begins here. */
    static final Need START = exactly(Set.of(BEGINNING));

    static Need exactly(Set<String> literals) {
        return new Need(List.of(), literals, true);
    }

    /** This piece, and then another. */
    Need then(Need next) {
        if (!next.whole) {
            return new Need(best(Stream.concat(all(), next.clauses.stream())), next.tail, false);
        }
        Set<String> joined = tail.size() * next.tail.size() > LITERALS ? Set.of() : joined(next);
        if (joined.isEmpty() || joined.stream().anyMatch(one -> one.length() > LONGEST)) {
            return new Need(best(all()), next.tail, false);
        }
        return new Need(clauses, joined, whole);
    }

    private Set<String> joined(Need next) {
        Set<String> joined = new LinkedHashSet<>();
        for (String head : tail) {
            for (String rest : next.tail) {
                joined.add(join(head, rest));
            }
        }
        return joined;
    }

    /** The beginning is nowhere but at the beginning: behind anything else that branch never matches. */
    private static String join(String head, String rest) {
        boolean begins = !head.isEmpty() && rest.startsWith(BEGINNING);
        return begins ? head + rest.substring(1) : head + rest;
    }

    /** This piece, or another. */
    Need or(Need other) {
        Set<String> either = new LinkedHashSet<>(tail);
        either.addAll(other.tail);
        if (whole && other.whole && either.size() <= LITERALS) {
            return exactly(either);
        }
        List<Clause> both = Stream.of(this, other)
                .flatMap(one -> one.all().sorted().limit(1))
                .toList();
        return both.size() < 2 ? UNKNOWN : new Need(either(both), Set.of(""), false);
    }

    private static List<Clause> either(List<Clause> any) {
        Set<String> either = new LinkedHashSet<>();
        any.forEach(clause -> either.addAll(clause.literals()));
        return either.size() > LITERALS ? List.of() : List.of(new Clause(either));
    }

    /** This piece, so many times in a row. */
    Need times(int least, int most) {
        if (least == 0) {
            return most == 1 && whole ? or(EMPTY) : UNKNOWN;
        }
        if (least == most && whole && least <= LONGEST) {
            Need all = this;
            for (int i = 1; i < least; i++) {
                all = all.then(this);
            }
            return all;
        }
        return new Need(clauses, tail, false);
    }

    /** What has to be met in all, the most selective first. */
    List<Clause> needed() {
        return best(all());
    }

    private Stream<Clause> all() {
        return tail.stream().anyMatch(Need::isEverywhere)
                ? clauses.stream()
                : Stream.concat(clauses.stream(), Stream.of(new Clause(tail)));
    }

    private static boolean isEverywhere(String literal) {
        return literal.isEmpty() || literal.equals(BEGINNING);
    }

    private static List<Clause> best(Stream<Clause> clauses) {
        return clauses.distinct().sorted().limit(CLAUSES).toList();
    }
}
