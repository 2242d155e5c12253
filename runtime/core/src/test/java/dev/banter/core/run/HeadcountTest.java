package dev.banter.core.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banter.core.time.ManualTimers;
import java.net.URL;
import java.net.URLClassLoader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Threads are counted by whose they are, and not all the time. */
final class HeadcountTest {

    private final ManualTimers timers = new ManualTimers();
    private final CountDownLatch end = new CountDownLatch(1);
    private final List<Thread> started = new ArrayList<>();
    private final ClassLoader loader = new URLClassLoader(new URL[0], null);
    private final Headcount headcount = new Headcount(loader, 2, timers);

    @AfterEach
    void end() throws InterruptedException {
        end.countDown();
        for (Thread thread : started) {
            thread.join();
        }
    }

    private void start(ClassLoader whose, int number) {
        for (int i = 0; i < number; i++) {
            Thread thread = new Thread(() -> {
                try {
                    end.await();
                } catch (InterruptedException hurried) {
                    Thread.currentThread().interrupt();
                }
            });
            thread.setContextClassLoader(whose);
            thread.start();
            started.add(thread);
        }
    }

    @Test
    void asManyAsAreAllowedAreNoExcess() {
        start(loader, 2);
        assertThat(headcount.excess()).isEmpty();
    }

    @Test
    void moreAreUntilTheyEnd() throws InterruptedException {
        start(loader, 3);
        assertThat(headcount.excess())
                .contains(
                        "it has 3 threads, and lane.most-threads lets it have 2: let it end those that it has started,"
                                + " or raise that");
        end();
        timers.advance(Duration.ofSeconds(1));
        assertThat(headcount.excess()).isEmpty();
    }

    @Test
    void thoseOfOthersDoNotCount() {
        start(new URLClassLoader(new URL[0], null), 10);
        start(ClassLoader.getSystemClassLoader(), 10);
        assertThat(headcount.excess()).isEmpty();
    }

    @Test
    void theyAreCountedOnceASecond() {
        assertThat(headcount.excess()).isEmpty();
        start(loader, 3);
        timers.advance(Duration.ofMillis(999));
        assertThat(headcount.excess()).isEmpty();
        timers.advance(Duration.ofMillis(1));
        assertThat(headcount.excess()).isPresent();
    }
}
