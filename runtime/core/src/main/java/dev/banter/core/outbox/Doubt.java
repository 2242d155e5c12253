package dev.banter.core.outbox;

/** How it was settled whether a message had been said that no acknowledgement came for. */
public enum Doubt {
    /** It stands in the channel. */
    THERE,
    /** It does not stand there, and was sent again. */
    MISSING,
    /** The channel's history could not be asked. */
    UNKNOWN,
    /** It did not stand there when it was looked for, and came afterwards: it was said twice. */
    TWICE
}
