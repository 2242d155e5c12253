package dev.banter.core.route;

import static dev.banter.core.fixture.Patience.await;
import static dev.banter.core.fixture.Plugins.on;
import static dev.banter.core.fixture.Plugins.plugin;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banter.core.time.ManualTimers;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** An index is made once plugins have come or gone. */
final class IndexingTest {

    private final ManualTimers timers = new ManualTimers();
    private final Routing routing = new Routing();

    @AutoClose
    private final Indexing indexing = new Indexing(routing, timers);

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

    private void come(String id) {
        LivePlugin plugin = plugin(id, on(id));
        routing.swap(id, table -> table.with(plugin));
        indexing.changed();
    }
}
