package dev.banter.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenTest {

    @ParameterizedTest
    @CsvSource({
        "xoxb-123456789-abcdwxyz, xoxb-…wxyz",
        "xapp-1-A111-222-abcdwxyz, xapp-…wxyz",
        "xoxe.xoxb-1-abcdefghwxyz, xoxe.xoxb-…wxyz",
        "xoxb-short, xoxb-…",
        "somethingelsewxyz, …wxyz",
        "short, …"
    })
    void showsItsKindAndTheLastFourAtTheMost(String secret, String shown) {
        assertThat(Token.of(secret)).hasToString(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "xoxp-123456789-abcdwxyz, true",
        "xoxe.xoxp-1-abcdefghwxyz, true",
        "xoxb-123456789-abcdwxyz, false",
        "xoxb-xoxp-abcdwxyz, false",
        "somethingelse-xoxp-wxyz, false"
    })
    void knowsAPersonsOwn(String secret, boolean persons) {
        assertThat(Token.of(secret).isOfPerson()).isEqualTo(persons);
    }

    @Test
    void writesTheHeader() {
        Map<String, String> headers = new HashMap<>();
        Token.of(" xoxb-123456789-abcdwxyz\n").authorize(headers::put);
        assertThat(headers).containsExactly(Map.entry("Authorization", "Bearer xoxb-123456789-abcdwxyz"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "xoxb-1 2", "xoxb-1\r\nCookie: a", "xoxb-ü"})
    void refusesWhatIsNoTokenWithoutRepeatingIt(String secret) {
        assertThatThrownBy(() -> Token.of(secret))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("Cookie")
                .hasMessageNotContaining("ü");
    }

    @Test
    void hidesItselfItsKinAndAddressesInForeignText() {
        String shown = Token.of("xoxb-123456789-abcdwxyz")
                .hideIn("got xoxb-123456789-abcdwxyz and xapp-1-A-2-b at wss://h.example:1/p/q?t=s then");
        assertThat(shown).isEqualTo("got xoxb-…wxyz and xapp-… at wss://h.example:1/… then");
    }
}
