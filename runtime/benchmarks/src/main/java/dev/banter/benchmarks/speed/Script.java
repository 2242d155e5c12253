package dev.banter.benchmarks.speed;

import io.netty.buffer.ByteBuf;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** Frames as Slack sends them, written by putting digits into what is written once. Of one thread. */
final class Script {

    private static final int DIGITS = 9;
    private static final int FIRST = 100_000_000;
    private static final int CHANNELS = 8;
    private static final int MICROS = 1_000_000;

    private static final Text PING = new Text(message("ping #########"));
    private static final Text CHATTER = new Text(message("lunch ######### anyone?"));
    private static final Text TYPING =
            new Text("{\"type\":\"user_typing\",\"channel\":\"C000000000!\",\"id\":1,\"user\":\"U0000000001\"}");
    private static final Text REACTION =
            new Text("{\"type\":\"reaction_added\",\"user\":\"U0000000001\",\"reaction\":\"thumbsup\","
                    + "\"item_user\":\"U0000000002\",\"item\":{\"type\":\"message\",\"channel\":\"C000000000!\",\"ts\":\"1700000000.000100\"},"
                    + "\"event_ts\":\"@@@@@@@@@@.@@@@@@\",\"ts\":\"@@@@@@@@@@.@@@@@@\"}");
    private static final Text PRESENCE =
            new Text("{\"type\":\"presence_change\",\"presence\":\"away\",\"user\":\"U0000000001\"}");
    private static final Text[] NOISE = {CHATTER, TYPING, CHATTER, REACTION, CHATTER, PRESENCE};

    private final long begun = Instant.now().getEpochSecond();
    private int events;

    /** What a person with a name of today's client says, with all that Slack sends along. */
    private static String message(String text) {
        return "{\"type\":\"message\",\"channel\":\"C000000000!\",\"text\":\"" + text
                + "\",\"blocks\":[{\"type\":\"rich_text\",\"block_id\":\"wJ3a\",\"elements\":[{\"type\":\"rich_text_section\","
                + "\"elements\":[{\"type\":\"text\",\"text\":\"" + text
                + "\"}]}]}],\"user\":\"U0000000001\",\"client_msg_id\":\"7d2c1a5e-5d0b-4b43-9d6e-#########000\","
                + "\"team\":\"T0000000001\",\"source_team\":\"T0000000001\",\"user_team\":\"T0000000001\","
                + "\"suppress_notification\":false,\"event_ts\":\"@@@@@@@@@@.@@@@@@\",\"ts\":\"@@@@@@@@@@.@@@@@@\"}";
    }

    /** Somebody wants an answer with this number. */
    void ping(ByteBuf to, int number) {
        write(to, PING, number);
    }

    /** Something that no handler is for. */
    void noise(ByteBuf to) {
        write(to, NOISE[events % NOISE.length], events);
    }

    private void write(ByteBuf to, Text text, int number) {
        long time = (begun + events / MICROS) * MICROS + events % MICROS;
        int channel = events++ % CHANNELS;
        text.write(to, FIRST + number, time, (char) ('0' + channel));
    }

    /** A text frame with digits to be put in: {@code #} for a number, {@code @} for a time, {@code !} for a channel. */
    private static final class Text {

        private final byte[] frame;

        Text(String text) {
            frame = Frames.text(text.getBytes(StandardCharsets.US_ASCII));
        }

        void write(ByteBuf to, int number, long time, char channel) {
            int start = to.writerIndex();
            to.writeBytes(frame);
            int at = 0;
            while (at < frame.length) {
                switch (frame[at]) {
                    case '#' -> at = digits(to, start, at, '#', number);
                    case '@' -> {
                        int dot = at + 10;
                        digits(to, start, at, '@', time / MICROS);
                        at = digits(to, start, dot + 1, '@', MICROS + time % MICROS);
                    }
                    case '!' -> to.setByte(start + at++, channel);
                    default -> at++;
                }
            }
        }

        /** As many as there are signs in a row, from the back; behind them. */
        private int digits(ByteBuf to, int start, int from, char sign, long number) {
            int end = from;
            while (frame[end] == sign) {
                end++;
            }
            long left = number;
            for (int i = end - 1; i >= from; i--) {
                to.setByte(start + i, '0' + (int) (left % 10));
                left /= 10;
            }
            return end;
        }
    }

    /** A time that no event has had. */
    String ts() {
        long time = (begun + events / MICROS) * MICROS + events % MICROS;
        events++;
        return time / MICROS + "." + String.valueOf(MICROS + time % MICROS).substring(1);
    }

    /** The number in the text of an answer, which has as many digits as that of a ping. */
    static int number(ByteBuf text, int from) {
        int number = 0;
        for (int i = 0; i < DIGITS; i++) {
            number = number * 10 + text.getByte(from + i) - '0';
        }
        return number - FIRST;
    }
}
