package dev.banter.slack.wire;

import dev.banter.api.Event;
import dev.banter.api.Payload;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;

/** An event that keeps its frame's text, and reads it only when a handler first asks, on that handler's thread. */
public final class WireEvent implements Event {

    private static final Node EMPTY = new Node.Members(Map.of());

    private final String type;
    private final byte[] text;

    /** Two threads may both read it: they read the same, and it is never changed. */
    private volatile @Nullable WirePayload payload;

    /**
     * An event.
     *
     * @param type its type
     * @param text its frame's text in UTF-8; not changed by anybody from now on
     */
    public WireEvent(String type, byte[] text) {
        this.type = type;
        this.text = text;
    }

    @Override
    public String type() {
        return type;
    }

    @Override
    public Optional<String> text(String pointer) {
        return payload().text(pointer);
    }

    @Override
    public OptionalLong number(String pointer) {
        return payload().number(pointer);
    }

    @Override
    public boolean flag(String pointer) {
        return payload().flag(pointer);
    }

    @Override
    public List<Payload> list(String pointer) {
        return payload().list(pointer);
    }

    @Override
    public String json() {
        return payload().json();
    }

    private WirePayload payload() {
        WirePayload read = payload;
        if (read == null) {
            read = new WirePayload(read());
            payload = read;
        }
        return read;
    }

    /** The frame was read once already, so it can be read again; an event without fields if ever it cannot. */
    private Node read() {
        try (JsonParser json = Json.read(new ByteArrayInputStream(text))) {
            return json.nextToken() == null ? EMPTY : Node.read(json);
        } catch (JacksonException broken) {
            return EMPTY;
        }
    }

    /** The type alone: an event's content is nobody's business but a handler's. */
    @Override
    public String toString() {
        return "event " + type;
    }
}
