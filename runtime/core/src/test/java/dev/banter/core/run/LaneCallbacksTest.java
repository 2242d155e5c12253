package dev.banter.core.run;

import static dev.banter.core.fixture.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.banter.core.fixture.Told;
import dev.banter.core.quarantine.QuarantineSettings;
import dev.banter.core.time.ManualTimers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a plugin has chained to a stage runs beside its handlers, and within bounds as they do. */
@Timeout(120)
final class LaneCallbacksTest {

    private static final Duration LONG = Duration.ofMinutes(5);

    private final ManualTimers timers = new ManualTimers();
    private final Told told = new Told();
    private final CountDownLatch open = new CountDownLatch(1);
    private final Lane lane = new Lane(
            "deploys",
            LaneCallbacksTest.class.getClassLoader(),
            new LaneSettings(1, 1, Duration.ofSeconds(30), Duration.ofSeconds(1), LONG, 1),
            timers,
            QuarantineSettings.DEFAULT,
            told);

    private final List<Thread> hanging = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() {
        open.countDown();
        lane.close();
    }

    /** Waits for ever, whatever becomes of it. */
    private void hang() {
        hanging.add(Thread.currentThread());
        while (open.getCount() > 0) {
            try {
                open.await();
            } catch (InterruptedException ignored) {
                // It is deaf.
            }
        }
    }

    @Test
    void oneThatDoesNotReturnIsToldAndHoldsTheOthersNoLonger() {
        lane.callbacks().execute(this::hang);
        lane.callbacks().execute(this::hang);
        CompletableFuture<String> next = new CompletableFuture<>();
        lane.callbacks().execute(() -> next.complete(Thread.currentThread().getName()));
        await().until(() -> hanging.size() == 2);
        assertThat(next).isNotDone();
        timers.advance(Duration.ofSeconds(35));

        assertThat(next.join()).startsWith("plugin-deploys-then-");
        assertThat(told.count("overran deploys a callback an answer")).isEqualTo(2);
        assertThat(lane.stuck()).isEqualTo(2);
        await().untilAsserted(() ->
                assertThat(lane.atWork()).hasSize(2).allMatch(line -> line.contains("LaneCallbacksTest.hang")));
    }

    @Test
    void oneThatIsInterruptedInTimeIsNoLoss() {
        CompletableFuture<Thread> interrupted = new CompletableFuture<>();
        lane.callbacks().execute(() -> {
            hanging.add(Thread.currentThread());
            try {
                open.await();
            } catch (InterruptedException late) {
                interrupted.complete(Thread.currentThread());
            }
        });
        await().until(() -> hanging.size() == 1);
        timers.advance(Duration.ofSeconds(31));

        assertThat(interrupted.join()).isSameAs(hanging.get(0));
        await().until(() -> lane.atWork().isEmpty());
        assertThat(lane.stuck()).isZero();
    }

    @Test
    void thereIsRoomForSoMany() {
        lane.callbacks().execute(this::hang);
        lane.callbacks().execute(this::hang);
        await().until(() -> hanging.size() == 2);
        IntStream.range(0, 10_000).forEach(number -> lane.callbacks().execute(() -> {}));

        assertThatExceptionOfType(RejectedExecutionException.class)
                .isThrownBy(() -> lane.callbacks().execute(() -> {}))
                .withMessage("plugin deploys has no room for a callback more: too many wait for its threads, or it has"
                        + " gone");
    }

    @Test
    void oneThatLoopsForEverEndsWithThePlugin() {
        lane.callbacks().execute(() -> {
            hanging.add(Thread.currentThread());
            for (; ; ) {
                // As the loops of plugins do, once they have been loaded.
                hanging.get(0).getUncaughtExceptionHandler();
            }
        });
        await().until(() -> hanging.size() == 1);
        lane.close();

        await().until(() -> !hanging.get(0).isAlive());
    }
}
