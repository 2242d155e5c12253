package dev.banter.slack.web;

import dev.banter.core.time.SystemTimers;
import dev.banter.slack.Token;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;

/** A scripted Web API, and a client of it. */
abstract class ApiTest {

    static final String SECRET = "xoxb-canary-4711-abcdefghwxyz";

    final StubApi slack = new StubApi();
    final SystemTimers timers = new SystemTimers();
    private final WebThreads threads = new WebThreads(2);
    final WebApi api = api(slack.base());

    ApiTest() throws IOException {}

    final WebApi api(URI base) {
        return new WebApi(new WebSettings(base, Duration.ofMillis(700), 10_000), Token.of(SECRET), threads, timers);
    }

    @AfterEach
    void closeAll() {
        api.close();
        threads.close();
        timers.close();
        slack.close();
    }

    static void hold(CountDownLatch held) {
        try {
            held.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Why a stage failed. */
    static <F extends Throwable> F failure(CompletableFuture<?> stage, Class<F> kind) {
        return kind.cast(
                Objects.requireNonNull(Assertions.catchThrowable(stage::join).getCause()));
    }
}
