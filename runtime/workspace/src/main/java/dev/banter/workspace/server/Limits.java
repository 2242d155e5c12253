package dev.banter.workspace.server;

import java.time.Duration;

/**
 * What one client may cost, in bytes and in time.
 *
 * @param request from the first byte of a request to its last
 * @param idle between requests; longer than the half minute after which clients drop an idle connection themselves
 */
public record Limits(Duration request, Duration idle) {

    public static final Limits USUAL = new Limits(Duration.ofSeconds(10), Duration.ofSeconds(90));

    static final int BODY_BYTES = 1024 * 1024;

    static final int REQUEST_LINE_BYTES = 16 * 1024;

    static final int HEADER_BYTES = 16 * 1024;

    /** Slack's own: a larger frame ends the connection. */
    static final int RTM_FRAME_BYTES = 16 * 1024;

    /** What may wait for a slow reader before it is cut off: some ten thousand events. */
    static final int WAITING_BYTES = 8 * 1024 * 1024;

    static final Duration CLOSE = Duration.ofSeconds(1);
}
