package dev.banter.core;

import static dev.banter.core.fixture.Plugins.on;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.banter.core.route.LivePlugin;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A handler that fails five times in a row is parked for a minute, told once, and tried again. */
@Timeout(120)
final class BotQuarantineTest extends QuarantinedBot {

    @Test
    void whatFailsAgainAndAgainIsParkedAndToldOnce() {
        LivePlugin plugin = plug();
        say(plugin, "b", 8);

        assertThat(rig.told.lines())
                .filteredOn(line -> line.startsWith("parked bad"))
                .hasSize(1);
        assertThat(rig.told.lines())
                .filteredOn(line -> line.startsWith("failed"))
                .hasSize(5);
        assertThat(times("spared bad")).isEqualTo(3);
        assertThat(rig.bot.parked("bad"))
                .containsExactly(Map.entry("Test#b", "the last failure: java.lang.IllegalStateException: no"));
    }

    @Test
    void whoSpeaksToItIsToldOnceAChannel() {
        LivePlugin plugin = plug();
        say(plugin, "b", 5);
        assertThat(rig.wire.texts()).isEmpty();
        say(plugin, "b", 3);

        assertThat(rig.wire.texts())
                .containsExactly("`bad` is out of order just now. It is tried again after a while.");
    }

    @Test
    void whoDoesNotSpeakToItIsNot() {
        LivePlugin plugin = plug();
        say(plugin, "b", 5);
        rig.hear("a b", ++said);

        assertThat(times("spared bad")).isOne();
        assertThat(rig.wire.texts()).isEmpty();
    }

    @Test
    void itsNeighboursGoOn() {
        LivePlugin plugin = plug();
        say(plugin, "b", 5);
        say(plugin, "good");
        assertThat(rig.wire.texts()).containsExactly("good");
    }

    @Test
    void oneSuccessMakesUpForAllFailuresBefore() {
        LivePlugin plugin = plug();
        say(plugin, "b", 4);
        well = true;
        say(plugin, "b");
        well = false;
        say(plugin, "b", 4);
        assertThat(rig.told.lines()).noneMatch(line -> line.startsWith("parked"));
    }

    @Test
    void afterThePauseItIsTriedAndWorksAgain() {
        LivePlugin plugin = plug();
        say(plugin, "b", 5);
        well = true;
        rig.timers.advance(Duration.ofSeconds(59));
        say(plugin, "b");
        assertThat(times("spared bad")).isOne();
        rig.timers.advance(Duration.ofSeconds(1));
        say(plugin, "b");

        assertThat(times("recovered bad Test#b")).isOne();
        assertThat(rig.bot.parked("bad")).isEmpty();
        assertThat(rig.wire.texts()).last().isEqualTo("well");
        say(plugin, "b");
        assertThat(times("spared bad")).isOne();
    }

    @Test
    void whileItIsTriedNobodyElseGetsThrough() {
        LivePlugin plugin = rig.plug("bad", on("b", (message, match, reply) -> {
            if (message.text().contains("wait")) {
                gate.acquire();
                return "well";
            }
            throw new IllegalStateException("no");
        }));
        say(plugin, "b", 5);
        rig.timers.advance(Duration.ofMinutes(1));
        rig.hear("banter, b wait", ++said);
        rig.hear("banter, b", ++said);
        rig.hear("banter, b", ++said);
        rig.hear("banter, b", ++said);
        assertThat(times("spared bad")).isEqualTo(3);
        gate.release();
        await().until(() -> times("recovered bad Test#b") == 1);
    }

    @Test
    void thePauseDoublesUpToAnHourAndNobodyIsToldAgain() {
        LivePlugin plugin = plug();
        say(plugin, "b", 5);
        for (int minutes : new int[] {1, 2, 4, 8, 16, 32, 60, 60}) {
            rig.timers.advance(Duration.ofMinutes(minutes).minusSeconds(1));
            long failed = failed();
            say(plugin, "b");
            assertThat(failed()).as("before %d minutes are over", minutes).isEqualTo(failed);
            rig.timers.advance(Duration.ofSeconds(1));
            say(plugin, "b");
            assertThat(failed()).as("after %d minutes", minutes).isEqualTo(failed + 1);
        }
        assertThat(rig.told.lines())
                .filteredOn(line -> line.startsWith("parked bad"))
                .hasSize(1);
    }

    @Test
    void itIsToldAgainOnceItHasBeenWellForSomeTime() {
        LivePlugin plugin = plug();
        say(plugin, "b", 5);
        rig.timers.advance(Duration.ofMinutes(1));
        well = true;
        say(plugin, "b", 5);
        well = false;
        say(plugin, "b", 5);
        assertThat(rig.told.lines())
                .filteredOn(line -> line.startsWith("parked bad"))
                .hasSize(2);
    }

    @Test
    void theCauseAndASampleAreTold() {
        LivePlugin plugin = plug();
        say(plugin, "b", 5);
        assertThat(rig.told.lines()).contains("parked bad Test#b java.lang.IllegalStateException: no b 5 PT1M");
    }

    @Test
    void anotherVersionBeginsAnew() {
        say(plug(), "b", 6);
        LivePlugin next = plug();
        well = true;
        say(next, "b");
        assertThat(rig.wire.texts()).last().isEqualTo("well");
    }
}
