package dev.banter.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Whatever comes in on a socket, the worst that follows is its end. */
final class HostileFramesTest {

    private static final int RTM_FRAME_BYTES = 16 * 1024;

    @RegisterExtension
    private final StartedWorkspace workspace = new StartedWorkspace();

    private SlackClient ana;
    private String general;

    @BeforeEach
    void find() {
        ana = workspace.as("ana");
        general = ana.channel("general");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{", "null", "[]", "7", "\"ping\"", "{\"type\":\"ping\"}}", "{\"type\":null}", "\u0000"})
    void whatIsNoObjectIsToldSo(String frame) {
        try (RtmClient client = ana.connect()) {
            client.send(frame);

            assertThat(client.all())
                    .hasSize(1)
                    .allMatch(answer -> !answer.path("ok").asBoolean(true));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":{}}",
                "{\"type\":\"message\",\"channel\":[],\"text\":{}}",
                "{\"id\":{},\"type\":\"message\"}",
                "{\"id\":-1e999,\"type\":\"message\"}",
                "{\"id\":1,\"type\":\"typing\",\"channel\":7}",
            })
    void oddFieldsAreRefused(String frame) {
        try (RtmClient client = ana.connect()) {
            client.send(frame);

            List<JsonNode> answers = client.all();
            assertThat(answers)
                    .hasSize(1)
                    .allMatch(answer -> answer.at("/error/code").isInt());
        }
    }

    @Test
    void aDeepFrameIsRefused() {
        try (RtmClient client = ana.connect()) {
            client.send("{\"type\":\"ping\",\"a\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}");

            assertThat(client.next().path("ok").booleanValue()).isFalse();
        }
    }

    @Test
    void binaryIsLetLie() {
        try (RtmClient client = ana.connect()) {
            client.sendBytes(new byte[] {1, 2, 3});

            assertThat(client.all()).isEmpty();
        }
    }

    @Test
    void aFrameOfTheFullSizeIsTaken() {
        try (RtmClient client = ana.connect()) {
            client.send(frameOf(RTM_FRAME_BYTES));

            assertThat(client.next().path("ok").booleanValue()).isTrue();
        }
    }

    @Test
    void aFrameThatIsTooLargeEndsTheConnection() {
        RtmClient client = ana.connect();
        client.send(frameOf(RTM_FRAME_BYTES + 1));

        assertThat(client.end()).isNotEmpty();
        assertTheServerIsWell();
    }

    @Test
    void partsThatAreTooLargeTogetherEndTheConnection() {
        RtmClient client = ana.connect();
        String frame = frameOf(RTM_FRAME_BYTES + 1);
        client.sendPart(frame.substring(0, 10_000), false);
        client.sendPart(frame.substring(10_000), true);

        assertThat(client.end()).isNotEmpty();
        assertTheServerIsWell();
    }

    @Test
    void partsThatFitAreOneFrame() {
        try (RtmClient client = ana.connect()) {
            client.sendPart("{\"id\":5,\"type\"", false);
            client.sendPart(":\"ping\"}", true);

            assertThat(client.next().path("reply_to").intValue()).isEqualTo(5);
        }
    }

    @Test
    void noiseHurtsNobody() {
        Random random = new Random(20_261_101);
        try (RtmClient client = ana.connect()) {
            for (int i = 0; i < 2_000; i++) {
                client.send(noise(random));
            }

            assertThat(client.all()).isNotEmpty();
        }
        assertTheServerIsWell();
    }

    /** Pieces of real frames in no sensible order. */
    private String noise(Random random) {
        List<String> pieces = List.of(
                "{",
                "}",
                "[",
                "]",
                ":",
                ",",
                "\"type\"",
                "\"message\"",
                "\"channel\"",
                "\"" + general + "\"",
                "\"text\"",
                "\"thread_ts\"",
                "\"1.5\"",
                "null",
                "-1",
                "1e400",
                "\"\\u0000\"",
                "\"\ud83d\ude00<&>\"");
        StringBuilder frame = new StringBuilder("{\"type\":\"message\"");
        random.ints(random.nextInt(12), 0, pieces.size()).forEach(i -> frame.append(pieces.get(i)));
        return frame.toString();
    }

    private String frameOf(int bytes) {
        String start = "{\"id\":1,\"type\":\"message\",\"channel\":\"" + general + "\",\"text\":\"";
        String end = "\"}";
        return start + "x".repeat(bytes - start.length() - end.length()) + end;
    }

    private void assertTheServerIsWell() {
        try (RtmClient other = ana.connect()) {
            other.say(1, general, "still here");
            assertThat(other.next().path("ok").booleanValue()).isTrue();
        }
    }
}
