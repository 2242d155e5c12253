package dev.banter.core.route;

import static dev.banter.core.fixture.Patience.await;
import static dev.banter.core.fixture.Plugins.on;
import static dev.banter.core.fixture.Plugins.plugin;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banter.core.time.ManualTimers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Patterns that are slow by nature are told of plugins that have come. */
final class InspectingTest {

    private final ManualTimers timers = new ManualTimers();
    private final Routing routing = new Routing();
    private final List<String> told = new CopyOnWriteArrayList<>();

    @AutoClose
    private final Inspecting inspecting = new Inspecting(
            MatchSettings.DEFAULT, timers, (plugin, patterns) -> told.add(plugin + " " + patterns.size()));

    @Test
    void thoseOfAPluginAreToldTogether() {
        come("quick", "hey");
        come("slow", "(x+x+)+y", "hey", "(.*)(.*)(.*)(.*)x");
        assertThat(told).isEmpty();
        timers.advance(Duration.ofSeconds(1));
        await().until(() -> told.equals(List.of("slow 2")));
    }

    @Test
    void ofOneThatHasGoneNothingIsTold() {
        come("gone", "(x+x+)+y");
        routing.swap("gone", table -> table.without("gone"));
        come("slow", "(x+x+)+y");
        timers.advance(Duration.ofSeconds(1));
        await().until(() -> told.equals(List.of("slow 1")));
    }

    private void come(String id, String... patterns) {
        LivePlugin plugin =
                plugin(id, Stream.of(patterns).map(pattern -> on(pattern)).toArray(Route[]::new));
        routing.swap(id, table -> table.with(plugin));
        inspecting.come(plugin, routing);
    }
}
