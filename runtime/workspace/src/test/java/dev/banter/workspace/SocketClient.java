package dev.banter.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** An app on Socket Mode, by HTTP and WebSocket alone. It acknowledges nothing by itself. */
final class SocketClient implements AutoCloseable {

    private final RtmClient frames;
    private final JsonNode hello;

    private SocketClient(RtmClient frames) {
        this.frames = frames;
        this.hello = frames.next();
        assertThat(hello.path("type").stringValue()).isEqualTo("hello");
    }

    /** Connected, and past {@code hello}. */
    static SocketClient connect(LocalWorkspace workspace) {
        return new SocketClient(RtmClient.connect(url(workspace)));
    }

    static URI url(LocalWorkspace workspace) {
        return URI.create(SlackClient.app(workspace)
                .ok("apps.connections.open")
                .path("url")
                .stringValue());
    }

    JsonNode hello() {
        return hello;
    }

    /** The next frame, whatever it is. */
    JsonNode next() {
        return frames.next();
    }

    /** The next envelope that fits; those before it are acknowledged and let go. */
    JsonNode next(Predicate<JsonNode> fits) {
        while (true) {
            JsonNode envelope = next();
            if (fits.test(envelope)) {
                return envelope;
            }
            ack(envelope);
        }
    }

    /** The next event of a type, which is acknowledged. */
    JsonNode event(String type) {
        JsonNode envelope =
                next(frame -> frame.at("/payload/event/type").asString("").equals(type));
        ack(envelope);
        return envelope.at("/payload/event");
    }

    /** The next envelope of a type, such as {@code slash_commands}. */
    JsonNode envelope(String type) {
        return next(frame -> frame.path("type").asString("").equals(type));
    }

    /** The payload of the next interaction, which is acknowledged. */
    JsonNode interaction() {
        JsonNode envelope = envelope("interactive");
        ack(envelope);
        return envelope.path("payload");
    }

    void ack(JsonNode envelope) {
        send("{\"envelope_id\":\"%s\"}".formatted(id(envelope)));
    }

    void ack(JsonNode envelope, String payload) {
        send("{\"envelope_id\":\"%s\",\"payload\":%s}".formatted(id(envelope), payload));
    }

    void send(String text) {
        frames.send(text);
    }

    static String id(JsonNode envelope) {
        return envelope.path("envelope_id").stringValue();
    }

    String end() {
        return frames.end();
    }

    @Override
    public void close() {
        frames.close();
    }
}
