package dev.banter.core.text;

import java.util.Collection;
import java.util.Comparator;

/** Guesses what was meant by a word that is not known. */
public final class Nearest {

    private static final int FARTHEST = 2;
    private static final int LETTERS_FOR_EACH = 3;

    private Nearest() {}

    /**
     * A half-sentence that names the nearest known word, where one is near: one letter away, or two when the word has
     * six or more.
     *
     * @param word what was written
     * @param known what could have been meant
     * @param otherwise what to say when none of them is near
     * @return such as {@code did you mean 'http'?}
     */
    public static String hint(String word, Collection<String> known, String otherwise) {
        int near = Math.min(FARTHEST, Math.max(1, word.length() / LETTERS_FOR_EACH));
        return known.stream()
                .filter(candidate -> distance(word, candidate) <= near)
                .min(Comparator.<String>comparingInt(candidate -> distance(word, candidate))
                        .thenComparing(Comparator.naturalOrder()))
                .map(nearest -> "did you mean '" + nearest + "'?")
                .orElse(otherwise);
    }

    /** How many letters have to be put in, taken out or replaced. */
    private static int distance(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[to.length()];
    }
}
