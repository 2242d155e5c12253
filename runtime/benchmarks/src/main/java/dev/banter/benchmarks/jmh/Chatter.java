package dev.banter.benchmarks.jmh;

import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Patterns as bots have them, and lines as people write them, made of words that only look like words. */
final class Chatter {

    private static final List<String> SYLLABLES = List.of(
            "ba", "con", "der", "el", "fi", "gor", "hu", "in", "ka", "lo", "mer", "no", "pra", "ros", "ti", "vu");

    /** What stands in them is told by a word of their own each time. */
    private static final List<UnaryOperator<String>> SHAPES = List.of(
            word -> "^" + word + " (?<app>\\S+) to (?<env>prod|test)$",
            word -> "(?i)\\b" + word + "[- ]?(\\d+)\\b",
            word -> word + "s?",
            word -> "^!" + word + "(?:\\s+(.*))?$",
            word -> "\\b" + word + "-(\\d+)\\b",
            word -> "https?://" + word + "\\.example/(\\S+)",
            word -> ":" + word + ":",
            word -> "(?i)\\b(?:" + word + "|" + word + "ed)\\b.*\\bnow\\b",
            word -> "^" + word + " (\\d+)(?: times)?(?! please)$",
            word -> "remind (\\w+) of " + word);

    private final Random random;

    /**
     * @param seed the same words for the same seed
     */
    Chatter(long seed) {
        this.random = new Random(seed);
    }

    List<Pattern> patterns(int many) {
        return IntStream.range(0, many)
                .mapToObj(number -> SHAPES.get(number % SHAPES.size()).apply(word(4)))
                .map(Pattern::compile)
                .toList();
    }

    /** A line of about that many characters. */
    String line(int length) {
        StringBuilder line = new StringBuilder(word(2));
        while (line.length() < length) {
            line.append(' ').append(word(1 + random.nextInt(3)));
        }
        line.setLength(length);
        return line.toString();
    }

    private String word(int syllables) {
        return IntStream.range(0, syllables)
                .mapToObj(i -> SYLLABLES.get(random.nextInt(SYLLABLES.size())))
                .collect(Collectors.joining());
    }
}
