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

/** An index is made once plugins have come or gone. */
final class IndexingTest {

    private final ManualTimers timers = new ManualTimers();
    private final Routing routing = new Routing();
    private final List<SlowPattern> slow = new CopyOnWriteArrayList<>();

    @AutoClose
    private final Indexing indexing = new Indexing(routing, MatchSettings.DEFAULT, timers, slow::add);

    @Test
    void oneIsMadeForAllThatComeInAMoment() {
        come("deploys");
        come("greeter");
        assertThat(routing.now().wantsIndex()).isTrue();
        timers.advance(Duration.ofSeconds(1));
        await().until(() -> !routing.now().wantsIndex());
        assertThat(routing.now().contenders("greeter")).hasSize(1);
    }

    @Test
    void nothingOfOneThatHasGoneIsHeldForLong() {
        come("deploys");
        timers.advance(Duration.ofSeconds(1));
        await().until(() -> !routing.now().wantsIndex());
        routing.swap("deploys", table -> table.without("deploys"));
        assertThat(routing.now().wantsIndex()).isTrue();
        indexing.changed();
        timers.advance(Duration.ofSeconds(1));
        await().until(() -> !routing.now().wantsIndex());
    }

    @Test
    void patternsThatAreSlowByNatureAreToldOnce() {
        come("deploys");
        come("shouter", "(a|aa)+$", "hey");
        timers.advance(Duration.ofSeconds(1));
        await().until(() -> slow.size() == 1);
        assertThat(slow.get(0).pluginId()).isEqualTo("shouter");

        come("later", "(.*)(.*)(.*)(.*)x");
        timers.advance(Duration.ofSeconds(1));
        await().until(() -> slow.size() == 2);
        assertThat(slow.get(1).pluginId()).isEqualTo("later");
    }

    private void come(String id) {
        come(id, id);
    }

    private void come(String id, String... patterns) {
        LivePlugin plugin = plugin(id, Stream.of(patterns).map(pattern -> on(pattern)).toArray(Route[]::new));
        routing.swap(id, table -> table.with(plugin));
        indexing.changed();
    }
}
