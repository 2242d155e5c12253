package dev.banter.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import dev.banter.core.run.HandlerFailure;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The executor and timer that a plugin gets by injection. */
final class TasksTest {

    private final Gate gate = new Gate();

    @RegisterExtension
    private final HostFixture bot = new HostFixture();

    @AfterEach
    void open() {
        gate.forget();
    }

    /** A handler class with a timer, and what it does with it. */
    private static PluginJar plugin(String members) {
        return PluginJar.named("feed.jar").source("""
                        package feed;
                        class Feed implements Started {
                            private final java.util.concurrent.ScheduledExecutorService timer;
                            private final Slack slack;
                            private final java.util.concurrent.atomic.AtomicInteger looks =
                                    new java.util.concurrent.atomic.AtomicInteger();
                            @Inject Feed(java.util.concurrent.ScheduledExecutorService timer, Slack slack) {
                                this.timer = timer;
                                this.slack = slack;
                            }
                            %s
                        }
                        """.formatted(members));
    }

    @Test
    void allThreeTypesAreOneExecutorOnThePluginsThreads() throws Exception {
        PluginJar.named("feed.jar").source("""
                        package feed;
                        class Feed {
                            private final java.util.concurrent.ExecutorService executor;
                            private final boolean same;
                            @Inject Feed(java.util.concurrent.ScheduledExecutorService timer,
                                    java.util.concurrent.ExecutorService executor, java.util.concurrent.Executor plain) {
                                this.executor = executor;
                                same = timer == executor && executor == plain;
                            }
                            @OnMessage(pattern = "") String all() throws Exception {
                                return same + " " + executor.submit(() -> Thread.currentThread().getName() + " "
                                        + Thread.currentThread().getContextClassLoader().getName()).get();
                            }
                        }
                        """).in(bot.folder);
        bot.host.start();
        assertThat(bot.switchboard.say("hi")).singleElement().asString().matches("true plugin-feed-task-\\d+ feed #1");
        bot.takeOut("feed");
        bot.awaitCollected("feed");
    }

    @Test
    void whoDoesNotAskForItHasNoThreadMore() throws Exception {
        PluginHostTest.echo("echo.jar", "here").in(bot.folder);
        bot.host.start();
        assertThat(bot.switchboard.say("hi")).containsExactly("here");
        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .noneMatch(name -> name.startsWith("plugin-echo-task") || name.startsWith("plugin-echo-http"));
    }

    @Test
    void aTimerTicksUntilThePluginGoes() throws Exception {
        plugin("""
                @Override public void started() {
                    timer.scheduleAtFixedRate(looks::incrementAndGet, 0, 5, java.util.concurrent.TimeUnit.MILLISECONDS);
                    timer.schedule(() -> slack.say("#general", "never"), 1, java.util.concurrent.TimeUnit.DAYS);
                }
                @OnMessage(pattern = "") String all() { return looks.get() > 2 ? "ticks" : "wait"; }
                """).in(bot.folder);
        bot.host.start();
        await().untilAsserted(() -> assertThat(bot.switchboard.say("hi")).containsExactly("ticks"));

        bot.takeOut("feed");

        bot.awaitCollected("feed");
        assertThat(bot.switchboard.slack.said).isEmpty();
        assertThat(bot.logged(Level.WARN)).isEmpty();
    }

    @Test
    void whatATaskThrowsIsToldAndATimerGoesOn() throws Exception {
        plugin("""
                @Override public void started() {
                    timer.execute(() -> { throw new IllegalStateException("once"); });
                    timer.schedule(() -> { throw new java.io.IOException("call"); }, 0, java.util.concurrent.TimeUnit.SECONDS);
                    timer.scheduleWithFixedDelay(() -> {
                        if (looks.incrementAndGet() == 1) { throw new StackOverflowError("first"); }
                    }, 0, 1, java.util.concurrent.TimeUnit.MILLISECONDS);
                }
                @OnMessage(pattern = "") String all() { return looks.get() > 2 ? "goes on" : "wait"; }
                """).in(bot.folder);
        bot.host.start();

        await().untilAsserted(() -> assertThat(bot.switchboard.say("hi")).containsExactly("goes on"));
        await().untilAsserted(() -> assertThat(bot.switchboard.failures).hasSize(3));
        assertThat(bot.switchboard.failures)
                .extracting(HandlerFailure::handler, HandlerFailure::origin, HandlerFailure::reason)
                .map(Object::toString)
                .contains(
                        "(\"a task of feed.Feed\", \"its executor\", \"java.lang.IllegalStateException: once\")",
                        "(\"a task of feed.Feed\", \"its executor\", \"java.io.IOException: call\")",
                        "(\"a task of feed.Feed\", \"its executor, which runs it again when it is time\","
                                + " \"java.lang.StackOverflowError: first\")");
        bot.takeOut("feed");
        bot.awaitCollected("feed");
    }

    @Test
    void aTaskThatWaitsIsInterruptedBeforeObjectsAreClosed() throws Exception {
        PluginJar.named("feed.jar").source("""
                        package feed;
                        class Feed implements Started, AutoCloseable {
                            private final java.util.concurrent.Executor executor;
                            private volatile String task = "runs";
                            @Inject Feed(java.util.concurrent.Executor executor) { this.executor = executor; }
                            @Override public void started() {
                                executor.execute(() -> {
                                    try { %s } catch (InterruptedException told) { task = "was interrupted"; }
                                });
                            }
                            @OnMessage(pattern = "") void all() {}
                            @Override public void close() { throw new IllegalStateException("the task " + task); }
                        }
                        """.formatted(gate.await())).in(bot.folder);
        bot.host.start();

        bot.takeOut("feed");

        assertThat(bot.logged(Level.WARN)).singleElement().asString().contains("the task was interrupted");
        bot.awaitCollected("feed");
    }

    @Test
    void aTaskThatDoesNotComeBackKeepsNobody() throws Exception {
        plugin("""
                @Override public void started() { timer.execute(() -> { %s }); }
                @OnMessage(pattern = "") void all() {}
                """.formatted(gate.awaitDeaf())).in(bot.folder);
        bot.host.start();

        bot.takeOut("feed");

        assertThat(bot.logged(Level.WARN))
                .containsExactly(
                        "plugin feed: 1 of the tasks on its executor do not come back; it stays in memory until"
                                + " then");
        gate.open();
        bot.awaitCollected("feed");
    }

    @Test
    void thereIsRoomForSoManyTasks() throws Exception {
        plugin("""
                @Override public void started() {}
                @OnMessage(pattern = "") String all() {
                    int taken = 0;
                    try {
                        for (; taken < 5_000; taken++) {
                            timer.schedule(() -> {}, 1, java.util.concurrent.TimeUnit.DAYS);
                        }
                        return "all";
                    } catch (java.util.concurrent.RejectedExecutionException full) {
                        return taken + ", " + full.getMessage();
                    }
                }
                """).in(bot.folder);
        bot.host.start();
        assertThat(bot.switchboard.say("hi"))
                .isEqualTo(
                        List.of("1000, plugin feed has 1000 tasks waiting on its executor, and no room for more; wait"
                                + " for some of them to end"));
        bot.takeOut("feed");
        bot.awaitCollected("feed");
    }

    @Test
    void oneThatShutsItsExecutorDownHarmsItselfAlone() throws Exception {
        PluginHostTest.echo("echo.jar", "here").in(bot.folder);
        plugin("""
                @Override public void started() { timer.shutdownNow(); }
                @OnMessage(pattern = "") String all() { timer.execute(() -> {}); return "taken"; }
                """).in(bot.folder);
        bot.host.start();
        assertThat(bot.switchboard.say("hi"))
                .containsExactly(
                        "here",
                        "java.util.concurrent.RejectedExecutionException: plugin feed is ending, or has shut its executor"
                                + " down: no task is taken any more");
        bot.takeOut("feed");
        bot.awaitCollected("feed");
        assertThat(bot.switchboard.say("hi")).containsExactly("here");
    }
}
