package dev.banter.core.route;

import java.util.concurrent.atomic.AtomicInteger;

/** A plugin in the route table, and how it fares in matching. Safe from any thread. */
final class PluginEntry {

    private final LivePlugin plugin;
    private final boolean hasFallbacks;

    /** Messages on their way through the matcher's thread; while there are any, later ones go the same way. */
    private final AtomicInteger behind = new AtomicInteger();

    private volatile boolean slow;
    private volatile long slowUntil;

    PluginEntry(LivePlugin plugin) {
        this.plugin = plugin;
        this.hasFallbacks = plugin.routes().stream().anyMatch(Route::fallback);
    }

    LivePlugin plugin() {
        return plugin;
    }

    boolean hasFallbacks() {
        return hasFallbacks;
    }

    /** Whether a route's pattern is not to be searched for a while. */
    boolean spares(Route route) {
        return plugin.lane().ward().isSpared(route.handler());
    }

    void slowUntil(long nanos) {
        slowUntil = nanos;
        slow = true;
    }

    boolean isSlow(long now) {
        if (slow && now - slowUntil >= 0) {
            slow = false;
        }
        return slow;
    }

    /** Whether the socket's thread must leave this plugin to the matcher's: or order is lost, or time. */
    boolean mustWait(long now) {
        return behind.get() > 0 || isSlow(now);
    }

    void fallBehind() {
        behind.incrementAndGet();
    }

    /** Whether the matcher's thread holds nothing that may be for it. */
    boolean isCaughtUp() {
        return behind.get() == 0;
    }

    void catchUp() {
        behind.decrementAndGet();
    }
}
