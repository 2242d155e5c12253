package dev.banter.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import dev.banter.host.release.HeldPlugin;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A plugin that was taken out leaves memory, or what holds it is named. Each plugin here leaks in a way of its own. */
final class ReleaseTest {

    /** A thread that a plugin shares with others. */
    private static final String SHARED = "banter.test.shared";

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @RegisterExtension
    private final HostFixture bot = new HostFixture(Duration.ofMillis(500));

    @BeforeAll
    static void giveTheInside() throws Exception {
        Agent.give();
    }

    /** Loads a plugin, has it leak, takes it out; the one line about what holds it. */
    private String holderOf(String id, String code) throws Exception {
        Path jar = PluginJar.named(id + ".jar").source("""
                        package leak;
                        class Leak {
                            @OnMessage(pattern = "^leak$") String leak() throws Exception { %s; return "done"; }
                        }
                        """.formatted(code)).in(bot.folder);
        bot.host.start();
        assertThat(bot.switchboard.say("leak")).containsExactly("done");
        Files.delete(jar);
        HeldPlugin held = awaitHeld();
        assertThat(held.plugin()).isEqualTo(id + " #1");
        assertThat(bot.host.held()).isEqualTo(1);
        assertThat(bot.logged(Level.WARN)).contains(held.toString());
        assertThat(held.holders()).hasSize(1);
        return held.holders().get(0);
    }

    private HeldPlugin awaitHeld() {
        await().atMost(PATIENCE).until(() -> !bot.held.isEmpty());
        return bot.held.get(0);
    }

    @Test
    void oneThatHoldsNothingLeavesWithoutAWord() throws Exception {
        Path jar = PluginHostTest.echo("echo.jar", "one").in(bot.folder);
        bot.host.start();
        assertThat(bot.switchboard.say("who?")).containsExactly("one");
        Files.delete(jar);
        await().until(() -> bot.logged(Level.INFO).contains("plugin echo is gone"));
        await().during(Duration.ofSeconds(2)).until(() -> bot.host.held() == 0);
        bot.awaitCollected("echo");
        assertThat(bot.held).isEmpty();
    }

    @Test
    void oneThatIsRefusedIsWatchedToo() throws Exception {
        PluginJar.named("refused.jar").source("""
                        package leak;
                        class Leak {
                            Leak() {
                                System.getProperties().put("refused", this);
                                throw new IllegalStateException("no");
                            }
                            @OnMessage(pattern = "") void all() {}
                        }
                        """).in(bot.folder);
        bot.host.start();
        assertThat(awaitHeld().holders()).singleElement().asString().startsWith("java.lang.System.props holds a");
    }

    @Test
    void oneThatLeavesAtLastIsTold() throws Exception {
        holderOf("late", "System.getProperties().put(\"late\", new Leak())");
        System.getProperties().remove("late");
        await().atMost(PATIENCE).untilAsserted(() -> {
            System.gc();
            assertThat(bot.logged(Level.INFO)).contains("plugin late #1 has left memory at last");
        });
        assertThat(bot.host.held()).isZero();
    }

    @Test
    void aThreadInItsCode() throws Exception {
        assertThat(holderOf("thread", """
                Thread thread = new Thread(() -> {
                    try { Thread.sleep(100_000); } catch (InterruptedException end) { }
                }, "reaper");
                thread.setDaemon(true);
                thread.start();
                while (thread.getState() != Thread.State.TIMED_WAITING) { Thread.onSpinWait(); }
                """))
                .isEqualTo("thread \"reaper\" runs leak.Leak.lambda$leak$0(Leak.java:4); let it end in close() of an"
                        + " AutoCloseable");
    }

    @Test
    void aPoolOfThreads() throws Exception {
        assertThat(holderOf("pool", """
                java.util.concurrent.Executors.newFixedThreadPool(1, task -> {
                    Thread thread = new Thread(task, "pooled");
                    thread.setDaemon(true);
                    return thread;
                }).submit(() -> 1).get()"""))
                .startsWith(
                        "thread \"pooled\", which is waiting, holds a leak.Leak's lambda; take it back in close() of"
                                + " an AutoCloseable (");
    }

    @Test
    void aTimer() throws Exception {
        assertThat(holderOf("timer", """
                new java.util.Timer("ticker", true).schedule(new java.util.TimerTask() {
                    @Override public void run() { }
                }, 100_000)"""))
                .startsWith("the timer of thread \"ticker\" holds a leak.Leak$1; cancel() it in close() of an"
                        + " AutoCloseable (");
    }

    @Test
    void aThreadLocalOfAThreadThatOthersShare() throws Exception {
        ExecutorService shared = Executors.newSingleThreadExecutor(task -> new Thread(task, "shared"));
        System.getProperties().put(SHARED, shared);
        try {
            assertThat(holderOf("local", """
                    ThreadLocal<Object> local = new ThreadLocal<>();
                    ((java.util.concurrent.Executor) System.getProperties().get("%s"))
                        .execute(() -> local.set(new Leak()))""".formatted(SHARED)))
                    .startsWith(
                            "a thread local of thread \"shared\" holds a leak.Leak; remove() it where it was set (");
        } finally {
            System.getProperties().remove(SHARED);
            shared.shutdown();
        }
    }

    @Test
    void aShutdownHook() throws Exception {
        // By reflection: a call of it is refused.
        assertThat(holderOf("hook", """
                Runtime.class.getMethod("addShutdownHook", Thread.class)
                    .invoke(Runtime.getRuntime(), new Thread(() -> { }, "hook"))"""))
                .startsWith("a shutdown hook holds a leak.Leak's lambda; do what it does in close() of an AutoCloseable"
                        + " (java.lang.ApplicationShutdownHooks.hooks.");
    }

    @Test
    void aDriver() throws Exception {
        assertThat(holderOf("driver", """
                java.sql.DriverManager.registerDriver((java.sql.Driver) java.lang.reflect.Proxy.newProxyInstance(
                    Leak.class.getClassLoader(), new Class<?>[] {java.sql.Driver.class},
                    (proxy, method, arguments) -> null))""")).startsWith("java.sql.DriverManager.registeredDrivers holds a ");
    }

    @Test
    void aBean() throws Exception {
        assertThat(holderOf("bean", """
                java.lang.management.ManagementFactory.getPlatformMBeanServer().registerMBean(
                    new javax.management.StandardMBean(new Runnable() { public void run() { } }, Runnable.class),
                    new javax.management.ObjectName("leak:type=leak"))"""))
                .contains(" holds a leak.Leak$1; take it out there in close() of an AutoCloseable (");
    }

    @Test
    void aHandlerOfTheJdksLogs() throws Exception {
        assertThat(holderOf("logs", """
                java.util.logging.Logger.getLogger("").addHandler(new java.util.logging.StreamHandler() {
                    @Override public void publish(java.util.logging.LogRecord record) { }
                })"""))
                .contains(" holds a leak.Leak$1; take it out there in close() of an AutoCloseable (");
    }

    @Test
    @EnabledForJreRange(max = JRE.JAVA_24) // later ones keep it where nobody can look: on a thread's stack
    void whatTheJdkDoesLater() throws Exception {
        assertThat(holderOf("later", """
                java.util.concurrent.CompletableFuture.delayedExecutor(100, java.util.concurrent.TimeUnit.SECONDS)
                    .execute(() -> { })""")).contains(" holds a leak.Leak's lambda; take it ");
    }

    @Test
    void whoeverCatchesWhatNobodyHasCaught() throws Exception {
        assertThat(holderOf("catcher", "Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> { })"))
                .contains(" holds a leak.Leak's lambda; take it out there in close() of an AutoCloseable");
        Thread.setDefaultUncaughtExceptionHandler(null);
    }

    @Test
    void whatIsHeldSoftly() throws Exception {
        assertThat(holderOf("softly", """
                System.getProperties().put("softly", new java.lang.ref.SoftReference<>(new Leak()))"""))
                .startsWith("java.lang.System.props holds a leak.Leak; take it out there")
                .endsWith("; it holds it softly, and lets it go when memory is wanted");
    }

    @Test
    @EnabledForJreRange(min = JRE.JAVA_21)
    void aVirtualThread() throws Exception {
        assertThat(holderOf("virtual", """
                Thread.class.getMethod("startVirtualThread", Runnable.class).invoke(null, (Runnable) () -> {
                    try { Thread.sleep(100_000); } catch (InterruptedException end) { }
                })""")).startsWith("a virtual thread holds ");
    }
}
