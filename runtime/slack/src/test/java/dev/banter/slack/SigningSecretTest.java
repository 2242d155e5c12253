package dev.banter.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is signed with it, and that it tells nothing of itself. */
class SigningSecretTest {

    private static final String SIGNATURE = "v0=150f3e2597227d90deb3d93af65b6450381ac5c2ff275a89b8daf98c8df38326";
    private static final byte[] BODY =
            "{\"type\":\"url_verification\",\"challenge\":\"abc\"}".getBytes(StandardCharsets.UTF_8);

    private final SigningSecret secret = SigningSecret.of(" test-signing-secret\n");

    @Test
    void knowsWhatIsSignedWithIt() {
        assertThat(secret.signed("1700000000", BODY, SIGNATURE)).isTrue();
        assertThat(SigningSecret.of("test-signing-secret2").signed("1700000000", BODY, SIGNATURE))
                .isFalse();
    }

    @Test
    void theDateAndEachByteAreSigned() {
        byte[] other = BODY.clone();
        other[other.length - 1] ^= 1;
        assertThat(secret.signed("1700000001", BODY, SIGNATURE)).isFalse();
        assertThat(secret.signed("01700000000", BODY, SIGNATURE)).isFalse();
        assertThat(secret.signed("1700000000", other, SIGNATURE)).isFalse();
    }

    @Test
    void oneSignatureHasOneSpelling() {
        assertThat(secret.signed("1700000000", BODY, SIGNATURE.toUpperCase(Locale.ROOT)))
                .isFalse();
        assertThat(secret.signed("1700000000", BODY, SIGNATURE.substring(3))).isFalse();
        assertThat(secret.signed("1700000000", BODY, "")).isFalse();
    }

    @Test
    void tellsWhetherItHasTheFormOfSlacks() {
        assertThat(SigningSecret.of("0123456789abcdef0123456789abcdef").hasSlacksForm())
                .isTrue();
        assertThat(SigningSecret.of("0123456789ABCDEF0123456789abcdef").hasSlacksForm())
                .isFalse();
        assertThat(secret.hasSlacksForm()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "two words", "gehéim"})
    void refusesWhatCanBeNoneAndDoesNotRepeatIt(String wrong) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SigningSecret.of(wrong))
                .withMessageContaining("Basic Information")
                .withMessageNotContaining("words")
                .withMessageNotContaining("gehéim");
    }

    @Test
    void doesNotPrintItself() {
        assertThat(secret.toString()).isEqualTo("signing secret …");
    }
}
