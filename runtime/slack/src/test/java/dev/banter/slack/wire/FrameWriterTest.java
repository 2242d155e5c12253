package dev.banter.slack.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banter.api.ChannelId;
import dev.banter.core.wire.Part;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class FrameWriterTest {

    private static final ChannelId CHANNEL = new ChannelId("C1");

    @Test
    void writesWhatIsAskedForAndNoMore() {
        assertThat(written(new Part(CHANNEL, null, true, "a \"b\" \\ \n <@U2>")))
                .isEqualTo(
                        "{\"id\":7,\"type\":\"message\",\"channel\":\"C1\",\"text\":\"a \\\"b\\\" \\\\ \\n <@U2>\"}");
    }

    @Test
    void escapesNothingBesidesAscii() {
        assertThat(written(new Part(CHANNEL, null, false, "ü€\uD83D\uDE00"))).contains("\"text\":\"ü€\uD83D\uDE00\"");
    }

    @Test
    void replacesHalfACharacter() {
        assertThat(written(new Part(CHANNEL, null, false, "a\uD83Db\uDE00c"))).contains("\"text\":\"a\uFFFDb\uFFFDc\"");
    }

    @Test
    void leavesRoomForAllButTheText() {
        byte[] frame =
                FrameWriter.message(Long.MAX_VALUE, new Part(new ChannelId("C".repeat(32)), "1".repeat(32), true, ""));
        assertThat(frame.length).isLessThan(FrameWriter.ROOM_FOR_THE_REST);
    }

    @Test
    void pings() {
        assertThat(new String(FrameWriter.ping(3), StandardCharsets.UTF_8)).isEqualTo("{\"id\":3,\"type\":\"ping\"}");
    }

    private static String written(Part part) {
        return new String(FrameWriter.message(7, part), StandardCharsets.UTF_8);
    }
}
