package dev.banter.core.pattern;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/** Makes up texts that a pattern matches, or nearly so. */
final class Samples implements Reading<Sample> {

    private static final List<String> USUAL = List.of("a", "0", " ", "!", "A", "_", "\n", "é");

    @Override
    public Sample nothing() {
        return Sample.of(Stream.of(""));
    }

    @Override
    public Sample beginning() {
        return nothing();
    }

    @Override
    public Sample character(int codePoint) {
        return Sample.of(Stream.of(Character.toString(codePoint)));
    }

    @Override
    public Sample oneOf(Set<Integer> codePoints) {
        return Sample.of(codePoints.stream().map(Character::toString));
    }

    @Override
    public Sample something(String written) {
        return Sample.of(Stream.concat(USUAL.stream().filter(matching(written)), Stream.of(""))
                .limit(1));
    }

    /** What a group has matched is no pattern by itself. */
    private static Predicate<String> matching(String written) {
        try {
            return Pattern.compile(written).asMatchPredicate();
        } catch (PatternSyntaxException noPattern) {
            return text -> false;
        }
    }

    @Override
    public Sample then(Sample first, Sample second) {
        return first.then(second);
    }

    @Override
    public Sample either(Sample one, Sample other) {
        return one.or(other);
    }

    @Override
    public Sample times(Sample piece, int least, int most) {
        return piece.times(least, most);
    }
}
