package dev.banter.launcher.settings.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SizeTest {

    @ParameterizedTest
    @CsvSource({"0KB,0,0KB", "1KB,1024,1KB", "1500kb,1536000,1500KB", "64MB,67108864,64MB", "2048mB,2147483648,2GB"})
    void isReadAndWrittenInTheLargestUnit(String text, long bytes, String written) {
        assertThat(Size.parse(text)).hasValueSatisfying(size -> {
            assertThat(size.bytes()).isEqualTo(bytes);
            assertThat(size).hasToString(written);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "64", "MB", "64 MB", "64M", "-1MB", "1.5MB", "1TB", "1234567890KB"})
    void whatIsNoneIsNone(String text) {
        assertThat(Size.parse(text)).isEmpty();
    }

    @Test
    void theLargestThatCanBeWrittenIsOne() {
        assertThat(Size.parse("999999999GB"))
                .hasValueSatisfying(size -> assertThat(size).hasToString("999999999GB"));
    }
}
