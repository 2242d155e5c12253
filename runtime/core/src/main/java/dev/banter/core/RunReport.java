package dev.banter.core;

import dev.banter.core.run.HandlerFailure;
import dev.banter.core.time.Timers;
import java.time.Duration;

/** Tells the listener how one call of a handler went. */
final class RunReport {

    private final BotListener listener;
    private final Timers timers;
    private final String pluginId;
    private final String handler;
    private final String origin;
    private final long since;

    RunReport(BotListener listener, Timers timers, String pluginId, String handler, String origin) {
        this.listener = listener;
        this.timers = timers;
        this.pluginId = pluginId;
        this.handler = handler;
        this.origin = origin;
        this.since = timers.nanos();
    }

    String handler() {
        return handler;
    }

    void handled() {
        listener.handled(pluginId, Duration.ofNanos(timers.nanos() - since));
    }

    void failed(Throwable failure) {
        listener.failed(HandlerFailure.of(pluginId, handler, origin, failure));
    }

    void overran(Duration deadline) {
        listener.overran(pluginId, handler, origin, deadline);
    }
}
