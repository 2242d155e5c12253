package dev.banter.core.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banter.core.quarantine.Outage;
import dev.banter.core.time.ManualTimers;
import java.lang.reflect.Constructor;
import java.net.URL;
import java.net.URLClassLoader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Threads are counted by whose they are, and not all the time. */
final class HeadcountTest {

    private final ManualTimers timers = new ManualTimers();
    private final CountDownLatch end = new CountDownLatch(1);
    private final List<Thread> started = new ArrayList<>();
    private final ClassLoader loader = new URLClassLoader(new URL[0], null);
    private final Headcount headcount = new Headcount(loader, 2, timers);

    @BeforeEach
    void beginCounting() {
        headcount.begin();
    }

    private Optional<Outage> counted() {
        return counted(headcount);
    }

    private Optional<Outage> counted(Headcount those) {
        timers.advance(Duration.ofSeconds(1));
        return those.excess();
    }

    @AfterEach
    void end() throws InterruptedException {
        end.countDown();
        for (Thread thread : started) {
            thread.join();
        }
    }

    private void start(ClassLoader whose, int number) {
        for (int i = 0; i < number; i++) {
            Thread thread = new Thread(new Waiting(end));
            thread.setContextClassLoader(whose);
            run(thread);
        }
    }

    private void run(Thread thread) {
        thread.start();
        started.add(thread);
    }

    /** Knows nothing of this test: another loader finds no more than the JDK. */
    record Waiting(CountDownLatch end) implements Runnable {

        @Override
        public void run() {
            try {
                end.await();
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** A thread that answers with code of its own. */
    static final class Strange extends Thread {

        Strange(CountDownLatch end) {
            super(new Waiting(end));
        }

        @Override
        public ClassLoader getContextClassLoader() {
            throw new IllegalStateException("asked");
        }
    }

    @Test
    void asManyAsAreAllowedAreNoExcess() {
        start(loader, 2);
        assertThat(counted()).isEmpty();
    }

    @Test
    void moreAreUntilTheyEnd() throws InterruptedException {
        start(loader, 3);
        assertThat(counted()).contains(Outage.crowded(3, 2));
        end();
        assertThat(counted()).isEmpty();
    }

    @Test
    void thoseOfOthersDoNotCount() {
        start(new URLClassLoader(new URL[0], null), 10);
        start(ClassLoader.getSystemClassLoader(), 10);
        assertThat(counted()).isEmpty();
    }

    /** Its answers would be the plugin's code, on the thread that counts for all plugins. */
    @Test
    void aThreadOfSomebodysClassIsNotAskedForItsContext() {
        run(new Strange(end));
        start(loader, 3);
        assertThat(counted()).contains(Outage.crowded(3, 2));
    }

    @Test
    void thoseOfItsOwnClassesCountWhateverTheirContextIs() throws Exception {
        URL classes = HeadcountTest.class.getProtectionDomain().getCodeSource().getLocation();
        try (URLClassLoader plugin = new URLClassLoader(new URL[] {classes}, null)) {
            Constructor<?> strange =
                    plugin.loadClass(Strange.class.getName()).getDeclaredConstructor(CountDownLatch.class);
            strange.setAccessible(true);
            for (int i = 0; i < 3; i++) {
                run((Thread) strange.newInstance(end));
            }
            Headcount own = new Headcount(plugin, 2, timers);
            own.begin();
            assertThat(counted(own)).contains(Outage.crowded(3, 2));
            end();
        }
    }

    @Test
    void theyAreCountedOnceASecond() {
        start(loader, 3);
        timers.advance(Duration.ofMillis(999));
        assertThat(headcount.excess()).isEmpty();
        timers.advance(Duration.ofMillis(1));
        assertThat(headcount.excess()).isPresent();
    }

    @Test
    void whenItIsClosedNothingIsCountedAndNothingWaits() {
        start(loader, 3);
        headcount.close();
        assertThat(timers.pending()).isZero();
        assertThat(counted()).isEmpty();
    }
}
