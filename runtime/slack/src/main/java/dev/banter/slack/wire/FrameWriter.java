package dev.banter.slack.wire;

import dev.banter.api.ChannelId;
import dev.banter.core.wire.Part;
import java.io.ByteArrayOutputStream;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;

/** Writes the frames that we send, as UTF-8: a character outside ASCII costs its own bytes, not an escape. */
public final class FrameWriter {

    /** Bytes of a message's frame besides its text, at the most: braces, names, id, channel, thread. */
    public static final int ROOM_FOR_THE_REST = 512;

    private FrameWriter() {}

    /**
     * A message's frame.
     *
     * @param id the frame's id, unique on its connection
     * @param part what to say
     * @return the frame's bytes
     */
    public static byte[] message(long id, Part part) {
        return object(id, "message", json -> {
            json.writeStringProperty("channel", part.channel().id());
            json.writeStringProperty("text", wellFormed(part.markup()));
            if (part.thread() != null) {
                json.writeStringProperty("thread_ts", part.thread());
                if (part.broadcast()) {
                    json.writeBooleanProperty("reply_broadcast", true);
                }
            }
        });
    }

    /**
     * The frame that shows that somebody types.
     *
     * @param id the frame's id, unique on its connection
     * @param channel where
     * @return the frame's bytes
     */
    public static byte[] typing(long id, ChannelId channel) {
        return object(id, "typing", json -> json.writeStringProperty("channel", channel.id()));
    }

    /**
     * A ping's frame.
     *
     * @param id the frame's id, unique on its connection
     * @return the frame's bytes
     */
    public static byte[] ping(long id) {
        return object(id, "ping", json -> {});
    }

    private static byte[] object(long id, String type, Consumer<JsonGenerator> rest) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        try (JsonGenerator json = Json.write(bytes)) {
            json.writeStartObject();
            json.writeNumberProperty("id", id);
            json.writeStringProperty("type", type);
            rest.accept(json);
            json.writeEndObject();
        }
        return bytes.toByteArray();
    }

    /** Half of a surrogate pair has no UTF-8; it goes as the sign for what cannot be shown. */
    static String wellFormed(String text) {
        if (isAllOfOneChar(text)) {
            return text;
        }
        StringBuilder whole = new StringBuilder(text.length());
        text.codePoints().forEach(point -> whole.appendCodePoint(isHalf(point) ? '\uFFFD' : point));
        return whole.toString();
    }

    /** Most texts are, and nothing is to be made of them. */
    private static boolean isAllOfOneChar(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isHalf(int point) {
        return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }
}
