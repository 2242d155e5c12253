package dev.banter.core.pattern;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Texts that a pattern may have a hard time with: something that it takes over and over, and then something that it does not.
 *
 * @param before what it takes first
 * @param again what it takes over and over; never empty
 * @param end what is behind that
 */
public record Repetition(String before, String again, String end) {

    /** One for what has to follow, and one for what has to be the end; most that repeats does not take both. */
    private static final List<String> ENDS = List.of("", "\n!");

    /**
     * What a pattern may have a hard time with.
     *
     * @param pattern which
     * @return a few, or none
     */
    public static List<Repetition> of(Pattern pattern) {
        return PatternReader.read(pattern, new Samples()).stream()
                .flatMap(sample -> sample.repetitions().stream())
                .flatMap(one -> ENDS.stream().map(end -> new Repetition(one.before, one.again, end)))
                .toList();
    }

    static Repetition of(String again) {
        return new Repetition("", again, "");
    }

    Repetition behind(String first) {
        return new Repetition(first + before, again, end);
    }

    /**
     * One of the texts.
     *
     * @param length how long it is to be, in characters
     * @return not longer, unless there is no room for one of what is repeated
     */
    public String text(int length) {
        int room = length - before.length() - end.length();
        return before + again.repeat(Math.max(1, room / again.length())) + end;
    }
}
