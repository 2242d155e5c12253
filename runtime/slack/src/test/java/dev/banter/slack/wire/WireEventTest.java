package dev.banter.slack.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banter.slack.HostileFrames;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WireEventTest {

    private final WireEvent event = event("""
            {"type":"x","user":"U2","n":17,"big":12345678901234567890,"half":1.50,"yes":true,"no":false,"none":null,
             "error":{"code":1,"msg":"late"},"items":[{"id":"a"},{"id":"b"}],"a/b":{"c~d":"found"},"":"empty",
             "twice":1,"twice":2}""");

    @ParameterizedTest
    @CsvSource({
        "user, U2",
        "/user, U2",
        "n, 17",
        "big, 12345678901234567890",
        "half, 1.50",
        "yes, true",
        "/error/msg, late",
        "/items/1/id, b",
        "/a~1b/c~0d, found",
        "/, empty",
        "twice, 2"
    })
    void givesTextsByNameOrPointerAsTheyAreWritten(String pointer, String text) {
        assertThat(event.text(pointer)).contains(text);
    }

    @ParameterizedTest
    @CsvSource({
        "none",
        "error",
        "items",
        "missing",
        "/missing/x",
        "/items/2/id",
        "/items/-/id",
        "/items/01/id",
        "error/msg",
        "/user/x",
        "/items/99999999999"
    })
    void isEmptyWhereThereIsNoText(String pointer) {
        assertThat(event.text(pointer)).isEqualTo(Optional.empty());
    }

    @Test
    void givesWholeNumbersThatFit() {
        assertThat(event.number("n")).hasValue(17);
        assertThat(event.number("/error/code")).hasValue(1);
        assertThat(event.number("big")).isEqualTo(OptionalLong.empty());
        assertThat(event.number("half")).isEqualTo(OptionalLong.empty());
        assertThat(event.number("user")).isEqualTo(OptionalLong.empty());
        assertThat(event.number("yes")).isEqualTo(OptionalLong.empty());
    }

    @Test
    void isFlaggedOnlyByTrue() {
        assertThat(event.flag("yes")).isTrue();
        assertThat(event.flag("no")).isFalse();
        assertThat(event.flag("n")).isFalse();
        assertThat(event.flag("missing")).isFalse();
        assertThat(event("{\"x\":\"true\"}").flag("x")).isFalse();
    }

    @Test
    void neverThrowsWhateverItWasMadeOf() {
        HostileFrames frames = new HostileFrames(2);
        for (int i = 0; i < 2_000; i++) {
            WireEvent hostile = new WireEvent("x", frames.next());
            assertThat(hostile.text("/no/such")).isEmpty();
            assertThat(hostile.flag("nothing")).isFalse();
        }
    }

    @Test
    void tellsOnlyItsType() {
        assertThat(event).hasToString("event x");
    }

    private static WireEvent event(String json) {
        return new WireEvent("x", json.getBytes(StandardCharsets.UTF_8));
    }
}
