package dev.banter.slack.wire;

import dev.banter.slack.wire.Content.Lacking;
import dev.banter.slack.wire.SocketFrame.Disconnect;
import dev.banter.slack.wire.SocketFrame.Envelope;
import dev.banter.slack.wire.SocketFrame.Hello;
import dev.banter.slack.wire.SocketFrame.Junk;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;

/** Reads a Socket Mode frame from its bytes. Never throws; an envelope's id is found whatever else is broken. */
public final class SocketFrameReader {

    private static final Shape FRAME = Shape.of(
                    "type", "envelope_id", "accepts_response_payload", "reason", "num_connections")
            .with("payload", Shape.SLICE);

    /** The name cannot stand like this inside of a string: there its quotes are escaped. */
    private static final Pattern ID = Pattern.compile("\"envelope_id\"\\s*:\\s*\"([\\w.:-]{1,200})\"");

    private SocketFrameReader() {}

    /**
     * Reads one frame.
     *
     * @param text the frame's text in UTF-8
     * @return the frame
     */
    public static SocketFrame read(byte[] text) {
        try (JsonParser json = Json.read(text)) {
            Fields fields = Fields.document(json, FRAME);
            return fields == null ? broken(text, "not one JSON object") : frame(text, fields);
        } catch (JacksonException broken) {
            // Its message quotes the frame, so only its kind is told.
            return broken(text, "broken JSON (" + broken.getClass().getSimpleName() + ")");
        }
    }

    private static SocketFrame broken(byte[] text, String why) {
        Matcher id = ID.matcher(new String(text, StandardCharsets.UTF_8));
        return id.find() ? new Envelope(id.group(1), false, new Lacking("", "an envelope: " + why)) : new Junk(why);
    }

    private static SocketFrame frame(byte[] text, Fields fields) {
        String type = Objects.requireNonNullElse(fields.text("type"), "");
        String id = fields.text("envelope_id");
        if (id != null) {
            Content content = ContentReader.read(type, id, payload(text, fields));
            return new Envelope(id, fields.flag("accepts_response_payload"), content);
        }
        return switch (type) {
            case "hello" -> new Hello(Objects.requireNonNullElse(fields.number("num_connections"), 0L));
            case "disconnect" -> new Disconnect(Objects.requireNonNullElse(fields.text("reason"), ""));
            default -> new Junk("neither hello nor disconnect nor an envelope with an id");
        };
    }

    /** An object; some servers send its text as a string. */
    private static byte @Nullable [] payload(byte[] text, Fields fields) {
        Slice object = fields.slice("payload");
        if (object != null) {
            return object.of(text);
        }
        String string = fields.text("payload");
        return string == null ? null : string.getBytes(StandardCharsets.UTF_8);
    }
}
