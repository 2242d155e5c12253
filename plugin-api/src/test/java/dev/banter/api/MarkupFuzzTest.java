package dev.banter.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;

/** Whatever a text holds, it pings no crowd, and arrives as it was typed. */
@Tag("fuzz")
final class MarkupFuzzTest {

    private static final Pattern HARMLESS = Pattern.compile(
            "@[UW][A-Z0-9].*|#[CGD][A-Z0-9].*|https?://.+|mailto:.+|tel:.+|!date\\^[0-9].*", Pattern.DOTALL);

    private static final Pattern BARE_AMPERSAND = Pattern.compile("&(?!(?:amp|lt|gt);)");

    @FuzzTest(maxExecutions = 5_000)
    void anyText(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        String source = Markup.of(text).source();

        assertThat(unescaped(source)).isEqualTo(text);
        assertThat(source).doesNotContainPattern(BARE_AMPERSAND);
        assertOnlyHarmlessTokens(source);
        assertThat(Markup.here().plus(text).source()).isEqualTo("<!here>" + source);
    }

    private static void assertOnlyHarmlessTokens(String source) {
        int end = -1;
        for (int start = source.indexOf('<'); start >= 0; start = source.indexOf('<', end)) {
            assertThat(source.substring(end + 1, start)).doesNotContain(">");
            end = source.indexOf('>', start);
            assertThat(end).isPositive();
            assertThat(source.substring(start + 1, end)).matches(HARMLESS).doesNotContain("<");
        }
        assertThat(source.substring(end + 1)).doesNotContain(">");
    }

    private static String unescaped(String source) {
        return source.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }
}
