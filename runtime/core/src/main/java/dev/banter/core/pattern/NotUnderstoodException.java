package dev.banter.core.pattern;

/** A pattern is written in a way that is not read here: it has to be searched in every text. */
final class NotUnderstoodException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotUnderstoodException() {
        super("not understood", null, false, false);
    }
}
