package dev.banter.core.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.banter.core.time.ManualTimers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
final class LaneCallTest {

    private static final Duration DEADLINE = Duration.ofSeconds(30);

    private final ManualTimers timers = new ManualTimers();
    private final CountDownLatch open = new CountDownLatch(1);
    private final Lane lane = new Lane(
            "deploys",
            ClassLoader.getPlatformClassLoader(),
            new LaneSettings(1, 1, DEADLINE, Duration.ofSeconds(1), Duration.ofMinutes(5), 0),
            timers);

    @AfterEach
    void close() {
        open.countDown();
        lane.close();
    }

    @Test
    void returnsWhatTheCodeReturns() {
        assertThat(result(lane.call("Deploys", () -> Thread.currentThread().getName()))
                        .join())
                .isEqualTo("plugin-deploys-1");
    }

    @Test
    void failsWithWhatTheCodeThrows() {
        assertFails(lane.call("Deploys", this::fail), IllegalStateException.class, "on purpose");
    }

    @Test
    void failsWithAnErrorToo() {
        CompletionStage<String> call = lane.call("Deploys", () -> {
            throw new LinkageError("on purpose");
        });

        assertFails(call, LinkageError.class, "on purpose");
    }

    @Test
    void failsAtTheDeadline() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CompletionStage<String> call = lane.call("Deploys", () -> {
            begun.countDown();
            open.await();
            return "never";
        });
        begun.await();

        timers.advance(DEADLINE.plusSeconds(2));

        assertFails(call, OverrunException.class, "Deploys did not return within 30000 ms");
    }

    @Test
    void failsWhenTheLaneIsClosed() {
        lane.close();

        assertFails(lane.call("Deploys", () -> "never"), IllegalStateException.class, "no thread for Deploys");
    }

    @Test
    void failsWhenTheLaneIsFull() throws InterruptedException {
        busy();
        CompletionStage<String> waiting = lane.call("Deploys", () -> "in time");

        assertFails(lane.call("Rollbacks", () -> "never"), IllegalStateException.class, "no thread for Rollbacks");

        open.countDown();
        assertThat(result(waiting).join()).isEqualTo("in time");
    }

    @Test
    void failsWhenTheLaneIsClosedBeforeItBegins() throws InterruptedException {
        busy();
        CompletionStage<String> waiting = lane.call("Deploys", () -> "never");

        lane.close();

        assertFails(waiting, IllegalStateException.class, "Deploys was not run");
    }

    private void busy() throws InterruptedException {
        TestStep step = TestStep.deafUntil(open);
        lane.offer("general", List.of(step));
        step.begun.await();
    }

    private String fail() {
        throw new IllegalStateException("on purpose");
    }

    private static <T> CompletableFuture<T> result(CompletionStage<T> call) {
        return call.toCompletableFuture();
    }

    private static void assertFails(CompletionStage<?> call, Class<? extends Throwable> with, String message) {
        assertThatThrownBy(() -> result(call).join()).cause().isInstanceOf(with).hasMessageContaining(message);
    }
}
