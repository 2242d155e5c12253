package dev.banter.slack;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** Texts of frames as an enemy, or a broken server, would send them: the same for the same seed. */
public final class HostileFrames {

    private static final List<String> HONEST = List.of(
            "{\"type\":\"message\",\"channel\":\"C1\",\"user\":\"U2\",\"text\":\"hi\",\"ts\":\"1.1\"}",
            "{\"ok\":true,\"reply_to\":7,\"ts\":\"1.2\",\"text\":\"hi\"}",
            "{\"type\":\"pong\",\"reply_to\":7}",
            "{\"type\":\"channel_rename\",\"channel\":{\"id\":\"C1\",\"name\":\"new\"}}",
            "{\"type\":\"reaction_added\",\"item\":{\"ts\":\"1.1\"},\"user\":\"U2\"}");

    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "-0",
            "1e999",
            "17",
            "\"\"",
            "[]",
            "{}",
            "[[[]]]",
            "{\"id\":null}",
            "9".repeat(90),
            "9".repeat(5_000),
            "\"\\ud800\"",
            "\"\\u0000\"",
            "1.",
            "NaN",
            "'x'");

    private static final List<String> NAMES = List.of(
            "type", "channel", "reply_to", "ok", "error", "ts", "text", "message", "hidden", "subtype", "", "a");

    private final Random random;

    /**
     * Frames of a seed.
     *
     * @param seed decides them all
     */
    public HostileFrames(long seed) {
        random = new Random(seed);
    }

    /**
     * The next frame's text.
     *
     * @return UTF-8, though it need not be JSON
     */
    public byte[] next() {
        return text().getBytes(StandardCharsets.UTF_8);
    }

    private String text() {
        String honest = HONEST.get(random.nextInt(HONEST.size()));
        return switch (random.nextInt(12)) {
            case 0 -> VALUES.get(random.nextInt(VALUES.size()));
            case 1 -> honest.substring(0, random.nextInt(honest.length()));
            case 2 -> honest + honest;
            case 3 -> nested(1 + random.nextInt(5_000));
            case 4 -> "{\"type\":\"x\",\"text\":\"" + "é".repeat(random.nextInt(20_000)) + "\"}";
            case 5 -> changed(honest);
            case 6 -> noise();
            case 7 -> "{\"type\":\"message\",\"" + "n".repeat(random.nextInt(3_000)) + "\":1}";
            default -> object();
        };
    }

    private String nested(int depth) {
        String open = random.nextBoolean() ? "[" : "{\"a\":";
        return "{\"type\":\"x\",\"a\":" + open.repeat(depth) + (random.nextBoolean() ? "]".repeat(depth) : "");
    }

    private String changed(String honest) {
        StringBuilder text = new StringBuilder(honest);
        for (int i = 0; i <= random.nextInt(4); i++) {
            text.setCharAt(random.nextInt(text.length()), (char) (' ' + random.nextInt(95)));
        }
        return text.toString();
    }

    private String noise() {
        StringBuilder text = new StringBuilder();
        random.ints(random.nextInt(200), 0, 0x10000)
                .mapToObj(Character::toString)
                .forEach(text::append);
        return text.toString();
    }

    /** Known names with values of any type, some of them twice. */
    private String object() {
        StringBuilder text = new StringBuilder("{");
        for (int i = 0; i <= random.nextInt(8); i++) {
            text.append(i == 0 ? "\"" : ",\"")
                    .append(NAMES.get(random.nextInt(NAMES.size())))
                    .append("\":")
                    .append(random.nextBoolean() ? "\"message\"" : VALUES.get(random.nextInt(VALUES.size())));
        }
        return text.append('}').toString();
    }
}
