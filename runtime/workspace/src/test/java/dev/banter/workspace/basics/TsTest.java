package dev.banter.workspace.basics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TsTest {

    @ParameterizedTest
    @CsvSource({
        "1700000003.000400, 1700000003.000400",
        "1700000003,        1700000003.000000",
        "1700000003.5,      1700000003.500000",
        "0,                 0.000000",
    })
    void isReadAndWrittenAsSlackDoes(String text, String ts) {
        assertThat(Ts.parse(text)).hasToString("Optional[" + ts + "]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "now", "-1", "1.", ".5", "1.0000001", "1e9", "9999999999999.0", " 1"})
    void anythingElseIsNone(String text) {
        assertThat(Ts.parse(text)).isEmpty();
    }

    @Test
    void hasTheClocksMicroseconds() {
        assertThat(Ts.of(Instant.ofEpochSecond(1_700_000_000, 1_999))).hasToString("1700000000.000001");
    }
}
