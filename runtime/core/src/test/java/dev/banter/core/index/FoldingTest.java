package dev.banter.core.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What Java's patterns take for one another is equal when it is folded. */
final class FoldingTest {

    @Test
    void whateverAPatternTakesForACharacterIsFoldedLikeIt() {
        int[] cased = IntStream.range(0, Folding.START)
                .filter(c -> !Character.isSurrogate((char) c))
                .filter(c -> Character.toUpperCase(c) != c || Character.toLowerCase(c) != c)
                .toArray();
        String all = new String(cased, 0, cased.length);
        for (int one : cased) {
            String literal = Pattern.quote(Character.toString(one));
            for (String pattern : new String[] {literal, "[" + literal + "]", "[" + literal + "-" + literal + "]"}) {
                Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                        .matcher(all)
                        .results()
                        .forEach(match -> assertThat(Folding.fold(match.group().charAt(0)))
                                .as(() -> pattern + " matches " + match.group())
                                .isEqualTo(Folding.fold((char) one)));
            }
        }
    }

    @Test
    void nothingInATextIsItsBeginning() {
        assertThat(IntStream.rangeClosed(0, Character.MAX_VALUE).map(c -> Folding.fold((char) c)))
                .doesNotContain((int) Folding.START);
    }

    @Test
    void whatCannotBeFoldedOneByOneIsKnown() {
        assertThat(Folding.isBeyond("😀".codePointAt(0))).isFalse();
        assertThat(Folding.isBeyond("\ud801\udc00".codePointAt(0))).isTrue();
    }
}
