package dev.banter.core.index;

import java.util.Arrays;
import java.util.SortedSet;

/**
 * Makes an automaton of literals. First they are a tree: the row of a beginning tells of each character whether one goes on
 * with it. Then each row gets the ways of the longest end of its beginning that is a beginning, too.
 */
final class LiteralTree {

    /** 64 MB, or less where the heap is small. Where the literals need more, only their beginnings are looked for. */
    private static final long MOST_CELLS =
            Math.min(1 << 24, Runtime.getRuntime().maxMemory() / (16 * Integer.BYTES));

    private static final int LONGEST = 24;

    private final Columns columns;
    private final int width;
    private final int[] table;
    private int rows = 1;

    /** Of each row the literal that ends there, by number; -1 for none. */
    private final int[] ends;

    /** Of each literal, the number of the one with its beginning: itself, unless both are cut off behind it. */
    private final int[] numbers;

    /** @param literals as rows of numbers */
    LiteralTree(SortedSet<String> literals, Columns columns) {
        this.columns = columns;
        width = columns.count();
        int longest = LONGEST;
        while (longest > 1 && (long) rows(literals, longest) * width > MOST_CELLS) {
            longest--;
        }
        int most = rows(literals, longest);
        table = new int[most * width];
        ends = new int[most];
        Arrays.fill(ends, -1);
        numbers = new int[literals.size()];
        int number = 0;
        for (String literal : literals) {
            add(literal.substring(0, Math.min(longest, literal.length())), number++);
        }
    }

    /** One for the beginning, and one for each number of a literal that the one before it does not share. */
    private static int rows(SortedSet<String> literals, int longest) {
        int rows = 1;
        String before = "";
        for (String literal : literals) {
            int shared = Arrays.mismatch(before.toCharArray(), literal.toCharArray());
            rows += Math.max(0, Math.min(longest, literal.length()) - shared);
            before = literal;
        }
        return rows;
    }

    private void add(String literal, int number) {
        int row = 0;
        for (int i = 0; i < literal.length(); i++) {
            int cell = row * width + literal.charAt(i);
            if (table[cell] == 0) {
                table[cell] = rows++;
            }
            row = table[cell];
        }
        if (ends[row] < 0) {
            ends[row] = number;
        }
        numbers[number] = ends[row];
    }

    /**
     * The number by which the automaton tells a literal.
     *
     * @param place of the literal among all, from 0
     * @return not greater than that; another one may have the same
     */
    int number(int place) {
        return numbers[place];
    }

    /** Makes it; the tree is of no use afterwards. */
    Automaton link() {
        int[] within = new int[numbers.length];
        Arrays.fill(within, -1);
        int[] shorter = new int[rows];
        int[] queue = new int[rows];
        int last = 0;
        for (int first = 0; first <= last; first++) {
            int row = queue[first];
            for (int column = 0; column < width; column++) {
                int cell = row * width + column;
                int instead = row == 0 ? 0 : table[shorter[row] * width + column];
                int next = table[cell];
                if (next == 0) {
                    table[cell] = instead;
                } else {
                    shorter[next] = instead;
                    // What ends in the shorter one is known: its row came before this one.
                    if (ends[next] < 0) {
                        ends[next] = ends[instead];
                    } else {
                        within[ends[next]] = ends[instead];
                    }
                    queue[++last] = next;
                }
            }
        }
        int start = table[columns.start()] * width;
        return new Automaton(columns.folded(), width, places(), start, ends, within);
    }

    private int[] places() {
        for (int cell = 0; cell < table.length; cell++) {
            int row = table[cell];
            table[cell] = ends[row] < 0 ? row * width : ~(row * width);
        }
        return table;
    }
}
