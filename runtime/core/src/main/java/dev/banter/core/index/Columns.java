package dev.banter.core.index;

import java.util.Collection;

/** Gives each character that stands in a literal a number. Where there are more than enough, some share one. Immutable. */
final class Columns {

    /** That of all characters that are in no literal. */
    private static final int OTHERS = 1;

    private static final int MOST = 256;

    private final char[] numbers = new char[Character.MAX_VALUE + 1];
    private final int count;

    /** @param literals folded */
    Columns(Collection<String> literals) {
        int used = 0;
        for (String literal : literals) {
            for (int i = 0; i < literal.length(); i++) {
                char folded = literal.charAt(i);
                if (numbers[folded] == 0) {
                    numbers[folded] = (char) (OTHERS + (used++ % (MOST - OTHERS)));
                }
            }
        }
        count = Math.min(MOST, OTHERS + used);
    }

    int count() {
        return count;
    }

    /** A literal as a row of numbers. */
    String of(String literal) {
        char[] row = literal.toCharArray();
        for (int i = 0; i < row.length; i++) {
            row[i] = numbers[row[i]];
        }
        return new String(row);
    }

    /** That of the beginning of a text; 0 when no literal has it. */
    int start() {
        return numbers[Folding.START];
    }

    /** The number of each character of a text. */
    char[] folded() {
        char[] all = new char[numbers.length];
        for (int i = 0; i < all.length; i++) {
            all[i] = numbers[Folding.fold((char) i)];
        }
        return all;
    }
}
