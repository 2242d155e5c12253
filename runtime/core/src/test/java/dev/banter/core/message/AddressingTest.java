package dev.banter.core.message;

import static dev.banter.core.fixture.Said.BOT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AddressingTest {

    private final Addressing.Reader reader =
            new Addressing(List.of("Banter", "R&D bot", "Ärmel", "c++", " ")).reader(BOT);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<@U0BOT> deploy",
                "<@U0BOT>deploy",
                "<@U0BOT>: deploy",
                "<@U0BOT>, deploy",
                "<@U0BOT>:deploy",
                "<@U0BOT|banter> deploy",
                "<@U0BOT|>: deploy",
                "  <@U0BOT>   :  deploy  ",
                ": <@U0BOT> deploy",
                "<@U0BOT>\n deploy",
                "<@U0BOT>\u00a0deploy",
                "\u00a0<@U0BOT>\u202f: deploy",
                "banter deploy",
                "Banter: deploy",
                "BANTER, deploy",
                "@banter deploy",
                "@BaNtEr: deploy",
                " banter   deploy",
                "banter\ndeploy",
                "banter\u00a0deploy",
                "R&amp;D bot: deploy",
                "äRMEL deploy",
                "C++ deploy"
            })
    void isSaidToTheBot(String markup) {
        assertThat(reader.read(markup)).isEqualTo(new Spoken("deploy", true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "deploy", "banters deploy", "banter's deploy", "@bantering deploy", "deploy <@U0BOT>",
                "<@U0BOTTER> deploy", "<@U0ANA> <@U0BOT> deploy", "banter-deploy", "c+ deploy", "c+++ deploy"
            })
    void isNotSaidToTheBot(String markup) {
        assertThat(reader.read(markup)).isEqualTo(new Spoken(markup, false));
    }

    @ParameterizedTest
    @CsvSource({
        "&lt;@U0BOT&gt; deploy, <@U0BOT> deploy",
        "a &amp; b &lt; c &gt; d, a & b < c > d",
        "&amp;lt;, &lt;",
        "&amp;amp;, &amp;",
        "&quot;&nbsp;, &quot;&nbsp;",
        "see <https://x.org?a=1&amp;b=2|it>, see <https://x.org?a=1&b=2|it>",
        "<#C0GENERAL|general> and <@U0ANA>, <#C0GENERAL|general> and <@U0ANA>",
    })
    void entitiesAreUnescapedAndTokensStay(String markup, String text) {
        assertThat(reader.read(markup)).isEqualTo(new Spoken(text, false));
    }

    @Test
    void onlyTheFirstMentionIsTakenOff() {
        assertThat(reader.read("<@U0BOT> <@U0BOT> deploy")).isEqualTo(new Spoken("<@U0BOT> deploy", true));
    }

    @Test
    void aMentionAloneIsSaidToTheBot() {
        assertThat(reader.read("<@U0BOT>")).isEqualTo(new Spoken("", true));
        assertThat(reader.read("banter")).isEqualTo(new Spoken("", true));
    }

    @Test
    void linesStay() {
        assertThat(reader.read("<@U0BOT>:\n first\n\nsecond \n")).isEqualTo(new Spoken("first\n\nsecond", true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n"})
    void nothingIsSaidToNobody(String markup) {
        assertThat(reader.read(markup)).isEqualTo(new Spoken("", false));
    }

    @Test
    void namesArePlainText() {
        Addressing.Reader dotted = new Addressing(List.of("b.t")).reader(BOT);

        assertThat(dotted.read("b.t go").addressed()).isTrue();
        assertThat(dotted.read("bat go").addressed()).isFalse();
    }
}
