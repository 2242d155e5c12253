package dev.banter.core.index;

import java.util.Arrays;

/** What was found in one text; used again for the next. Of one thread at a time. */
final class Findings {

    private static final int BITS = 3;
    private static final int FEW = 16;

    private final Demands demands;

    /** Of each literal, the last text that it was found in. */
    private final long[] literals;

    /** Of each pattern, the last text that met one of its demands, and the bits of those that it met. */
    private final long[] patterns;

    private long text;
    private int[] met = new int[FEW];
    private int count;

    Findings(Demands demands) {
        this.demands = demands;
        this.literals = new long[demands.literals()];
        this.patterns = new long[demands.patterns()];
    }

    /** Begins with another text. */
    void clear() {
        text++;
        count = 0;
    }

    /** Takes a literal in; whether it was not there before. */
    boolean isNew(int literal) {
        if (literals[literal] == text) {
            return false;
        }
        literals[literal] = text;
        for (Demand demand : demands.metBy(literal)) {
            meet(demand.pattern(), demand.clause());
        }
        return true;
    }

    private void meet(int pattern, int clause) {
        long before = patterns[pattern] >>> BITS == text ? patterns[pattern] : text << BITS;
        long now = before | clause;
        patterns[pattern] = now;
        if (now != before && now == (text << BITS | demands.bits(pattern))) {
            add(pattern);
        }
    }

    private void add(int pattern) {
        if (count == met.length) {
            met = Arrays.copyOf(met, 2 * count);
        }
        met[count++] = pattern;
    }

    /** The patterns whose demands are all met, and those that have none. */
    int[] candidates() {
        int[] others = demands.undemanding();
        if (count == 0) {
            return others;
        }
        Arrays.sort(met, 0, count);
        int[] all = new int[others.length + count];
        int other = 0;
        int own = 0;
        for (int i = 0; i < all.length; i++) {
            boolean ownFirst = other == others.length || (own < count && met[own] < others[other]);
            all[i] = ownFirst ? met[own++] : others[other++];
        }
        return all;
    }
}
