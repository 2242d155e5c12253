package dev.banter.core;

import java.util.Locale;
import java.util.Set;

/**
 * What somebody has said to a question.
 *
 * @param question the question
 * @param meaning what they mean
 */
record Answer(Question question, Meaning meaning) {

    /** What a person may say. */
    enum Meaning {
        YES,
        NO,
        /** No answer at all, but the next thing they have to say. */
        ELSE
    }

    private static final Set<String> AFFIRMATIVE = Set.of("yes", "y");
    private static final Set<String> NEGATIVE = Set.of("no", "n");

    static Answer of(Question question, String text) {
        String word = text.strip().toLowerCase(Locale.ROOT).replaceAll("[.!]+$", "");
        Meaning meaning =
                AFFIRMATIVE.contains(word) ? Meaning.YES : NEGATIVE.contains(word) ? Meaning.NO : Meaning.ELSE;
        return new Answer(question, meaning);
    }
}
