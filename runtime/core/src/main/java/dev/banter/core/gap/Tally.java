package dev.banter.core.gap;

import dev.banter.api.ChannelId;
import dev.banter.api.WorkspaceId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Counts what has become of a gap. Safe from any thread. */
final class Tally {

    private final WorkspaceId workspace;

    // Guarded by this.
    private final Set<ChannelId> channels = new HashSet<>();
    private final Set<String> unread = new TreeSet<>();
    private int answered;
    private int old;

    Tally(WorkspaceId workspace) {
        this.workspace = workspace;
    }

    /** A channel, or something else, could not be read. */
    synchronized void unread(String what, String why) {
        unread.add(what + ": " + why);
    }

    /** A channel was read. */
    synchronized void read(ChannelId channel, int late, Missed missed) {
        answered += late;
        old += missed.old();
        if (late + missed.old() > 0) {
            channels.add(channel);
        }
        if (!missed.whole()) {
            unread(channel.id(), "more was said there than is read at once; the oldest of it was left out");
        }
    }

    synchronized GapReport report() {
        return new GapReport(workspace, channels.size(), answered, old, List.copyOf(unread));
    }
}
