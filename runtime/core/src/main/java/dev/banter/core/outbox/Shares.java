package dev.banter.core.outbox;

import dev.banter.api.WorkspaceId;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How much of what is under way is whose, counted in the messages that Slack gets: one plugin cannot take the place of
 * all, and a workspace that takes nothing cannot take that of others. Safe from any thread.
 */
final class Shares {

    private final int capacity;
    private final int share;

    // Guarded by this.
    private final Map<Holder, Integer> ofPlugins = new HashMap<>();
    private final Map<WorkspaceId, Integer> ofWorkspaces = new HashMap<>();

    private record Holder(WorkspaceId workspace, String pluginId) {}

    /**
     * @param capacity how much may be under way to one workspace
     * @param share how much of it one plugin may have
     */
    Shares(int capacity, int share) {
        this.capacity = capacity;
        this.share = share;
    }

    /** What there is no more room for; empty while there is. */
    synchronized String whatIsFull(WorkspaceId workspace, String pluginId) {
        if (ofPlugins.getOrDefault(new Holder(workspace, pluginId), 0) >= share) {
            return share + " messages of plugin " + pluginId;
        }
        return ofWorkspaces.getOrDefault(workspace, 0) >= capacity ? capacity + " messages of all plugins" : "";
    }

    /** How much of it there can be at all of one plugin's. */
    int largest() {
        return share;
    }

    synchronized void take(WorkspaceId workspace, String pluginId, int parts) {
        ofPlugins.merge(new Holder(workspace, pluginId), parts, Integer::sum);
        ofWorkspaces.merge(workspace, parts, Integer::sum);
    }

    synchronized void giveBack(WorkspaceId workspace, String pluginId, int parts) {
        ofPlugins.computeIfPresent(new Holder(workspace, pluginId), (holder, count) -> less(count, parts));
        ofWorkspaces.computeIfPresent(workspace, (holder, count) -> less(count, parts));
    }

    private static @Nullable Integer less(int count, int parts) {
        return count == parts ? null : Integer.valueOf(count - parts);
    }
}
