package dev.banter.slack.wire;

import dev.banter.api.Event;
import java.io.ByteArrayInputStream;
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
    private volatile @Nullable Node document;

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
        Node node = document().at(pointer);
        if (node instanceof Node.Text string) {
            return Optional.of(string.value());
        }
        return node instanceof Node.Bare bare ? Optional.of(bare.written()) : Optional.empty();
    }

    @Override
    public OptionalLong number(String pointer) {
        if (document().at(pointer) instanceof Node.Bare bare) {
            try {
                return OptionalLong.of(Long.parseLong(bare.written()));
            } catch (NumberFormatException notWholeOrTooLong) {
                return OptionalLong.empty();
            }
        }
        return OptionalLong.empty();
    }

    @Override
    public boolean flag(String pointer) {
        return document().at(pointer) instanceof Node.Bare bare
                && bare.written().equals("true");
    }

    private Node document() {
        Node read = document;
        if (read == null) {
            read = read();
            document = read;
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
