package dev.banter.core.index;

import java.util.Set;

/**
 * Literals of which one has to stand in a text.
 *
 * @param literals folded; none of them is in every text
 */
record Clause(Set<String> literals) implements Comparable<Clause> {

    /** The more selective comes first: the longer its shortest literal, and the fewer there are. */
    @Override
    public int compareTo(Clause other) {
        int longer = Integer.compare(other.shortest(), shortest());
        return longer != 0 ? longer : Integer.compare(literals.size(), other.literals.size());
    }

    private int shortest() {
        return literals.stream().mapToInt(String::length).min().orElse(0);
    }
}
