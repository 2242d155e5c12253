package dev.banter.workspace.gate;

import java.time.Duration;

/**
 * What one client may cost, in bytes and in time.
 *
 * @param request from the first byte of a request to its last
 * @param idle between requests; longer than the half minute after which clients drop an idle connection themselves
 */
public record Limits(Duration request, Duration idle) {

    public static final Limits USUAL = new Limits(Duration.ofSeconds(10), Duration.ofSeconds(90));

    public static final int BODY_BYTES = 1024 * 1024;

    /** Of all requests that have come in part. */
    static final long ALL_BODIES_BYTES = 64L * 1024 * 1024;

    /** Of all kinds. */
    static final int CONNECTIONS = 1_000;

    static final int REQUEST_LINE_BYTES = 16 * 1024;

    static final int HEADER_BYTES = 16 * 1024;

    /** Slack's own: a larger frame ends the connection. */
    public static final int RTM_FRAME_BYTES = 16 * 1024;

    /** Slack's own on Socket Mode. */
    public static final int LINK_FRAME_BYTES = 20_480;

    /** What may wait for a slow reader before it is cut off: some ten thousand events. */
    public static final int WAITING_BYTES = 8 * 1024 * 1024;

    public static final Duration CLOSE = Duration.ofSeconds(1);
}
