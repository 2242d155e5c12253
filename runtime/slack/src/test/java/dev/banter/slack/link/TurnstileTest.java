package dev.banter.slack.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.banter.core.time.SystemTimers;
import dev.banter.core.time.Timers;
import dev.banter.slack.setback.Setback.Loss;
import dev.banter.slack.setback.SetbackException;
import dev.banter.slack.socket.LoopTimers;
import io.netty.channel.DefaultEventLoop;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who passes when. */
class TurnstileTest {

    private final SystemTimers timers = new SystemTimers();
    private final DefaultEventLoop loop = new DefaultEventLoop();
    private final List<String> tries = new CopyOnWriteArrayList<>();
    private Turnstile turnstile = turnstile(new ConnectPace(true, 100, Duration.ofMillis(10)));

    @AfterEach
    void close() {
        loop.shutdownGracefully(0, 1, TimeUnit.SECONDS);
        timers.close();
    }

    @Test
    void oneTryAtATimeInTheOrderOfAsking() {
        CompletableFuture<String> first = new CompletableFuture<>();
        CompletableFuture<String> one = pass("one", () -> first);
        CompletableFuture<String> two = pass("two", () -> CompletableFuture.completedFuture("2"));
        await().during(Duration.ofMillis(50)).until(() -> tries.equals(List.of("one")));
        first.complete("1");
        assertThat(one.join()).isEqualTo("1");
        assertThat(two.join()).isEqualTo("2");
        assertThat(tries).containsExactly("one", "two");
    }

    @Test
    void aTryThatFailsOrBreaksLetsTheNextPass() {
        CompletableFuture<String> failed =
                pass("failed", () -> CompletableFuture.failedFuture(new IllegalStateException("no")));
        CompletableFuture<String> broken = pass("broken", () -> {
            throw new IllegalStateException("never began");
        });
        assertThat(pass("next", () -> CompletableFuture.completedFuture("3")).join())
                .isEqualTo("3");
        assertThatThrownBy(failed::join).hasMessageContaining("no");
        assertThatThrownBy(broken::join).hasMessageContaining("never began");
    }

    @Test
    void whoGivesUpBeforeTheTurnGivesItAwayAndWhoGivesUpLaterKeepsItToTheEnd() {
        CompletableFuture<String> first = new CompletableFuture<>();
        CompletableFuture<String> one = pass("one", () -> first);
        CompletableFuture<String> two = pass("two", () -> CompletableFuture.completedFuture("2"));
        CompletableFuture<String> three = pass("three", () -> CompletableFuture.completedFuture("3"));
        await().until(() -> tries.size() == 1);
        two.cancel(false);
        one.cancel(false);
        await().during(Duration.ofMillis(50)).until(() -> !three.isDone());
        first.complete("1");
        assertThat(three.join()).isEqualTo("3");
        assertThat(tries).containsExactly("one", "three");
    }

    @Test
    void afterTheBurstOnePassesAtEachRefill() {
        turnstile = turnstile(new ConnectPace(true, 3, Duration.ofSeconds(1)));
        long before = System.nanoTime();
        for (int i = 1; i <= 3; i++) {
            pass("burst", () -> CompletableFuture.completedFuture("")).join();
        }
        assertThat(System.nanoTime() - before).isLessThan(Duration.ofSeconds(1).toNanos());
        pass("fourth", () -> CompletableFuture.completedFuture("")).join();
        pass("fifth", () -> CompletableFuture.completedFuture("")).join();
        assertThat(System.nanoTime() - before)
                .isGreaterThan(Duration.ofMillis(1_750).toNanos());
    }

    @Test
    void nobodyPassesWhileSlackAsksToSlowDown() {
        turnstile = turnstile(ConnectPace.OFF);
        long before = System.nanoTime();
        pass(
                "told",
                () -> CompletableFuture.failedFuture(
                        new SetbackException(new Loss("429", true, Duration.ofMillis(300)))));
        pass("other", () -> CompletableFuture.completedFuture("")).join();
        assertThat(System.nanoTime() - before)
                .isGreaterThanOrEqualTo(Duration.ofMillis(300).toNanos());
        pass("unnamed", () -> CompletableFuture.failedFuture(new SetbackException(new Loss("429", true, null))));
        long again = System.nanoTime();
        pass("last", () -> CompletableFuture.completedFuture("")).join();
        assertThat(System.nanoTime() - again)
                .isGreaterThanOrEqualTo(Duration.ofMillis(90).toNanos());
    }

    private Turnstile turnstile(ConnectPace pace) {
        return new Turnstile(new LoopTimers(new Early(timers), loop), pace, Duration.ofMillis(100));
    }

    private CompletableFuture<String> pass(String name, Supplier<CompletableFuture<String>> connect) {
        return CompletableFuture.supplyAsync(
                        () -> turnstile.pass(() -> {
                            tries.add(name);
                            return connect.get();
                        }),
                        loop)
                .join();
    }

    /** A clock may begin anywhere, and before zero too. */
    private record Early(Timers timers) implements Timers {

        @Override
        public long nanos() {
            return timers.nanos() - Duration.ofDays(50_000).toNanos();
        }

        @Override
        public Timer after(Duration delay, Runnable task) {
            return timers.after(delay, task);
        }
    }
}
