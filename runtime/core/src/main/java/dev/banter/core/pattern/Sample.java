package dev.banter.core.pattern;

import java.util.List;
import java.util.stream.Stream;

/**
 * Examples of what a piece of a pattern matches, as far as some are known. Immutable.
 *
 * @param texts some of them
 * @param repetitions some in which a part is repeated many times
 */
record Sample(List<String> texts, List<Repetition> repetitions) {

    /** Below that, nothing takes long. */
    private static final int MANY = 10;

    private static final int TEXTS = 4;
    private static final int REPETITIONS = 8;
    private static final int LONGEST = 1_000;

    Sample(List<String> texts, List<Repetition> repetitions) {
        this.texts = texts.stream()
                .filter(text -> text.length() <= LONGEST)
                .distinct()
                .limit(TEXTS)
                .toList();
        this.repetitions = repetitions.stream().distinct().limit(REPETITIONS).toList();
    }

    static Sample of(Stream<String> texts) {
        return new Sample(texts.toList(), List.of());
    }

    Sample then(Sample next) {
        Stream<Repetition> later = texts.stream()
                .limit(1)
                .flatMap(first -> next.repetitions.stream().map(one -> one.behind(first)));
        return new Sample(
                texts.stream()
                        .flatMap(first -> next.texts.stream().map(first::concat))
                        .toList(),
                Stream.concat(repetitions.stream(), later).toList());
    }

    Sample or(Sample other) {
        return new Sample(
                Stream.concat(texts.stream(), other.texts.stream()).toList(),
                Stream.concat(repetitions.stream(), other.repetitions.stream()).toList());
    }

    Sample times(int least, int most) {
        Stream<String> fewest = least == 0
                ? Stream.concat(Stream.of(""), texts.stream())
                : texts.stream().map(text -> text.repeat(Math.min(least, LONGEST / Math.max(1, text.length()))));
        Stream<Repetition> all = most <= MANY
                ? Stream.of()
                : texts.stream().filter(text -> !text.isEmpty()).map(Repetition::of);
        return new Sample(
                fewest.toList(), Stream.concat(all, repetitions.stream()).toList());
    }
}
