package dev.banter.workspace.rtm.ticket;

import java.util.ArrayList;
import java.util.List;

/** What happens between the answer to {@code rtm.connect} and the connection itself, which Slack hands in later. */
final class Backlog {

    /** Somebody who asks for an address and never connects costs no more than this many frames. */
    private static final int MOST = 1_000;

    private final List<byte[]> frames = new ArrayList<>();

    void add(byte[] json) {
        if (frames.size() < MOST) {
            frames.add(json);
        }
    }

    /** In the order in which it happened. */
    List<byte[]> frames() {
        return List.copyOf(frames);
    }
}
