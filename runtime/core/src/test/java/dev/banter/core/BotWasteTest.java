package dev.banter.core;

import static dev.banter.core.fixture.Plugins.event;
import static dev.banter.core.fixture.Plugins.on;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.banter.core.fixture.FakeEvent;
import dev.banter.core.fixture.Said;
import dev.banter.core.route.LivePlugin;
import dev.banter.core.run.Allowance;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A plugin that takes more of what all share than it may is parked like one that fails. */
@Timeout(120)
final class BotWasteTest extends QuarantinedBot {

    private static final int MOST_THREADS = 100;
    private static final int MEGABYTE = 1 << 20;

    /** More than all that may wait for Slack. */
    private static final String ENDLESS = "x".repeat(1_000 * 4_000 + 1);

    private static final String TOO_LONG = "nothing was said: the text is 4000001 characters long, and no more than"
            + " 4000000 characters of a plugin may wait for Slack; upload it as a file, or say less";

    private volatile byte[] made = {};

    BotWasteTest() {
        super(new Allowance(MOST_THREADS, MEGABYTE));
    }

    private List<String> parked() {
        return rig.told.lines().stream()
                .filter(line -> line.startsWith("parked"))
                .toList();
    }

    @Test
    void aHandlerThatReturnsWhatCanNeverBeSaidIsParked() {
        say(rig.plug("bad", on("b", (message, match, reply) -> ENDLESS)), "b", 7);

        assertThat(parked()).containsExactly("parked bad Test#b " + TOO_LONG + " b 5 PT1M");
        assertThat(times("spared bad")).isEqualTo(2);
    }

    @Test
    void soIsOneThatSaysIt() {
        LivePlugin plugin = rig.plug("bad", on("b", (message, match, reply) -> {
            reply.say(ENDLESS);
            return "and more";
        }));
        say(plugin, "b", 6);

        assertThat(parked()).containsExactly("parked bad Test#b " + TOO_LONG + " b 5 PT1M");
        assertThat(rig.wire.texts().subList(0, 5)).containsOnly("and more");
    }

    @Test
    void orSaysItLater() {
        LivePlugin plugin = rig.plug(
                "bad", on("b", (message, match, reply) -> reply.say("wait").thenCompose(said -> reply.say(ENDLESS))));
        say(plugin, "b", 5);

        await().until(() -> parked().size() == 1);
        assertThat(parked()).containsExactly("parked bad Test#b " + TOO_LONG + " b 5 PT1M");
    }

    @Test
    void aCallThatMakesTooMuchHasFailedWhateverItReturns() {
        LivePlugin plugin = rig.plug("bad", on("b", (message, match, reply) -> {
            made = new byte[well ? MEGABYTE / 2 : 3 * MEGABYTE];
            return made.length / MEGABYTE + " MB";
        }));
        well = true;
        say(plugin, "b");
        well = false;
        say(plugin, "b", 4);
        well = true;
        say(plugin, "b");
        assertThat(rig.wire.texts()).containsExactly("0 MB", "3 MB", "3 MB", "3 MB", "3 MB", "0 MB");
        assertThat(parked()).isEmpty();

        well = false;
        say(plugin, "b", 6);
        String why = "it made 4 MB of objects, and lane.allocation lets a call make 1 MB: let it make less at once, or"
                + " raise that in the plugin's settings";
        assertThat(times("failed bad Test#b " + why)).isEqualTo(9);
        assertThat(parked()).containsExactly("parked bad Test#b " + why + " b 5 PT1M");
    }

    @Test
    void aHandlerOfEventsToo() {
        LivePlugin plugin = rig.plug("bad", event("ping", happened -> made = new byte[3 * MEGABYTE]));
        for (int i = 0; i < 6; i++) {
            rig.bot.inlet().happened(Said.BOT, "", new FakeEvent("ping", Map.of("channel", "C0GENERAL")));
            await().until(() -> plugin.lane().isQuiet());
        }
        assertThat(parked()).hasSize(1);
        assertThat(times("spared bad")).isOne();
        assertThat(made).hasSize(3 * MEGABYTE);
    }

    private LivePlugin sleepers() {
        return rig.plug(
                "bad",
                on("b", (message, match, reply) -> {
                    Stream.generate(() -> new Thread(gate::acquireUninterruptibly, "sleeper"))
                            .limit(MOST_THREADS + 1)
                            .forEach(Thread::start);
                    return "started";
                }),
                on("good", (message, match, reply) -> "good"));
    }

    private void awaken(LivePlugin plugin, int times) {
        gate.release(MOST_THREADS + 1);
        await().until(() -> {
            rig.timers.advance(Duration.ofSeconds(1));
            say(plugin, "good");
            return times("recovered bad ") == times;
        });
    }

    @Test
    void aPluginThatStartsTooManyThreadsIsParkedAsAWholeUntilTheyEnd() {
        LivePlugin plugin = sleepers();
        LivePlugin neighbour = rig.plug("good", on("neighbour", (message, match, reply) -> "well"));
        say(plugin, "good");
        say(plugin, "b");
        rig.timers.advance(Duration.ofSeconds(1));
        say(plugin, "good", 3);
        say(neighbour, "neighbour");

        assertThat(parked())
                .containsExactly(
                        "parked bad  it has started 101 threads that live, and lane.own-threads lets it have 100:"
                                + " a new start of the bot ends them; let the plugin do so itself, or raise that in its"
                                + " settings nothing 0 until that is over");
        assertThat(rig.bot.parked("bad")).containsOnlyKeys("");
        assertThat(rig.bot.parked("good")).isEmpty();
        assertThat(rig.wire.texts())
                .containsExactly(
                        "good", "started", "`bad` is out of order just now. It is tried again after a while.", "well");

        awaken(plugin, 1);
        assertThat(rig.wire.texts()).last().isEqualTo("good");
        assertThat(parked()).hasSize(1);
    }

    @Test
    void itIsToldAgainOnlyOnceItHasBeenWellForSomeTime() {
        LivePlugin plugin = sleepers();
        for (int i = 1; i <= 3; i++) {
            say(plugin, "b");
            rig.timers.advance(Duration.ofSeconds(1));
            say(plugin, "good");
            awaken(plugin, i);
            say(plugin, "good", i == 2 ? 5 : 0);
        }
        assertThat(parked()).extracting(line -> line.startsWith("parked again")).containsExactly(false, true, false);
    }

    @Test
    void whatWaitsIsNotCalledThen() {
        Semaphore turn = new Semaphore(0);
        LivePlugin plugin = rig.plug("bad", on("b", (message, match, reply) -> {
            Stream.generate(() -> new Thread(gate::acquireUninterruptibly, "sleeper"))
                    .limit(MOST_THREADS + 1)
                    .forEach(Thread::start);
            turn.acquire();
            return "started";
        }));
        rig.hear("banter, b", ++said);
        rig.hear("banter, b", ++said);
        await().until(turn::hasQueuedThreads);
        rig.timers.advance(Duration.ofSeconds(1));
        turn.release();
        await().until(() -> plugin.lane().isQuiet());

        assertThat(rig.wire.texts()).containsExactly("started");
        assertThat(times("spared bad")).isOne();
    }

    @Test
    void whatIsRefusedForAnotherReasonCountsAgainstNobody() {
        LivePlugin plugin = rig.plug("bad", on("b", (message, match, reply) -> {
            reply.say("");
            return CompletableFuture.completedFuture("well");
        }));
        say(plugin, "b", 6);
        assertThat(parked()).isEmpty();
    }
}
