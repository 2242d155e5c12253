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
            + " 4000000 of a plugin may wait for Slack; upload it as a file, or say less";

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
        say(plugin, "b", 4);
        well = true;
        say(plugin, "b");
        assertThat(rig.wire.texts()).containsExactly("3 MB", "3 MB", "3 MB", "3 MB", "0 MB");
        assertThat(parked()).isEmpty();

        well = false;
        say(plugin, "b", 6);
        String why = "it made 3 MB of objects, and lane.allocation lets a call make 1 MB: let it make less at once, or"
                + " raise that";
        assertThat(times("failed bad Test#b " + why)).isEqualTo(9);
        assertThat(parked()).containsExactly("parked bad Test#b " + why + " b 5 PT1M");
    }

    @Test
    void aHandlerOfEventsToo() {
        LivePlugin plugin = rig.plug("bad", event("ping", happened -> made = new byte[3 * MEGABYTE]));
        for (int i = 0; i < 6; i++) {
            rig.bot.happened(Said.BOT, new FakeEvent("ping", Map.of("channel", "C0GENERAL")));
            await().until(() -> plugin.lane().isQuiet());
        }
        assertThat(parked()).hasSize(1);
        assertThat(times("spared bad")).isOne();
        assertThat(made).hasSize(3 * MEGABYTE);
    }

    @Test
    void aPluginWithTooManyThreadsIsParkedAsAWholeUntilTheyEnd() {
        LivePlugin plugin = rig.plug(
                "bad",
                on("b", (message, match, reply) -> {
                    Stream.generate(() -> new Thread(gate::acquireUninterruptibly, "sleeper"))
                            .limit(MOST_THREADS)
                            .forEach(Thread::start);
                    return "started";
                }),
                on("good", (message, match, reply) -> "good"));
        LivePlugin neighbour = rig.plug("good", on("neighbour", (message, match, reply) -> "well"));
        say(plugin, "good");
        say(plugin, "b");
        rig.timers.advance(Duration.ofSeconds(1));
        say(plugin, "good", 3);
        say(neighbour, "neighbour");

        assertThat(parked())
                .singleElement()
                .asString()
                .matches("parked bad  it has 1\\d\\d threads, and lane.most-threads lets it have 100: let it end those"
                        + " that it has started, or raise that nothing 0 until that is over");
        assertThat(rig.wire.texts())
                .containsExactly(
                        "good", "started", "`bad` is out of order just now. It is tried again after a while.", "well");

        gate.release(MOST_THREADS);
        await().until(() -> {
            rig.timers.advance(Duration.ofSeconds(1));
            say(plugin, "good");
            return times("recovered bad ") == 1;
        });
        assertThat(rig.wire.texts()).last().isEqualTo("good");
        assertThat(parked()).hasSize(1);
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
