package dev.banter.slack.rtm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banter.slack.wire.Frame;
import dev.banter.slack.wire.FrameReader;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FrameTypesTest {

    private final FrameTypes types = new FrameTypes();

    @ParameterizedTest
    @ValueSource(strings = {"message", "user_typing", "pong", "a.b-c_1", ""})
    void isTheFirstFieldOfTheFrame(String type) {
        assertThat(of("{\"type\":\"" + type + "\",\"user\":\"U1\"}")).isEqualTo(type);
        assertThat(of("{\"type\":\"" + type + "\"}")).isEqualTo(type);
    }

    /** What these are only a reader can tell. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{\"type\":\"",
                "{\"type\":\"message",
                "{\"type\":\"mess\\u0061ge\"}",
                "{\"type\":\"m\u00e4\"}",
                "{\"type\":\"a\nb\"}",
                "{\"type\":7}",
                "{ \"type\":\"message\"}",
                "{\"user\":\"U1\",\"type\":\"message\"}",
                "[{\"type\":\"message\"}]",
            })
    void otherwiseNothingIsToldOfIt(String frame) {
        assertThat(of(frame)).isNull();
    }

    @Test
    void aNameThatIsTooLongIsLeftToTheReader() {
        assertThat(of("{\"type\":\"" + "x".repeat(65) + "\"}")).isNull();
    }

    @Test
    void aTypeThatWasMetBeforeIsTheSameObject() {
        assertThat(of("{\"type\":\"user_typing\"}")).isSameAs(of("{\"type\":\"user_typing\",\"channel\":\"C1\"}"));
    }

    /** Whoever makes up types costs no memory. */
    @Test
    void afterManyTypesNoMoreAreRememberedButThoseThatAre() {
        for (int i = 0; i < 10_000; i++) {
            String type = of("{\"type\":\"type" + i + "\"}");
            assertThat(type).isEqualTo(i < 512 ? "type" + i : null);
        }

        assertThat(of("{\"type\":\"type0\"}")).isEqualTo("type0");
        assertThat(of("{\"type\":\"type511\"}")).isEqualTo("type511");
    }

    /** Where it tells a type, the reader reads the same. */
    @Test
    void agreesWithTheReader() {
        Random chance = new Random(7);
        String letters = "{}[]\":,\\typea1 \n\u00e4";
        for (int i = 0; i < 200_000; i++) {
            StringBuilder frame = new StringBuilder("{\"type\":\"");
            for (int length = chance.nextInt(12); length > 0; length--) {
                frame.append(letters.charAt(chance.nextInt(letters.length())));
            }
            byte[] bytes = frame.append("\"}").toString().getBytes(StandardCharsets.UTF_8);
            String type = types.of(Unpooled.wrappedBuffer(bytes));
            if (type != null && FrameReader.read(bytes, 0, bytes.length) instanceof Frame.Other other) {
                assertThat(other.type()).isEqualTo(type);
            }
        }
    }

    private @Nullable String of(String frame) {
        return types.of(Unpooled.copiedBuffer(frame, StandardCharsets.UTF_8));
    }
}
