package dev.banter.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MarkupTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain",
                "hi <@U0AAA1111>",
                "hi <@W0AAA1111|ana>",
                "see <#C0BBB2222>",
                "see <#C0BBB2222|general> and <#C0BBB2222|>",
                "<https://example.org>",
                "<http://example.org/a?b=c|the page>",
                "<mailto:a@example.org|a@example.org>",
                "<tel:+491234>",
                "<!date^1700000000^{date} at {time}^https://example.org|then>",
                "two\nlines"
            })
    void harmlessTokensPass(String text) {
        assertThat(Markup.of(text).source()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "a & b,                    a &amp; b",
        "&amp;,                    &amp;amp;",
        "1 < 2 > 0,                1 &lt; 2 &gt; 0",
        "<!channel>,               &lt;!channel&gt;",
        "<!here|here>,             &lt;!here|here&gt;",
        "<!everyone>,              &lt;!everyone&gt;",
        "<!subteam^S1|@oncall>,    &lt;!subteam^S1|@oncall&gt;",
        "<!group>,                 &lt;!group&gt;",
        "<! channel>,              &lt;! channel&gt;",
        "<javascript:alert(1)>,    &lt;javascript:alert(1)&gt;",
        "<<!channel>>,             &lt;&lt;!channel&gt;&gt;",
        "<@U1|<!channel>>,         &lt;@U1|&lt;!channel&gt;&gt;",
        "<https://x.org?a=1&b=2>,  <https://x.org?a=1&amp;b=2>",
        "<https://x.org,           &lt;https://x.org",
    })
    void everythingElseIsEscaped(String text, String source) {
        assertThat(Markup.of(text).source()).isEqualTo(source);
    }

    @Test
    void whatMustPingSaysSo() {
        assertThat(Markup.here().plus(" red: <!channel>")).hasToString("<!here> red: &lt;!channel&gt;");
        assertThat(Markup.of("all of ").plus(Markup.group("S012AB3CD")).source())
                .isEqualTo("all of <!subteam^S012AB3CD>");
        assertThat(Markup.channel().plus(Markup.everyone()).source()).isEqualTo("<!channel><!everyone>");
    }

    @Test
    void aTokenCannotBePutTogetherFromHarmlessHalves() {
        assertThat(Markup.of("<!chan").plus("nel>").source()).isEqualTo("&lt;!channel&gt;");
    }

    @Test
    void aGroupIdThatIsNoneIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Markup.group("S1> <!channel"))
                .withMessageContaining("'S1> <!channel'");
    }

    @Test
    void equalsBySource() {
        assertThat(Markup.of("a"))
                .isEqualTo(Markup.of("a"))
                .hasSameHashCodeAs(Markup.of("a"))
                .isNotEqualTo("a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "plain", "a & b", "<!channel>", "see <#C0BBB2222>"})
    void itsLengthIsToldBeforeItIsEscaped(String text) {
        Markup markup = Markup.of(text);

        assertThat(markup.length())
                .isEqualTo(text.length())
                .isLessThanOrEqualTo(markup.source().length());
        assertThat(markup.plus(markup).length()).isEqualTo(2 * markup.source().length());
    }

    @Test
    void plainTextIsNeverCopied() {
        String text = "nothing to be escaped in it";

        assertThat(Markup.of(text).source()).isSameAs(text);
    }
}
