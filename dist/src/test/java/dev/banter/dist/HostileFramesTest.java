package dev.banter.dist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever comes over the wire, the process lives, and answers again on this link or on a fresh one. */
final class HostileFramesTest {

    private static final long SEED = 20261123;
    private static final int FRAMES = 10_000;

    /** The frames are some 30 MB together: left behind, they would not fit beside the bot. */
    private static final List<String> LITTLE_MEMORY = List.of("-Xmx40m", "-XX:MaxDirectMemorySize=24m");

    private static final int BATCH = 250;
    private static final int BAD_UTF_8 = 4;

    private static final List<String> BASES = List.of(
            "{\"type\":\"message\",\"channel\":\"C0AAA1111\",\"user\":\"U0AAA1111\",\"text\":\"hello\",\"ts\":\"1.000001\"}",
            "{\"type\":\"message\",\"subtype\":\"message_changed\",\"hidden\":true,\"message\":{\"text\":\"x\"},\"ts\":\"2.0\"}",
            "{\"ok\":true,\"reply_to\":7,\"ts\":\"3.000001\",\"text\":\"x\"}",
            "{\"type\":\"pong\",\"reply_to\":1}",
            "{\"type\":\"user_change\",\"user\":{\"id\":\"U1\",\"profile\":{\"tags\":[1,2,3]}}}",
            "null",
            "[]",
            "42",
            "\"\"",
            "");

    @TempDir
    Path folder;

    @Test
    void tenThousandHostileFramesEndNothing() throws Exception {
        Random random = new Random(SEED);
        try (WireSlack slack = new WireSlack();
                BotProcess bot = BotProcess.start(
                                LITTLE_MEMORY,
                                slack.environment(),
                                "--http",
                                "off",
                                "--pacing",
                                "off",
                                "--data",
                                folder.toString())
                        .awaitReady()) {
            for (int sent = 0; sent < FRAMES; sent += BATCH) {
                for (int i = 0; i < BATCH; i++) {
                    slack.send(hostile(random));
                }
                if (sent % (FRAMES / BAD_UTF_8) == 0) {
                    // The protocol wants the link ended by this one.
                    slack.send(new TextWebSocketFrame(Unpooled.wrappedBuffer(new byte[] {(byte) 0xC3, 0x28})));
                }
                answersAgain(slack, bot, sent);
            }
            assertThat(bot.isAlive()).isTrue();
            assertThat(slack.connections()).isEqualTo(1 + BAD_UTF_8);
        }
    }

    /** A person of this batch's own is greeted: on the link that is left, or on the one that comes. */
    private static void answersAgain(WireSlack slack, BotProcess bot, int batch) {
        String person = "U0P" + batch;
        await("after " + batch + " frames: " + bot)
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> {
                    slack.hear("C0BBB2222", person, "hello", Map.of());
                    return slack.saidTexts().stream().anyMatch(text -> text.contains("<@" + person + ">"));
                });
    }

    private static WebSocketFrame hostile(Random random) {
        String base = BASES.get(random.nextInt(BASES.size()));
        return switch (random.nextInt(8)) {
            case 0 -> text(base);
            case 1 -> text(base.substring(0, random.nextInt(base.length() + 1)));
            case 2 -> text(mutated(base, random));
            case 3 -> text("[".repeat(1 + random.nextInt(20_000)));
            case 4 -> text("{\"a\":".repeat(1 + random.nextInt(5_000)) + "1");
            case 5 -> new BinaryWebSocketFrame(Unpooled.wrappedBuffer(bytes(random)));
            case 6 -> text("{\"type\":\"message\",\"text\":" + "9".repeat(1 + random.nextInt(3_000)) + "}");
            default -> text("{\"type\":" + base + ",\"type\":{},\"ts\":[" + base + "]}");
        };
    }

    private static String mutated(String base, Random random) {
        StringBuilder text = new StringBuilder(base);
        for (int i = random.nextInt(6); i >= 0 && text.length() > 0; i--) {
            int at = random.nextInt(text.length());
            switch (random.nextInt(3)) {
                case 0 -> text.deleteCharAt(at);
                case 1 -> text.insert(at, (char) random.nextInt(0xD800));
                default -> text.setCharAt(at, "{}[]\",:0\\\u0000".charAt(random.nextInt(10)));
            }
        }
        return text.toString();
    }

    private static byte[] bytes(Random random) {
        byte[] bytes = new byte[random.nextInt(200)];
        random.nextBytes(bytes);
        return bytes;
    }

    private static TextWebSocketFrame text(String text) {
        return new TextWebSocketFrame(Unpooled.wrappedBuffer(text.getBytes(StandardCharsets.UTF_8)));
    }
}
