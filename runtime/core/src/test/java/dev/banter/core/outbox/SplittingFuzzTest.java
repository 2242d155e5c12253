package dev.banter.core.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.banter.api.Markup;
import dev.banter.core.wire.PartLimits;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;

/** However a text is split, nothing of it is lost, nothing is torn, and every part can be sent. */
@Tag("fuzz")
final class SplittingFuzzTest {

    private static final Pattern WHOLE = Pattern.compile("<[^>]*>|&[a-z]+;");
    private static final Pattern TORN =
            Pattern.compile("<[^>]*$|^[^<]*>|&[a-z]*$|[\\ud800-\\udbff]$|^[\\udc00-\\udfff]");

    @FuzzTest(maxExecutions = 1_500)
    void anyText(byte[] bytes) {
        String markup = Markup.of(new String(bytes, StandardCharsets.UTF_8)).source();
        PartLimits limits = new PartLimits(16 + bytes.length % 60, 96 + bytes.length % 200);

        List<String> parts = Splitting.split(markup, limits);

        assertThat(visible(String.join("", parts))).isEqualTo(visible(markup));
        for (String part : parts) {
            assertThat(part).hasSizeLessThanOrEqualTo(limits.characters());
            assertThat(bytes(part)).isLessThanOrEqualTo(limits.bytes());
        }
        if (canStayWhole(markup, limits)) {
            assertThat(parts).noneMatch(part -> TORN.matcher(part).find());
        }
    }

    private static boolean canStayWhole(String markup, PartLimits limits) {
        return WHOLE.matcher(markup)
                .results()
                .map(MatchResult::group)
                .allMatch(each -> each.length() <= limits.characters() && bytes(each) <= limits.bytes());
    }

    private static int bytes(String text) {
        return text.codePoints().map(JsonLength::of).sum();
    }

    private static String visible(String text) {
        return text.codePoints()
                .filter(c -> !Character.isWhitespace(c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
