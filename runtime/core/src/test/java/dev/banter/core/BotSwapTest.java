package dev.banter.core;

import static dev.banter.core.fixture.Patience.await;
import static dev.banter.core.fixture.Plugins.on;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banter.core.fixture.BotRig;
import dev.banter.core.fixture.Plugins;
import dev.banter.core.route.Departure;
import dev.banter.core.route.Route;
import dev.banter.core.run.Lane;
import dev.banter.core.run.LaneSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** One version of a plugin takes the place of another while messages come. */
@Timeout(120)
final class BotSwapTest {

    private static final int MESSAGES = 20_000;

    private final BotRig rig = new BotRig(
            new LaneSettings(2, MESSAGES, Duration.ofSeconds(30), Duration.ofSeconds(1), Duration.ofMinutes(5), 2));

    private final Map<String, Integer> handled = new ConcurrentHashMap<>();

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void eachMessageIsForOneVersionAndForNoneThatIsClosed() throws Exception {
        rig.plug("counting", counting());
        Thread hearing = new Thread(() -> {
            for (int number = 0; number < MESSAGES; number++) {
                rig.hear("message " + number, number);
            }
        });
        hearing.start();
        int swaps = 0;
        while (hearing.isAlive()) {
            Lane lane = rig.open("counting");
            Departure departure = rig.bot.plug(Plugins.plugin(lane, counting())).orElseThrow();
            while (!departure.isOver()) {
                Thread.onSpinWait();
            }
            departure.lane().close();
            swaps++;
        }
        hearing.join();

        await().until(() -> handled.size() == MESSAGES);
        assertThat(handled.values()).containsOnly(1);
        assertThat(swaps).isGreaterThan(10);
        assertThat(rig.told.lines()).noneMatch(line -> line.contains("busy") || line.contains("refused"));
    }

    private Route counting() {
        return on("", (message, match, reply) -> {
            handled.merge(message.text(), 1, Integer::sum);
            return null;
        });
    }

    @Test
    void aDepartureIsNotOverWhileSomethingWaitsOrRuns() throws Exception {
        CountDownLatch gate = new CountDownLatch(1);
        List<String> heard = new ArrayList<>();
        rig.plug("slow", on("", (message, match, reply) -> {
            gate.await();
            synchronized (heard) {
                heard.add(message.text());
            }
            return null;
        }));
        IntStream.range(0, 4).forEach(number -> rig.hear("message " + number, number));
        Departure departure = rig.bot.unplug("slow").orElseThrow();

        assertThat(departure.isOver()).isFalse();
        await().untilAsserted(() -> assertThat(departure.lane().atWork())
                .singleElement()
                .asString()
                .startsWith("plugin-slow-")
                .contains("await"));
        gate.countDown();
        await().until(departure::isOver);
        assertThat(heard).hasSize(4);
        assertThat(rig.bot.unplug("slow")).isEmpty();
    }

    @Test
    void aDepartureIsNotOverBeforeAnAnswerThatWasPromisedIsGiven() {
        CompletableFuture<String> later = new CompletableFuture<>();
        rig.plug("later", on("", (message, match, reply) -> later));
        rig.hear("hello", 1);
        await().until(() -> rig.told.count("handled later") == 1);
        Departure departure = rig.bot.unplug("later").orElseThrow();
        await().until(() -> departure.lane().atWork().isEmpty());

        assertThat(departure.isOver()).isFalse();
        later.complete("at last");
        await().until(departure::isOver);
        assertThat(rig.wire.texts()).containsExactly("at last");
    }
}
