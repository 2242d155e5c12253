package dev.banter.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class SystemTimersTest {

    private final SystemTimers timers = new SystemTimers();
    private final List<String> ran = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() {
        timers.close();
    }

    @Test
    void runsATaskOnItsOwnThread() {
        CompletableFuture<String> thread = new CompletableFuture<>();

        timers.after(Duration.ZERO, () -> thread.complete(Thread.currentThread().getName()));

        assertThat(thread.join()).isEqualTo("timers");
    }

    @Test
    void aTaskThatFailsDoesNotStopTheNext() {
        timers.after(Duration.ofNanos(-1), () -> {
            throw new StackOverflowError("on purpose");
        });

        runsOneMore();
    }

    @Test
    void aTaskTakenBackNeverRuns() {
        CompletableFuture<Void> busy = new CompletableFuture<>();
        timers.after(Duration.ZERO, busy::join);

        timers.after(Duration.ZERO, () -> ran.add("taken back")).cancel();
        timers.after(Duration.ZERO, () -> ran.add("left"));
        busy.complete(null);
        runsOneMore();

        assertThat(ran).containsExactly("left");
    }

    @Test
    void askingAfterTheEndIsNoFault() {
        timers.close();

        assertThatCode(() ->
                        timers.after(Duration.ZERO, () -> ran.add("too late")).cancel())
                .doesNotThrowAnyException();
    }

    private void runsOneMore() {
        CompletableFuture<Void> next = new CompletableFuture<>();
        timers.after(Duration.ZERO, () -> next.complete(null));
        next.join();
    }
}
