package dev.banter.core;

import static dev.banter.core.fixture.Plugins.command;
import static dev.banter.core.fixture.Plugins.event;
import static dev.banter.core.fixture.Plugins.on;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.banter.core.fixture.FakeEvent;
import dev.banter.core.fixture.Said;
import dev.banter.core.route.LivePlugin;
import dev.banter.core.run.MisreadException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What counts against a handler, whatever it is called for. */
@Timeout(120)
final class BotStrikesTest extends QuarantinedBot {

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
        assertThat(rig.told.lines())
                .contains(
                        "parked bad  its threads do not come back from handlers (the last failure: it did not return within 30000"
                                + " ms: make it faster, or raise lane.deadline in the plugin's settings) b 0 until that is over");
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
                .contains(
                        "parked bad Test#b it did not return within 30000 ms: make it faster, or raise lane.deadline in the"
                                + " plugin's settings b 3 PT1M")
                .filteredOn(line -> line.startsWith("overran"))
                .hasSize(3);
        assertThat(times("spared bad")).isEqualTo(2);
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
            rig.bot.inlet().happened(Said.BOT, "", new FakeEvent("ping", Map.of("channel", "C0GENERAL")));
            await().until(() -> plugin.lane().isQuiet());
        }
        assertThat(times("spared bad")).isEqualTo(2);
        assertThat(rig.wire.sent()).isEmpty();
        assertThat(failed()).isEqualTo(5);
    }

    @Test
    void aPluginThatIsLostBeforeAHandlerFailedIsToldOnceToo() {
        LivePlugin plugin = rig.plug("bad", on("good", (message, match, reply) -> "good"));
        for (int i = 1; i <= 3; i++) {
            plugin.lane().call("its close()", () -> {
                gate.acquireUninterruptibly();
                return true;
            });
            await().until(() -> plugin.lane().waiting() == 0);
            rig.timers.advance(Duration.ofSeconds(32));
            rig.timers.advance(Duration.ofSeconds(4));
            assertThat(plugin.lane().stuck()).isEqualTo(i);
        }

        rig.hear("banter, good", ++said);
        rig.hear("banter, good", ++said);
        assertThat(times("parked bad  its threads do not come back from handlers nothing 0 until that is over"))
                .isOne();
        assertThat(times("spared bad")).isEqualTo(2);
    }

    @Test
    void aHandlerOfEventsThatReturnsWhenItIsInterruptedWasThroughAtItsDeadline() {
        LivePlugin plugin = rig.plug("slow", event("ping", happened -> {
            try {
                gate.acquire();
            } catch (InterruptedException enough) {
                // Then it returns.
            }
        }));
        rig.bot.inlet().happened(Said.BOT, "", new FakeEvent("ping", Map.of("channel", "C0GENERAL")));
        await().until(() -> plugin.lane().waiting() == 0);
        rig.timers.advance(Duration.ofSeconds(30));
        await().until(() -> plugin.lane().isQuiet());
        assertThat(rig.told.lines())
                .filteredOn(line -> line.startsWith("overran"))
                .hasSize(1);
        assertThat(times("handled slow")).isZero();
    }
}
