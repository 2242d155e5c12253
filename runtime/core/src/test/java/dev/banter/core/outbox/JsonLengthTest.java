package dev.banter.core.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class JsonLengthTest {

    @ParameterizedTest
    @CsvSource({
        "0x00,    6",
        "0x0a,    6",
        "0x1f,    6",
        "0x20,    1",
        "0x22,    2",
        "0x5c,    2",
        "0x7e,    1",
        "0x7f,    1",
        "0x80,    2",
        "0x7ff,   2",
        "0x800,   3",
        "0x2028,  3",
        "0xd800,  6",
        "0xdfff,  6",
        "0xe000,  3",
        "0xffff,  3",
        "0x10000, 4",
        "0x1d800, 4",
        "0x10ffff,4",
    })
    void countsBytes(String codePoint, int bytes) {
        assertThat(JsonLength.of(Integer.decode(codePoint))).isEqualTo(bytes);
    }
}
