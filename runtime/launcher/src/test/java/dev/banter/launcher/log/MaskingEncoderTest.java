package dev.banter.launcher.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MaskingEncoderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "token xoxb-12345-67890-abcdWXYZ here | token xoxb-…WXYZ here",
                "\"xapp-1-A012-99-deadbeef\" | \"xapp-…beef\"",
                "xoxe.xoxb-1-MmYabcdefgh | xoxe.xoxb-…efgh",
                "wss://wss-primary.slack.com/link/?ticket=abc&app_id=A1 | wss://wss-primary.slack.com/…",
                "to ws://127.0.0.1:99/rtm/secret now | to ws://127.0.0.1:99/… now",
                "\"wss:\\/\\/h.slack.com\\/link?ticket=abc\" | \"wss:\\/\\/h.slack.com\\/…\"",
                "nothing to hide: x-ox-b | nothing to hide: x-ox-b",
            })
    void hidesWhatLooksLikeASecret(String line, String masked) {
        assertThat(MaskingEncoder.mask(line)).isEqualTo(masked);
    }

    @Test
    void aPasswordInAnAddressIsTakenOut() {
        assertThat(MaskingEncoder.mask("through http://ana:p4ss@proxy.example:3128 to mail@corp.example"))
                .isEqualTo("through http://ana:…@proxy.example:3128 to mail@corp.example");
    }
}
