package dev.banter.slack.wire;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/** Writes the acknowledgements of envelopes, as UTF-8. */
public final class AckWriter {

    private AckWriter() {}

    /**
     * An acknowledgement.
     *
     * @param envelopeId what is acknowledged
     * @return the frame's bytes
     */
    public static byte[] ack(String envelopeId) {
        return ack(envelopeId, "");
    }

    /**
     * An acknowledgement with a payload.
     *
     * @param envelopeId what is acknowledged
     * @param payload JSON, as {@link #isJson} has it; empty for none
     * @return the frame's bytes
     */
    public static byte[] ack(String envelopeId, String payload) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(128);
        try (JsonGenerator json = Json.write(bytes)) {
            json.writeStartObject();
            json.writeStringProperty("envelope_id", FrameWriter.wellFormed(envelopeId));
            if (!payload.isEmpty()) {
                json.writeName("payload");
                json.writeRawValue(FrameWriter.wellFormed(payload));
            }
            json.writeEndObject();
        }
        return bytes.toByteArray();
    }

    /**
     * Whether a text is one JSON value.
     *
     * @param text the text
     * @return false when Slack could make nothing of it
     */
    public static boolean isJson(String text) {
        try (JsonParser json = Json.read(text.getBytes(StandardCharsets.UTF_8))) {
            if (json.nextToken() == null) {
                return false;
            }
            json.skipChildren();
            return json.nextToken() == null;
        } catch (JacksonException broken) {
            return false;
        }
    }
}
