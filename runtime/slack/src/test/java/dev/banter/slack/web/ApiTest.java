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

    /** Without tiers, and with less patience than in earnest. */
    static final LimitSettings LIMITS = new LimitSettings(
            false,
            1_000,
            100,
            5,
            Duration.ofMillis(10),
            Duration.ofMillis(100),
            Duration.ofMillis(10),
            Duration.ofSeconds(3));

    final StubApi slack = new StubApi();
    final SystemTimers timers = new SystemTimers();
    private final WebThreads threads = new WebThreads(2);
    final WebApi api = api(slack.base());

    ApiTest() throws IOException {}

    final WebApi api(URI base) {
        return api(settings(base));
    }

    final WebApi api(WebSettings settings) {
        return new WebApi(settings, Token.of(SECRET), threads, timers);
    }

    static WebSettings settings(URI base) {
        return new WebSettings(base, Duration.ofSeconds(30), 10_000).limits(LIMITS);
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
