package dev.banter.workspace.server.http;

/** One file of the page, in memory. */
public final class StaticFile {

    private final String contentType;
    private final byte[] bytes;

    StaticFile(String contentType, byte[] bytes) {
        this.contentType = contentType;
        this.bytes = bytes;
    }

    String contentType() {
        return contentType;
    }

    /** Not a copy: it is only ever wrapped and sent. */
    byte[] bytes() {
        return bytes;
    }
}
