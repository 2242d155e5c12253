package dev.banter.core.outbox;

/** How long a text becomes as a JSON string in UTF-8, which is what counts on a wire. */
final class JsonLength {

    /** No UTF-16 unit takes more. */
    static final int MOST = 6;

    private JsonLength() {}

    /** Bytes of the code point, written as part of a JSON string. */
    static int of(int codePoint) {
        if (codePoint < 0x20) {
            return MOST;
        }
        if (codePoint == '"' || codePoint == '\\') {
            return 2;
        }
        if (codePoint < 0x80) {
            return 1;
        }
        if (codePoint < 0x800) {
            return 2;
        }
        if (Character.isSurrogate((char) codePoint) && codePoint < 0x10000) {
            // Half a character: written as an escape, or replaced.
            return MOST;
        }
        return codePoint < 0x10000 ? 3 : 4;
    }
}
