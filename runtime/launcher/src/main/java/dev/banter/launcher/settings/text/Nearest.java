package dev.banter.launcher.settings.text;

import java.util.Collection;
import java.util.Comparator;

/** Guesses what was meant by a word that is not known. */
public final class Nearest {

    private Nearest() {}

    /**
     * A half-sentence that names the nearest known word.
     *
     * @param word what was written
     * @param known what could have been meant; not empty
     * @return such as {@code did you mean 'http'?}
     */
    public static String hint(String word, Collection<String> known) {
        String nearest = known.stream()
                .min(Comparator.<String>comparingInt(candidate -> distance(word, candidate))
                        .thenComparing(Comparator.naturalOrder()))
                .orElseThrow();
        return "did you mean '" + nearest + "'?";
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
