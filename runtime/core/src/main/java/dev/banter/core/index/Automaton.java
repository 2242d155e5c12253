package dev.banter.core.index;

/** Finds all of many literals in one pass over a text, however many they are (Aho and Corasick, 1975). Immutable. */
final class Automaton {

    private final char[] columns;
    private final int width;
    private final int[] table;
    private final int start;
    private final int[] ends;
    private final int[] within;

    /**
     * @param columns of each character; those that are in no literal share one
     * @param width how many columns there are
     * @param table for each row and column the place where the row begins that it leads to; {@code ~place} where literals
     *     end
     * @param start where the row begins that a text begins with
     * @param ends of each row the longest literal that ends there, by number; -1 for none
     * @param within of each literal the longest other one that ends with it, by number; -1 for none
     */
    Automaton(char[] columns, int width, int[] table, int start, int[] ends, int[] within) {
        this.columns = columns;
        this.width = width;
        this.table = table;
        this.start = start;
        this.ends = ends;
        this.within = within;
    }

    /** Looks at each character of a text once, and notes each literal in it. */
    void search(String text, Findings findings) {
        int place = start;
        int length = text.length();
        for (int i = 0; i < length; i++) {
            place = table[place + columns[text.charAt(i)]];
            if (place < 0) {
                place = ~place;
                note(ends[place / width], findings);
            }
        }
    }

    /** Those that are within one that was found before have been found with it. */
    private void note(int longest, Findings findings) {
        int literal = longest;
        while (literal >= 0 && findings.isNew(literal)) {
            literal = within[literal];
        }
    }
}
