package dev.banter.workspace.rtm.ticket;

import java.util.ArrayList;
import java.util.List;

/** What happens between the answer to {@code rtm.connect} and the connection itself, which Slack hands in later. */
final class Backlog {

    /** Somebody who asks for an address and never connects costs no more than this many frames. */
    private static final int MOST = 1_000;

    private static final int MOST_BYTES = 4 * 1024 * 1024;

    private final List<byte[]> frames = new ArrayList<>();
    private long bytes;

    void add(byte[] json) {
        frames.add(json);
        bytes += json.length;
    }

    /** Whether more has happened than can be handed in: who gets only a part would take it for the whole. */
    boolean isOverfull() {
        return frames.size() > MOST || bytes > MOST_BYTES;
    }

    /** In the order in which it happened. */
    List<byte[]> frames() {
        return List.copyOf(frames);
    }
}
