package dev.banter.core.wire;

/**
 * What one message may hold on a wire.
 *
 * @param characters UTF-16 units of markup
 * @param bytes bytes of markup once it is written as a JSON string in UTF-8
 */
public record PartLimits(int characters, int bytes) {

    /** Refuses limits too small to make progress with. */
    public PartLimits {
        if (characters < 16 || bytes < 96) {
            throw new IllegalArgumentException("limits of a part are at least 16 characters and 96 bytes");
        }
    }
}
