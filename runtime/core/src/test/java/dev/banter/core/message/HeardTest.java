package dev.banter.core.message;

import static dev.banter.core.fixture.Said.BOT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.banter.core.fixture.Said;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class HeardTest {

    private final Addressing.Reader reader = new Addressing(List.of()).reader(BOT);

    @Test
    void holdsWhatWasSaid() {
        Heard heard = heard(Said.text(" <@U0BOT> a &amp; b").ts("1700000002.000200"));

        assertThat(heard.text()).isEqualTo("a & b");
        assertThat(heard.markup()).isEqualTo(" <@U0BOT> a &amp; b");
        assertThat(heard.user().id()).isEqualTo("U0ANA");
        assertThat(heard.channel()).isEqualTo(Said.GENERAL);
        assertThat(heard.workspace()).isEqualTo(Said.WORKSPACE);
        assertThat(heard.ts()).isEqualTo("1700000002.000200");
        assertThat(heard.thread()).isEmpty();
        assertThat(heard.addressed()).isTrue();
        assertThat(heard.key()).hasToString("T0TEAM/C0GENERAL/1700000002.000200");
    }

    @Test
    void aReplyIsInItsThread() {
        assertThat(heard(Said.text("hi").ts("2.2").thread("1.1")).thread()).contains("1.1");
    }

    @Test
    void aThreadsFirstMessageIsInTheChannel() {
        assertThat(heard(Said.text("hi").ts("1.1").thread("1.1")).thread()).isEmpty();
    }

    @Test
    void noTextIsEmptyText() {
        Heard heard = heard(Said.text(null).subtype("file_share"));

        assertThat(heard.text()).isEmpty();
        assertThat(heard.markup()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "im,      D0ANA,     true",
        ",        D0ANA,     true",
        "app_home,D0ANA,     true",
        "im,      C0GENERAL, true",
        "channel, C0GENERAL, false",
        "group,   G0SECRET,  false",
        "mpim,    G0MANY,    false",
        ",        G0MANY,    false",
        ",        C0GENERAL, false",
    })
    void isDirect(String type, String channel, boolean direct) {
        assertThat(heard(Said.text("hi").channel(channel).channelType(type)).direct())
                .isEqualTo(direct);
    }

    @Test
    void whatIsNotSpeechIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> heard(Said.text("hi").user(null)));
    }

    private Heard heard(Said said) {
        return Heard.of(BOT, said.incoming(), reader);
    }
}
