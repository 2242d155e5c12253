package dev.banter.core;

import static dev.banter.core.fixture.Patience.await;
import static dev.banter.core.fixture.Plugins.before;
import static dev.banter.core.fixture.Plugins.on;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banter.core.fixture.BotRig;
import dev.banter.core.fixture.Plugins;
import dev.banter.core.fixture.Said;
import dev.banter.core.route.Departure;
import dev.banter.core.route.Route;
import dev.banter.core.run.IncomingHandler;
import dev.banter.core.run.Lane;
import dev.banter.core.run.LaneSettings;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Interceptors are asked about a message before handlers hear it. */
@Timeout(120)
final class BotScreeningTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    private static final int MESSAGES = 5_000;

    private final BotRig rig = new BotRig(
            new LaneSettings(4, MESSAGES, Duration.ofSeconds(30), Duration.ofSeconds(1), Duration.ofMinutes(5), 16));
    private final List<String> asked = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() {
        rig.close();
    }

    private static Route echo() {
        return on("", (message, match, reply) -> message.text());
    }

    private void handled(int messages) {
        await().until(() -> rig.told.count("handled echo") == messages);
    }

    @Test
    void oneMayStopAMessageForEverybody() {
        rig.plug("echo", echo());
        rig.plug("guard", before((message, reply) -> {
            if (!message.text().startsWith("psst")) {
                return message.text();
            }
            reply.privately("not here");
            return null;
        }));
        rig.hear("psst a secret", 1);
        rig.hear("hello", 2);

        handled(1);
        assertThat(rig.wire.texts()).containsExactlyInAnyOrder("not here", "hello");
        assertThat(rig.told.lines())
                .contains("guard Test#before0 STOPPED", "guard Test#before0 PASSED")
                .doesNotContain("unmatched");
    }

    /** One that a plugin's thread made would keep what that one had on its stack. */
    @Test
    void theThreadThatGoesOnIsThereBeforeAPluginIsAsked() {
        CountDownLatch open = new CountDownLatch(1);
        rig.plug("echo", echo());
        rig.plug("slow", before((message, reply) -> {
            open.await();
            return message.text();
        }));
        rig.hear("hello", 1);

        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .contains("screening");
        open.countDown();
        handled(1);
    }

    @Test
    void oneMayChangeWhatHandlersSeeAndTheNextSeesItChanged() {
        rig.plug("echo", on("^deploy (.*)", (message, match, reply) -> match.group(1) + ", " + message.markup()));
        rig.plug(
                "alias",
                before(
                        (message, reply) -> message.text().replaceFirst("^d ", "deploy "),
                        (message, reply) -> message.text() + "!"));
        rig.hear("d shop", 1);

        handled(1);
        assertThat(rig.wire.texts()).containsExactly("shop!, d shop");
        assertThat(rig.told.count("alias Test#before0 CHANGED")).isOne();
    }

    @Test
    void theyAreAskedByOrderThenByPluginThenByPlace() {
        rig.plug("echo", echo());
        rig.plug("b", before(naming("b0"), naming("b1")));
        rig.plug("c", before(-1, naming("c")));
        rig.plug("a", before(naming("a")));
        rig.hear("hello", 1);

        handled(1);
        assertThat(asked).containsExactly("c", "a", "b0", "b1");
    }

    private IncomingHandler naming(String name) {
        return (message, reply) -> {
            asked.add(name);
            return message.text();
        };
    }

    @Test
    void whoeverIsLateIsSkippedAndCounted() {
        CountDownLatch never = new CountDownLatch(1);
        rig.plug("echo", echo());
        rig.plug("late", before((message, reply) -> {
            asked.add(message.text());
            never.await();
            return null;
        }));
        rig.hear("hello", 1);
        await().until(() -> asked.size() == 1);
        assertThat(rig.told.lines()).noneMatch(line -> line.startsWith("handled"));
        rig.timers.advance(Duration.ofMillis(60));

        handled(1);
        assertThat(rig.told.lines())
                .contains(
                        "late Test#before0 SKIPPED",
                        "out of time late Test#before0 T0TEAM/C0GENERAL/" + Said.ts(1) + " 50");
    }

    @Test
    void whoeverThrowsIsSkippedAndParkedAfterAWhile() {
        rig.plug("echo", echo());
        rig.plug("broken", before((message, reply) -> {
            asked.add(message.text());
            throw new IllegalStateException("broken");
        }));
        for (int number = 1; number <= 8; number++) {
            rig.hear("message " + number, number);
            handled(number);
        }

        assertThat(asked).hasSize(5);
        assertThat(rig.told.count("broken Test#before0 SKIPPED")).isEqualTo(8);
        assertThat(rig.told.lines())
                .contains("failed broken Test#before0 java.lang.IllegalStateException: broken")
                .anyMatch(line -> line.startsWith("parked broken Test#before0"));
    }

    @Test
    void aPluginWhoseThreadsAreAllTakenIsAskedAllTheSame() {
        CountDownLatch gate = new CountDownLatch(1);
        rig.plug("guard", before((message, reply) -> message.text() + "!"), on("^wait", (message, match, reply) -> {
            gate.await();
            return null;
        }));
        rig.plug("echo", on("^hello", (message, match, reply) -> message.text()));
        IntStream.range(0, 10)
                .forEach(number -> rig.hear(Said.text("wait").number(number).thread("1." + number)));
        rig.hear("hello", 20);

        handled(1);
        gate.countDown();
        assertThat(rig.wire.texts()).containsExactly("hello!");
    }

    @Test
    void aConversationStaysInOrderAndAnotherDoesNotWaitForIt() {
        CountDownLatch gate = new CountDownLatch(1);
        rig.plug("echo", echo());
        rig.plug("slow", before((message, reply) -> {
            if (message.text().equals("0")) {
                gate.await();
            }
            return message.text();
        }));
        IntStream.range(0, 50).forEach(number -> rig.hear(String.valueOf(number), number));
        rig.hear(Said.text("elsewhere").number(99).thread(Said.ts(0)));

        handled(1);
        assertThat(rig.wire.texts()).containsExactly("elsewhere");
        gate.countDown();
        handled(51);
        assertThat(rig.wire.texts().subList(1, 51))
                .isEqualTo(IntStream.range(0, 50).mapToObj(String::valueOf).toList());
    }

    @Test
    void whatIsOnItsWayIsWaitedForWhenTheBotStops() {
        CountDownLatch gate = new CountDownLatch(1);
        rig.plug("echo", echo());
        rig.plug("slow", before((message, reply) -> {
            gate.await();
            return message.text();
        }));
        rig.hear("hello", 1);
        assertThat(rig.bot.fallSilent(Duration.ZERO)).isFalse();
        gate.countDown();

        assertThat(rig.bot.fallSilent(LONG)).isTrue();
        assertThat(rig.wire.texts()).containsExactly("hello");
    }

    @Test
    void noMoreIsReadWhileTooMuchWaits() {
        CountDownLatch gate = new CountDownLatch(1);
        CountDownLatch resumed = new CountDownLatch(1);
        rig.plug("slow", before((message, reply) -> {
            gate.await();
            return null;
        }));
        IntStream.range(0, 1_023).forEach(number -> rig.hear("message", number));
        assertThat(rig.bot.inlet().full()).isFalse();
        rig.hear("message", 1_023);
        assertThat(rig.bot.inlet().full()).isTrue();
        rig.bot.inlet().whenRoom(resumed::countDown);
        assertThat(resumed.getCount()).isOne();
        gate.countDown();

        await().until(() -> resumed.getCount() == 0);
        await().until(() -> !rig.bot.inlet().full());
    }

    /** Another version takes its place while messages come: each is asked about once, by a version that is not closed. */
    @Test
    void oneThatIsSwappedLeavesNoMessageOutAndSeesNoneTwice() throws Exception {
        rig.plug("echo", on("", (message, match, reply) -> {
            asked.add(message.text());
            return null;
        }));
        rig.plug("mark", before((message, reply) -> message.text() + "*"));
        Thread hearing = new Thread(() -> IntStream.range(0, MESSAGES).forEach(number -> {
            rig.hear(Said.text(String.valueOf(number)).number(number).thread("1." + number % 16));
            while (rig.bot.inlet().full()) {
                Thread.onSpinWait();
            }
        }));
        hearing.start();
        int swaps = 0;
        while (hearing.isAlive()) {
            Lane lane = rig.open("mark");
            Departure departure = rig.bot
                    .plug(Plugins.plugin(lane, before((message, reply) -> message.text() + "*")))
                    .orElseThrow();
            while (!departure.isOver()) {
                Thread.onSpinWait();
            }
            departure.lane().close();
            swaps++;
        }
        hearing.join();

        await().until(() -> asked.size() == MESSAGES);
        assertThat(asked).doesNotHaveDuplicates().allMatch(text -> text.matches("\\d+\\*"));
        assertThat(swaps).isGreaterThan(10);
    }

    @Test
    void explainingNamesThemAndAsksNone() {
        rig.plug("echo", echo());
        rig.plug("guard", before(naming("guard")));

        assertThat(rig.bot
                        .explain(new Supposition("hello", Optional.empty(), "C0GENERAL", "U0ANA", false))
                        .interceptors())
                .singleElement()
                .hasToString("Asked[plugin=guard, interceptor=Test#before0, parked=false]");
        assertThat(asked).isEmpty();
    }
}
