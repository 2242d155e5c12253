package dev.banter.core.route;

import static dev.banter.core.fixture.Patience.await;
import static dev.banter.core.fixture.Plugins.addressed;
import static dev.banter.core.fixture.Plugins.fallback;
import static dev.banter.core.fixture.Plugins.on;
import static dev.banter.core.fixture.Plugins.plugin;
import static dev.banter.core.fixture.Said.heard;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banter.core.fixture.Said;
import dev.banter.core.message.Addressing;
import dev.banter.core.message.Heard;
import dev.banter.core.time.ManualTimers;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(120)
final class MatchingTest {

    /** Wants more steps than the socket's thread has for it, and finds nothing. */
    private static final String SLOW = "(x+x+)+y";

    private static final String LONG_LINE = "x".repeat(4_000);

    private final ManualTimers timers = new ManualTimers();
    private final Findings findings = new Findings();
    private final CountDownLatch open = new CountDownLatch(1);
    private Matching matching = new Matching(MatchSettings.DEFAULT, timers, findings);

    @AfterEach
    void close() {
        open.countDown();
        matching.close();
    }

    @Test
    void everyHandlerThatMatchesIsFoundInOrder() {
        match(table(plugin("deploys", on("^deploy"), on("never"), on("prod$"), on(""))), heard("deploy to prod"));

        assertThat(findings.hits).containsExactly("deploys: ^deploy, prod$, ");
        assertThat(findings.threads()).containsExactly(Thread.currentThread());
    }

    @Test
    void everyPluginIsAskedInTheOrderOfTheTable() {
        match(table(plugin("karma", on("o")), plugin("ask", on("p")), plugin("idle", on("q"))), heard("deploy"));

        assertThat(findings.hits).containsExactly("ask: p", "karma: o");
    }

    @Test
    void whatIsForNobodyIsTold() {
        match(table(plugin("deploys", on("^deploy"))), heard("hello"));
        match(RouteTable.EMPTY, heard("hello"));

        assertThat(findings.hits).containsExactly("nobody", "nobody");
    }

    @Test
    void addressedHandlersHearOnlyWhatIsSaidToTheBot() {
        RouteTable table = table(plugin("status", addressed("^status$"), on("^status$")));
        Addressing.Reader reader = new Addressing(List.of("banter")).reader(Said.BOT);

        for (Said said : List.of(
                Said.text("status"),
                Said.text("<@U0BOT> status"),
                Said.text("banter: status"),
                Said.text("status").channel("D0ANA"))) {
            match(table, Heard.of(Said.BOT, said.incoming(), reader));
        }

        String both = "status: ^status$, ^status$";
        assertThat(findings.hits).containsExactly("status: ^status$", both, both, both);
    }

    @Test
    void fallbacksAreAskedOnlyWhenNobodyElseIsMeant() {
        RouteTable table =
                table(plugin("greeter", fallback("hello"), on("bye")), plugin("mine", on("hello me"), fallback("h")));

        match(table, heard("hello me"));
        match(table, heard("hello you"));
        match(table, heard("bye"));
        match(table, heard("x"));

        assertThat(findings.hits)
                .containsExactly("mine: hello me", "greeter: hello", "mine: h", "greeter: bye", "nobody");
    }

    @ParameterizedTest
    @CsvSource({"(a+)+$, a", "(x+x+)+y, x", "(?:a|b)*c, a", "^(a+)\\1*(a+)*\\2$, a"})
    void aSlowPatternHoldsUpNobodyElse(String pattern, String letter) {
        RouteTable table = table(plugin("bad", on(pattern)), plugin("good", on("!$")));

        match(table, heard(letter.repeat(4_000) + "!"));

        assertThat(findings.hits).first().isEqualTo("good: !$");
        assertThat(findings.threads()).first().isEqualTo(Thread.currentThread());
        await().until(() -> findings.cuts.contains("bad: " + pattern));
        assertThat(findings.hits).containsExactly("good: !$");
    }

    @Test
    void aHundredSlowPatternsHoldUpNobodyElse() {
        Route[] slow = IntStream.range(0, 100).mapToObj(i -> on(SLOW)).toArray(Route[]::new);
        RouteTable table = table(plugin("bad", slow), plugin("good", on("^x")));

        match(table, heard(LONG_LINE));
        match(table, heard(LONG_LINE, 2));

        assertThat(findings.hits).containsExactly("good: ^x", "good: ^x");
        await().until(() -> findings.cuts.size() == 200);
    }

    @Test
    void aPluginsPatternsTogetherAreBoundedToo() {
        matching.close();
        matching = new Matching(settings(1_000, 10_000, 10), timers, findings);
        Route[] slow = IntStream.range(0, 20).mapToObj(i -> on(SLOW)).toArray(Route[]::new);

        match(table(plugin("bad", slow)), heard(LONG_LINE));

        // The first ten have their thousand steps each; nothing is left for the others.
        await().until(() -> findings.cuts.size() == 20 && findings.hits.contains("nobody"));
    }

    @Test
    void aSlowPluginGoesToTheMatchersThreadAndKeepsTheOrderOfItsMessages() {
        RouteTable table = table(plugin("bad", on(SLOW), on("")));

        for (int i = 0; i < 500; i++) {
            match(table, heard(i % 50 == 0 ? LONG_LINE : "short", i));
        }

        await().until(() -> findings.hits.size() == 500);
        assertThat(findings.messages).extracting(Heard::ts).isSorted().hasSize(500);
        assertThat(findings.threads().stream().map(Thread::getName).collect(toSet()))
                .containsExactly("matcher");
    }

    @Test
    void aSlowPluginIsGivenAnotherChanceAfterAWhile() {
        RouteTable table = table(plugin("bad", on(SLOW), on("")));
        match(table, heard(LONG_LINE, 1));
        await().until(() -> findings.hits.size() == 1);

        timers.advance(MatchSettings.DEFAULT.slowFor().minusNanos(1));
        match(table, heard("short", 2));
        await().until(() -> findings.hits.size() == 2);
        timers.advance(Duration.ofNanos(1));
        await().until(() -> !table.entries().get(0).mustWait(timers.nanos()));
        match(table, heard("short", 3));

        assertThat(findings.threads().get(1).getName()).isEqualTo("matcher");
        assertThat(findings.threads().get(2)).isSameAs(Thread.currentThread());
    }

    @Test
    void fallbacksWaitForTheUndecided() {
        RouteTable table = table(plugin("bad", on(SLOW)), plugin("greeter", fallback("^x")), plugin("z", on("q")));

        match(table, heard(LONG_LINE));

        await().until(() -> !findings.hits.isEmpty());
        assertThat(findings.hits).containsExactly("greeter: ^x");
        assertThat(findings.threads().get(0).getName()).isEqualTo("matcher");
        assertThat(findings.cuts).containsExactly("bad: " + SLOW);
    }

    @Test
    void aFallbackIsNotOvertakenByTheSamePluginsOtherHandlers() {
        findings.holdUpCuts(open);
        RouteTable table = table(plugin("bad", on(SLOW)), plugin("greeter", fallback("^x"), on("^short")));

        match(table, heard(LONG_LINE, 1));
        match(table, heard("short", 2));
        open.countDown();

        await().until(() -> findings.hits.size() == 2);
        assertThat(findings.hits).containsExactly("greeter: ^x", "greeter: ^short");
    }

    @Test
    void noFallbackWhenAnUndecidedPluginIsMeantAfterAll() {
        RouteTable table = table(plugin("bad", on(SLOW), on("x$")), plugin("greeter", fallback("^x")));

        match(table, heard(LONG_LINE));
        await().until(() -> findings.hits.size() == 1);
        match(table, heard("x", 2));
        await().until(() -> findings.hits.size() == 2);

        assertThat(findings.hits).containsExactly("bad: x$", "bad: x$");
    }

    @Test
    void whatFindsNoPlaceAtTheMatcherIsToldAndLeavesNothingBehind() {
        matching.close();
        matching = new Matching(settings(200_000, 400_000, 2), timers, findings);
        findings.holdUpCuts(open);
        RouteTable table = table(plugin("bad", on(SLOW)), plugin("good", on("")));

        match(table, heard(LONG_LINE, 0));
        await().until(() -> findings.heldUp);
        for (int i = 1; i < 6; i++) {
            match(table, heard(LONG_LINE, i));
        }

        assertThat(findings.overruns).containsExactly("bad " + Said.ts(3), "bad " + Said.ts(4), "bad " + Said.ts(5));
        assertThat(findings.hits).hasSize(6).containsOnly("good: ");
        open.countDown();
        timers.advance(MatchSettings.DEFAULT.slowFor());
        await().until(() -> !table.entries().get(0).mustWait(timers.nanos()));
        assertThat(findings.cuts).hasSize(3);
    }

    @Test
    void whatAReceiverThrowsOnTheMatchersThreadLeavesNothingBehind() {
        RouteTable table = table(plugin("bad", on(SLOW), on("")));
        findings.failing = true;

        match(table, heard(LONG_LINE, 1));

        await().dontCatchUncaughtExceptions().until(() -> findings.hits.size() == 1);
        timers.advance(MatchSettings.DEFAULT.slowFor());
        await().dontCatchUncaughtExceptions()
                .until(() -> !table.entries().get(0).mustWait(timers.nanos()));
    }

    private void match(RouteTable table, Heard message) {
        matching.match(table, message);
    }

    private static RouteTable table(LivePlugin... plugins) {
        RouteTable table = RouteTable.EMPTY;
        for (LivePlugin plugin : plugins) {
            table = table.with(plugin);
        }
        return table;
    }

    private static MatchSettings settings(long perPattern, long perPlugin, int waiting) {
        MatchSettings usual = MatchSettings.DEFAULT;
        return new MatchSettings(
                perPattern, perPlugin, 500, usual.stepsPerMessage(), usual.timePerMessage(), usual.slowFor(), waiting);
    }

    /** Remembers what is found, where, and when it is asked to, holds up the matcher's thread. */
    private static final class Findings implements Receiver {

        final List<String> hits = new CopyOnWriteArrayList<>();
        final List<Heard> messages = new CopyOnWriteArrayList<>();
        final List<String> cuts = new CopyOnWriteArrayList<>();
        final List<String> overruns = new CopyOnWriteArrayList<>();
        private final List<Thread> threads = new CopyOnWriteArrayList<>();
        volatile boolean heldUp;
        volatile boolean failing;
        private volatile CountDownLatch open = new CountDownLatch(0);

        void holdUpCuts(CountDownLatch until) {
            open = until;
        }

        List<Thread> threads() {
            return threads;
        }

        @Override
        public void matched(LivePlugin plugin, Heard message, List<Hit> found) {
            messages.add(message);
            threads.add(Thread.currentThread());
            hits.add(plugin.id() + ": " + names(found));
            if (failing) {
                throw new IllegalStateException("on purpose");
            }
        }

        @Override
        public void unmatched(Heard message) {
            hits.add("nobody");
        }

        @Override
        public void cut(LivePlugin plugin, Route route, Heard message) {
            cuts.add(plugin.id() + ": " + route.pattern());
            heldUp = true;
            try {
                open.await();
            } catch (InterruptedException closed) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void overrun(LivePlugin plugin, Heard message) {
            overruns.add(plugin.id() + " " + message.ts());
        }

        private static String names(Collection<Hit> found) {
            return String.join(
                    ", ",
                    found.stream().map(hit -> hit.route().pattern().pattern()).toList());
        }
    }
}
