package dev.banter.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.banter.core.async.PluginThread;
import dev.banter.core.async.PluginThreads;
import dev.banter.host.load.PluginClassLoader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A loop of a plugin's ends when its thread is told to stop, whatever it makes of being interrupted. */
final class LoopsTest {

    @RegisterExtension
    private final HostFixture bot = new HostFixture();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "while (true) { }",
                "for (long i = 0; ; i++) { sum += i; }",
                "do { sum++; } while (sum != -1);",
                "while (true) { try { Thread.sleep(1_000); } catch (InterruptedException deaf) { } }",
                "while (true) { try { sum++; } catch (Throwable deaf) { } }",
                "outer: while (true) { for (int i = 0; i < 3; i++) { if (i == 1) { continue outer; } } }",
                "while (true) { switch ((int) sum % 3) { case 0: sum++; continue; case 1: sum += 2; break; default: sum--; } }",
                "while (true) { Thread.interrupted(); }",
                "for (;;) { synchronized (this) { sum++; } }"
            })
    void itEnds(String loop) throws Exception {
        Path jar = PluginJar.named("loop.jar")
                .source("package loop; public class Loop implements Runnable { private long sum; public void run() { "
                        + loop + " } }")
                .in(folder);
        try (PluginClassLoader loader = PluginClassLoader.open("loop", jar, Map.of())) {
            assertStops(
                    (Runnable) loader.loadClass("loop.Loop").getConstructor().newInstance(), loader);
        }
    }

    @Test
    void soDoesOneInAnInterface() throws Exception {
        Path jar = PluginJar.named("loop.jar")
                .source("package loop; public class Loop implements Turning { }")
                .source("package loop; interface Turning extends Runnable { default void run() { while (true) { } } }")
                .in(folder);
        try (PluginClassLoader loader = PluginClassLoader.open("loop", jar, Map.of())) {
            assertStops(
                    (Runnable) loader.loadClass("loop.Loop").getConstructor().newInstance(), loader);
        }
    }

    private static void assertStops(Runnable loop, ClassLoader loader) {
        AtomicReference<Throwable> end = new AtomicReference<>();
        PluginThread thread = new PluginThreads("looping", loader).newThread(() -> {
            try {
                loop.run();
            } catch (Throwable stopped) {
                end.set(stopped);
            }
        });
        thread.start();
        await().until(() -> thread.getStackTrace().length > 0
                && thread.getStackTrace()[0].getMethodName().length() > 0
                && thread.isAlive());
        thread.doom();
        await().atMost(Duration.ofSeconds(10)).until(() -> !thread.isAlive());
        assertThat(end.get()).isExactlyInstanceOf(Error.class).hasMessageStartingWith("stopped by the bot");
    }

    @Test
    void whatLoopsIsNotSlowedInItsResult() throws Exception {
        PluginJar.named("sums.jar").source("""
                        package sums;
                        class Sums {
                            @OnMessage(pattern = "") String sum() {
                                long sum = 0;
                                for (int i = 0; i < 1_000; i++) {
                                    for (int j = i; j > 0; j--) {
                                        sum += (i % 2 == 0 ? j : -j);
                                    }
                                }
                                return "" + sum;
                            }
                        }
                        """).in(bot.folder);
        bot.host.start();
        assertThat(bot.switchboard.say("hi")).containsExactly("-250000");
    }

    @Test
    void aHandlerThatLoopsForEverIsThroughSoonAfterItsDeadline() throws Exception {
        PluginJar.named("loop.jar")
                .source("package loop; class Loop { @OnMessage(pattern = \"\") void all() { while (true) { } } }")
                .in(bot.folder);
        bot.host.start();
        bot.said();
        await().until(() -> !bot.switchboard.plugin("loop").lane().isQuiet());
        await().atMost(Duration.ofSeconds(20))
                .until(() -> bot.switchboard.plugin("loop").lane().isQuiet());
        assertThat(bot.switchboard.plugin("loop").lane().stuck()).isZero();
        bot.host.close();
        bot.awaitCollected("loop");
    }

    @Test
    void aTaskThatLoopsForEverEndsWithItsPlugin() throws Exception {
        PluginJar.named("loop.jar").source("""
                        package loop; import java.util.concurrent.*;
                        class Loop {
                            private final ScheduledExecutorService timer;
                            private final CountDownLatch begun = new CountDownLatch(1);
                            @Inject Loop(ScheduledExecutorService timer) { this.timer = timer; }
                            @OnMessage(pattern = "") String all() throws InterruptedException {
                                timer.execute(() -> { begun.countDown(); while (true) { } });
                                begun.await();
                                return "looping";
                            }
                        }
                        """).in(bot.folder);
        bot.host.start();
        assertThat(bot.switchboard.say("hi")).containsExactly("looping");
        bot.host.close();
        bot.awaitCollected("loop");
    }
}
