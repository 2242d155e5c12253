package dev.banter.slack.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AckWriterTest {

    @Test
    void writesTheIdAndThePayloadAsItIs() {
        assertThat(written("11-22", "")).isEqualTo("{\"envelope_id\":\"11-22\"}");
        assertThat(written("e", "{\"text\": \"grüße\"}"))
                .isEqualTo("{\"envelope_id\":\"e\",\"payload\":{\"text\": \"grüße\"}}");
        assertThat(written("\"", "")).isEqualTo("{\"envelope_id\":\"\\\"\"}");
    }

    @Test
    void halfOfASurrogatePairBreaksNothing() {
        assertThat(written("\ud800", "\"\udc00\"")).isEqualTo("{\"envelope_id\":\"\ufffd\",\"payload\":\"\ufffd\"}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"a":[1,{}]}  | true
            "text"        | true
            null          | true
            {"a":         | false
            {} {}         | false
            {'a':1}       | false
            ``            | false
            """)
    void tellsWhatIsJson(String text, boolean json) {
        assertThat(AckWriter.isJson(text)).isEqualTo(json);
    }

    private static String written(String envelopeId, String payload) {
        return new String(AckWriter.ack(envelopeId, payload), StandardCharsets.UTF_8);
    }
}
