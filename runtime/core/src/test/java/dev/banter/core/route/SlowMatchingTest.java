package dev.banter.core.route;

import static dev.banter.core.fixture.Patience.await;
import static dev.banter.core.fixture.Plugins.fallback;
import static dev.banter.core.fixture.Plugins.on;
import static dev.banter.core.fixture.Plugins.plugin;
import static dev.banter.core.fixture.Said.heard;
import static dev.banter.core.route.MatchingRig.LONG_LINE;
import static dev.banter.core.route.MatchingRig.SLOW;
import static dev.banter.core.route.MatchingRig.settings;
import static dev.banter.core.route.MatchingRig.table;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banter.core.fixture.Said;
import dev.banter.core.message.Heard;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Patterns that take too long hold up nobody but their own plugin. */
@Timeout(120)
final class SlowMatchingTest {

    private MatchingRig rig = new MatchingRig();

    @AfterEach
    void close() {
        rig.close();
    }

    @ParameterizedTest
    @CsvSource({"(a+)+$, a", "(x+x+)+y, x", "(?:a|b)*c, a", "^(a+)\\1*(a+)*\\2$, a"})
    void aSlowPatternHoldsUpNobodyElse(String pattern, String letter) {
        RouteTable table = table(plugin("bad", on(pattern)), plugin("good", on("!$")));

        rig.match(table, heard(letter.repeat(4_000) + "!"));

        assertThat(rig.findings.hits).first().isEqualTo("good: !$");
        assertThat(rig.findings.threads()).first().isEqualTo(Thread.currentThread());
        await().until(() -> rig.findings.cuts.contains("bad: " + pattern));
        assertThat(rig.findings.hits).containsExactly("good: !$");
    }

    @Test
    void aHundredSlowPatternsHoldUpNobodyElse() {
        Route[] slow = IntStream.range(0, 100).mapToObj(i -> on(SLOW)).toArray(Route[]::new);
        RouteTable table = table(plugin("bad", slow), plugin("good", on("^x")));

        rig.match(table, heard(LONG_LINE));
        rig.match(table, heard(LONG_LINE, 2));

        assertThat(rig.findings.hits).containsExactly("good: ^x", "good: ^x");
        await().until(() -> rig.findings.cuts.size() == 200);
    }

    @Test
    void aPluginsPatternsTogetherAreBoundedToo() {
        rig.close();
        rig = new MatchingRig(settings(1_000, 10_000, 10));
        Route[] slow = IntStream.range(0, 20).mapToObj(i -> on(SLOW)).toArray(Route[]::new);

        rig.match(table(plugin("bad", slow)), heard(LONG_LINE));

        // The first ten have their thousand steps each; nothing is left for the others.
        await().until(() -> rig.findings.cuts.size() == 20 && rig.findings.hits.contains("nobody"));
    }

    @Test
    void aSlowPluginGoesToTheMatchersThreadAndKeepsTheOrderOfItsMessages() {
        RouteTable table = table(plugin("bad", on(SLOW), on("")));

        for (int i = 0; i < 500; i++) {
            rig.match(table, heard(i % 50 == 0 ? LONG_LINE : "short", i));
        }

        await().until(() -> rig.findings.hits.size() == 500);
        assertThat(rig.findings.messages).extracting(Heard::ts).isSorted().hasSize(500);
        assertThat(rig.findings.threads().stream().map(Thread::getName).collect(toSet()))
                .containsExactly("matcher");
    }

    @Test
    void aSlowPluginIsGivenAnotherChanceAfterAWhile() {
        RouteTable table = table(plugin("bad", on(SLOW), on("")));
        rig.match(table, heard(LONG_LINE, 1));
        await().until(() -> rig.findings.hits.size() == 1);

        rig.timers.advance(MatchSettings.DEFAULT.slowFor().minusNanos(1));
        rig.match(table, heard("short", 2));
        await().until(() -> rig.findings.hits.size() == 2);
        rig.timers.advance(Duration.ofNanos(1));
        await().until(() -> !table.entries().get(0).mustWait(rig.timers.nanos()));
        rig.match(table, heard("short", 3));

        assertThat(rig.findings.threads().get(1).getName()).isEqualTo("matcher");
        assertThat(rig.findings.threads().get(2)).isSameAs(Thread.currentThread());
    }

    @Test
    void fallbacksWaitForTheUndecided() {
        RouteTable table = table(plugin("bad", on(SLOW)), plugin("greeter", fallback("^x")), plugin("z", on("q")));

        rig.match(table, heard(LONG_LINE));

        await().until(() -> !rig.findings.hits.isEmpty());
        assertThat(rig.findings.hits).containsExactly("greeter: ^x");
        assertThat(rig.findings.threads().get(0).getName()).isEqualTo("matcher");
        assertThat(rig.findings.cuts).containsExactly("bad: " + SLOW);
    }

    @Test
    void aFallbackIsNotOvertakenByTheSamePluginsOtherHandlers() {
        rig.findings.holdUpCuts(rig.open);
        RouteTable table = table(plugin("bad", on(SLOW)), plugin("greeter", fallback("^x"), on("^short")));

        rig.match(table, heard(LONG_LINE, 1));
        rig.match(table, heard("short", 2));
        rig.open.countDown();

        await().until(() -> rig.findings.hits.size() == 2);
        assertThat(rig.findings.hits).containsExactly("greeter: ^x", "greeter: ^short");
    }

    @Test
    void noFallbackWhenAnUndecidedPluginIsMeantAfterAll() {
        RouteTable table = table(plugin("bad", on(SLOW), on("x$")), plugin("greeter", fallback("^x")));

        rig.match(table, heard(LONG_LINE));
        await().until(() -> rig.findings.hits.size() == 1);
        rig.match(table, heard("x", 2));
        await().until(() -> rig.findings.hits.size() == 2);

        assertThat(rig.findings.hits).containsExactly("bad: x$", "bad: x$");
    }

    @Test
    void whatFindsNoPlaceAtTheMatcherIsToldAndLeavesNothingBehind() {
        rig.close();
        rig = new MatchingRig(settings(200_000, 400_000, 2));
        rig.findings.holdUpCuts(rig.open);
        RouteTable table = table(plugin("bad", on(SLOW)), plugin("good", on("")));

        rig.match(table, heard(LONG_LINE, 0));
        await().until(() -> rig.findings.heldUp);
        for (int i = 1; i < 6; i++) {
            rig.match(table, heard(LONG_LINE, i));
        }

        assertThat(rig.findings.overruns)
                .containsExactly("bad " + Said.ts(3), "bad " + Said.ts(4), "bad " + Said.ts(5));
        assertThat(rig.findings.hits).hasSize(6).containsOnly("good: ");
        rig.open.countDown();
        rig.timers.advance(MatchSettings.DEFAULT.slowFor());
        await().until(() -> !table.entries().get(0).mustWait(rig.timers.nanos()));
        assertThat(rig.findings.cuts).hasSize(3);
    }

    @Test
    void whatAReceiverThrowsOnTheMatchersThreadLeavesNothingBehind() {
        RouteTable table = table(plugin("bad", on(SLOW), on("")));
        rig.findings.failing = true;

        rig.match(table, heard(LONG_LINE, 1));

        await().dontCatchUncaughtExceptions().until(() -> rig.findings.hits.size() == 1);
        rig.timers.advance(MatchSettings.DEFAULT.slowFor());
        await().dontCatchUncaughtExceptions()
                .until(() -> !table.entries().get(0).mustWait(rig.timers.nanos()));
    }
}
