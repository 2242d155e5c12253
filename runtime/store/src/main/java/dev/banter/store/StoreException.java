package dev.banter.store;

/** The store cannot be used, or could not write. The message says which file, why, and what to do; nothing was overwritten. */
public final class StoreException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Kind kind;

    /** What is wrong. */
    public enum Kind {
        /** The file is not one of Banter's. */
        FOREIGN,
        /** A newer Banter has written it. */
        NEWER,
        /** The file does not hold together. */
        DAMAGED,
        /** Another bot uses it. */
        TAKEN,
        /** There is no room left on the disk. */
        FULL,
        /** It cannot be read or written. */
        UNUSABLE,
        /** The bot is stopping. */
        CLOSED
    }

    StoreException(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    StoreException(Kind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    /**
     * What is wrong.
     *
     * @return for whoever has to decide what to do
     */
    public Kind kind() {
        return kind;
    }
}
