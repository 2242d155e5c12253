package dev.banter.core.index;

import dev.banter.core.pattern.PatternReader;
import dev.banter.core.pattern.Reading;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads what a text needs for a pattern to match in it. Where a pattern is not understood, it asks for nothing. */
final class Needs implements Reading<Need> {

    /** One of more than these tells too little. */
    private static final int FEW = 4;

    private Needs() {}

    /**
     * What has to be met by a text that a pattern matches in.
     *
     * @return the most selective first; empty when it may be any text
     */
    static List<Clause> of(Pattern pattern) {
        return PatternReader.read(pattern, new Needs()).map(Need::needed).orElse(List.of());
    }

    @Override
    public Need nothing() {
        return Need.EMPTY;
    }

    @Override
    public Need beginning() {
        return Need.START;
    }

    @Override
    public Need character(int codePoint) {
        return Folding.isBeyond(codePoint) ? Need.UNKNOWN : Need.exactly(Set.of(Folding.fold(codePoint)));
    }

    @Override
    public Need oneOf(Set<Integer> codePoints) {
        if (codePoints.stream().anyMatch(Folding::isBeyond)) {
            return Need.UNKNOWN;
        }
        Set<String> folded = codePoints.stream().map(Folding::fold).collect(Collectors.toSet());
        return folded.size() > FEW ? Need.UNKNOWN : Need.exactly(folded);
    }

    @Override
    public Need something(String written) {
        return Need.UNKNOWN;
    }

    @Override
    public Need then(Need first, Need second) {
        return first.then(second);
    }

    @Override
    public Need either(Need one, Need other) {
        return one.or(other);
    }

    @Override
    public Need times(Need piece, int least, int most) {
        return piece.times(least, most);
    }
}
