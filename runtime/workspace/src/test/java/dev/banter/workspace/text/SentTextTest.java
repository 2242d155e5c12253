package dev.banter.workspace.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SentTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "plain ~ plain",
                "a & b < c > d ~ a &amp; b &lt; c &gt; d",
                "a &amp; b &lt; c ~ a &amp; b &lt; c",
                "&nbsp;x ~ &amp;nbsp;x",
                "<@U1> <#C1|ops> <!here> ~ <@U1> <#C1|ops> <!here>",
                "<b>bold</b> ~ &lt;b&gt;bold&lt;/b&gt;",
                "<javascript:x> ~ &lt;javascript:x&gt;",
                "<https://a.example?x=1&y=2|a> ~ <https://a.example?x=1&amp;y=2|a>",
                "see https://a.example/b. ~ see <https://a.example/b>.",
                "(https://a.example) ~ (<https://a.example>)",
                "`https://a.example <b>` ~ `https://a.example &lt;b&gt;`",
                "```https://a.example``` ~ ```https://a.example```",
                "http:// ~ http://",
            })
    void isBroughtIntoTheFormThatEverybodyGets(String sent, String normal) {
        assertThat(SentText.normal(sent)).isEqualTo(normal);
        assertThat(SentText.normal(normal)).isEqualTo(normal);
    }

    @Test
    void isCutWhereSlackCutsIt() {
        assertThat(SentText.normal("x".repeat(40_001))).hasSize(40_000);
        assertThat(SentText.normal("x".repeat(39_999) + "\ud83d\ude00")).isEqualTo("x".repeat(39_999));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "USUAL ~ #ops @here ~ #ops @here",
                "NONE  ~ <!everyone> http://a.example ~ <!everyone> http://a.example",
                "FULL  ~ <!everyone> http://a.example ~ &lt;!everyone&gt; <http://a.example>",
                "FULL  ~ <http://a.example|a> ~ &lt;<http://a.example>|a&gt;",
                "FULL  ~ in #ops, not #nowhere ~ in <#C1|ops>, not #nowhere",
            })
    void isReadAsTheSenderAsks(Parse parse, String sent, String normal) {
        assertThat(SentText.normal(new Wording(sent, parse, false), SentTextTest::known))
                .isEqualTo(normal);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "@here, see #ops ~ <!here>, see <#C1|ops>",
                "@everyone @channel @ana ~ <!everyone> <!channel> @ana",
                "me@here a#ops `#ops` <#C2|#ops> ~ me@here a#ops `#ops` <#C2|#ops>",
                "https://a.example/#ops ~ <https://a.example/#ops>",
            })
    void hasItsNamesLinkedWhenAskedFor(String sent, String normal) {
        assertThat(SentText.normal(new Wording(sent, Parse.USUAL, true), SentTextTest::known))
                .isEqualTo(normal);
    }

    private static Optional<String> known(String name) {
        return name.equals("ops") ? Optional.of("<#C1|ops>") : Optional.empty();
    }
}
