package dev.banter.workspace.watch;

import java.nio.charset.StandardCharsets;

/** What went over the wire, kept as it was at hand. It becomes text only when somebody asks, so that keeping costs nothing. */
public final class Body {

    private final Object kept;
    private final int size;

    private Body(Object kept, int size) {
        this.kept = kept;
        this.size = size;
    }

    /** Not a copy: bytes that have been sent do not change any more. */
    static Body of(byte[] utf8) {
        return new Body(utf8, utf8.length);
    }

    static Body of(String text) {
        return new Body(text, text.length());
    }

    /** About as many bytes as it takes in memory. */
    int size() {
        return size;
    }

    /** Exactly what went over the wire, secrets included. */
    public String text() {
        return kept instanceof byte[] utf8 ? new String(utf8, StandardCharsets.UTF_8) : (String) kept;
    }

    /** The text without secrets. */
    @Override
    public String toString() {
        return Mask.hide(text());
    }
}
