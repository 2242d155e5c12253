package dev.banter.core;

import static dev.banter.core.fixture.Plugins.command;
import static dev.banter.core.fixture.Plugins.event;
import static dev.banter.core.fixture.Plugins.on;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.banter.core.fixture.BotRig;
import dev.banter.core.fixture.FakeEvent;
import dev.banter.core.fixture.Said;
import dev.banter.core.route.LivePlugin;
import dev.banter.core.run.LaneSettings;
import dev.banter.core.run.MisreadException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A handler that fails five times in a row is parked for a minute, told once, and tried again. */
@Timeout(120)
final class BotQuarantineTest {

    private final BotRig rig = new BotRig(
            new LaneSettings(2, 100, Duration.ofSeconds(30), Duration.ofSeconds(1), Duration.ofMinutes(5), 2));
    private final Semaphore gate = new Semaphore(0);
    private volatile boolean well;
    private int said;

    @AfterEach
    void close() {
        gate.release(1_000);
        rig.close();
    }

    private LivePlugin plug() {
        return rig.plug(
                "bad",
                on("b", (message, match, reply) -> {
                    if (!well) {
                        throw new IllegalStateException("no");
                    }
                    return "well";
                }),
                on("good", (message, match, reply) -> "good"));
    }

    /** Says something to the bot, and waits until nothing of it is under way. */
    private void say(LivePlugin plugin, String text) {
        rig.hear("banter, " + text, ++said);
        await().until(() -> plugin.lane().isQuiet());
    }

    private void say(LivePlugin plugin, String text, int times) {
        for (int i = 0; i < times; i++) {
            say(plugin, text);
        }
    }

    private long times(String line) {
        return rig.told.count(line);
    }

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
    void whatCouldNotBeReadSaysNothingAboutTheHandler() {
        LivePlugin plugin = rig.plug("bad", on("b", (message, match, reply) -> {
            if (message.text().equals("b unreadable")) {
                throw new MisreadException("a number, please");
            }
            throw new IllegalStateException("no");
        }));
        say(plugin, "b", 4);
        say(plugin, "b unreadable");
        say(plugin, "b");
        assertThat(times("parked bad Test#b java.lang.IllegalStateException: no b 5 PT1M"))
                .isOne();
        rig.timers.advance(Duration.ofMinutes(1));
        say(plugin, "b unreadable");
        assertThat(times("recovered bad Test#b")).isZero();
        say(plugin, "b");
        assertThat(times("parked again bad Test#b java.lang.IllegalStateException: no b 6 PT2M"))
                .isOne();
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

    private long failed() {
        return rig.told.lines().stream()
                .filter(line -> line.startsWith("failed"))
                .count();
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
    void aStageThatFailsCountsToo() {
        LivePlugin plugin = rig.plug(
                "bad",
                on("b", (message, match, reply) -> CompletableFuture.failedFuture(new IllegalStateException("later"))));
        say(plugin, "b", 6);
        await().until(() -> rig.told.lines().stream().anyMatch(line -> line.startsWith("parked")));
        assertThat(failed()).isEqualTo(5);
    }

    @Test
    void whatDoesNotReturnCountsAndAPluginWithoutThreadsIsParkedAsAWhole() {
        LivePlugin plugin = rig.plug(
                "bad",
                on("b", (message, match, reply) -> {
                    gate.acquireUninterruptibly();
                    return null;
                }),
                on("good", (message, match, reply) -> "good"));
        rig.hear(Said.text("banter, b").number(++said).channel("C0GENERAL"));
        rig.hear(Said.text("banter, b").number(++said).channel("C0OPS"));
        await().until(() -> plugin.lane().waiting() == 0);
        rig.timers.advance(Duration.ofSeconds(30));
        rig.timers.advance(Duration.ofSeconds(2));
        assertThat(plugin.lane().stuck()).isEqualTo(2);
        rig.hear(Said.text("banter, b").number(++said).channel("C0RANDOM"));
        await().until(() -> plugin.lane().waiting() == 0);
        rig.timers.advance(Duration.ofSeconds(30));
        rig.timers.advance(Duration.ofSeconds(4));
        assertThat(plugin.lane().stuck()).isEqualTo(3);

        rig.hear("banter, good", ++said);
        assertThat(rig.told.lines()).contains("parked bad  did not return within 30000 ms b 0 until they come back");
        assertThat(rig.wire.texts()).singleElement().asString().startsWith("`bad` is out of order");
        gate.release(3);
        await().until(() -> plugin.lane().stuck() == 0);
        say(plugin, "good");
        assertThat(times("recovered bad ")).isOne();
        assertThat(rig.wire.texts()).last().isEqualTo("good");
    }

    @Test
    void threeThatDoNotReturnAreEnoughAndWhatWaitsForTheHandlerIsNotCalled() {
        LivePlugin plugin = rig.plug("bad", on("b", (message, match, reply) -> {
            gate.acquire();
            return null;
        }));
        for (int i = 0; i < 5; i++) {
            rig.hear("banter, b", ++said);
        }
        for (int i = 1; i <= 3; i++) {
            int overrun = i;
            await().until(() -> plugin.lane().waiting() == 5 - overrun);
            rig.timers.advance(Duration.ofSeconds(30));
        }
        await().until(() -> plugin.lane().isQuiet());
        assertThat(rig.told.lines())
                .contains("parked bad Test#b did not return within 30000 ms b 3 PT1M")
                .filteredOn(line -> line.startsWith("overran"))
                .hasSize(3);
        assertThat(times("spared bad")).isEqualTo(2);
    }

    @Test
    void anotherVersionBeginsAnew() {
        say(plug(), "b", 6);
        LivePlugin next = plug();
        well = true;
        say(next, "b");
        assertThat(rig.wire.texts()).last().isEqualTo("well");
    }

    @Test
    void aCommandOfAParkedHandlerIsAnswered() {
        LivePlugin plugin = rig.plug("bad", command("/b", "", "", (done, match, reply, modals) -> {
            throw new IllegalStateException("no");
        }));
        for (int i = 0; i < 7; i++) {
            rig.did(
                    "slash_commands",
                    "key " + i,
                    Map.of("command", "/b", "text", "x", "user_id", "U0ANA", "channel_id", "C0GENERAL"));
            await().until(() -> plugin.lane().isQuiet());
        }
        assertThat(rig.told.lines()).contains("parked bad Test#/b java.lang.IllegalStateException: no /b x 5 PT1M");
        assertThat(times("spared bad")).isEqualTo(2);
    }

    @Test
    void aHandlerOfEventsIsParkedInSilence() {
        LivePlugin plugin = rig.plug("bad", event("ping", happened -> {
            throw new IllegalStateException("no");
        }));
        for (int i = 0; i < 7; i++) {
            rig.bot.happened(Said.BOT, new FakeEvent("ping", Map.of("channel", "C0GENERAL")));
            await().until(() -> plugin.lane().isQuiet());
        }
        assertThat(times("spared bad")).isEqualTo(2);
        assertThat(rig.wire.sent()).isEmpty();
        assertThat(failed()).isEqualTo(5);
    }
}
