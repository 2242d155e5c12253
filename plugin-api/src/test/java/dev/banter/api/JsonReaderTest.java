package dev.banter.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class JsonReaderTest {

    @Test
    void readsObjects() {
        assertThat(JsonReader.object("{\"a\":\"\\\"\\\\\\n\\ud83d\\ude00\",\"b\":[[],{\"c\":{}}]}"))
                .isEqualTo(Map.of("a", "\"\\\n😀", "b", List.of(List.of(), Map.of("c", Map.of()))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{\"a\"}",
                "{\"a\":}",
                "{\"a\":1,}",
                "{a:1}",
                "{\"a\":01}",
                "{\"a\":\"\n\"}",
                "{\"a\":\"\\x\"}",
                "{\"a\":1} {",
                "{\"a\":[1 2]}",
                "{\"a\":nulls}"
            })
    void whatIsNotJsonIsRefusedWithThePlace(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JsonReader.object(text))
                .withMessageMatching("(?s)this is not JSON: at character \\d+ .+ is wanted, and there is .+");
    }

    @Test
    void whatIsNoObjectIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JsonReader.object("[1]"))
                .withMessageStartingWith("a JSON object is wanted");
    }

    @Test
    void whatIsNestedTooDeepIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JsonReader.object("{\"a\":" + "[".repeat(100_000)))
                .withMessage("this JSON is nested more than 64 deep");
    }

    @Test
    void aLongTextNeedsNoDeepStack() {
        String text = "x\\n".repeat(100_000);
        assertThat(JsonReader.object("{\"a\":\"" + text + "\"}")).containsEntry("a", "x\n".repeat(100_000));
    }
}
