package dev.banter.core.gap;

import dev.banter.api.WorkspaceId;
import java.util.List;

/**
 * What has become of a gap.
 *
 * @param workspace where nobody listened for a while
 * @param channels in how many channels something was said meanwhile
 * @param answered how many messages were handed over late
 * @param old how many were left alone because they are too old to be answered
 * @param unread what could not be read, so that it is not known what was said there: a channel and why, one line each
 */
public record GapReport(WorkspaceId workspace, int channels, int answered, int old, List<String> unread) {

    /** Copies the list. */
    public GapReport {
        unread = List.copyOf(unread);
    }

    /**
     * Whether there is nothing to tell.
     *
     * @return whether nothing was said meanwhile, as far as is known
     */
    public boolean isEmpty() {
        return answered == 0 && old == 0 && unread.isEmpty();
    }
}
