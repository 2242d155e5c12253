package dev.banter.core.run;

import dev.banter.core.async.PluginThreads;
import dev.banter.core.time.Timers;
import java.util.List;
import java.util.stream.Stream;

/**
 * The threads of a lane, by what runs on them.
 *
 * @param handlers those of handlers, and of what a plugin does when it comes and goes
 * @param interceptors wait for no handler
 * @param callbacks nor do these: or a plugin whose handlers all wait for one would wait for itself
 */
record Crews(Crew handlers, Crew interceptors, Crew callbacks) {

    static Crews of(String pluginId, ClassLoader loader, LaneSettings settings, Timers timers) {
        String name = "plugin-" + pluginId;
        return new Crews(
                new Crew(settings, timers, new PluginThreads(name, loader)),
                new Crew(settings.ofInterceptors(), timers, new PluginThreads(name + "-before", loader)),
                new Crew(settings.ofCallbacks(), timers, new PluginThreads(name + "-then", loader)));
    }

    private Stream<Crew> all() {
        return Stream.of(handlers, interceptors, callbacks);
    }

    /** Threads that were given up. Asked for each call, so it takes no lock. */
    int stuck() {
        return handlers.stuck() + interceptors.stuck() + callbacks.stuck();
    }

    boolean isQuiet() {
        return handlers.isQuiet() && interceptors.isQuiet();
    }

    List<String> atWork() {
        return all().flatMap(each -> each.atWork().stream()).toList();
    }

    void hurry() {
        handlers.hurry();
        interceptors.hurry();
    }

    void drain() {
        handlers.dismiss();
        interceptors.dismiss();
    }

    void close() {
        all().forEach(each -> {
            each.dismiss();
            each.doom();
        });
    }
}
