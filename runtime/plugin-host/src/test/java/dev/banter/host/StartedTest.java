package dev.banter.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Which objects are started and closed, and what becomes of those that do not come back. */
final class StartedTest {

    private final Gate gate = new Gate();

    @RegisterExtension
    private final HostFixture bot = new HostFixture();

    @AfterEach
    void open() {
        gate.forget();
    }

    private String warnings() {
        return String.join("\n", bot.logged(Level.WARN));
    }

    @Test
    void aStartThatDoesNotReturnRefusesThePlugin() throws Exception {
        PluginJar.named("slow.jar").source("""
                        package slow;
                        class Slow implements Started {
                            @Override public void started() throws Exception { %s }
                            @OnMessage(pattern = "") void all() {}
                        }
                        """.formatted(gate.await())).in(bot.folder);

        assertThat(bot.startWithOne().toString())
                .contains("- slow.Slow: its started() did not return within 5000 ms and was interrupted;");
        bot.awaitCollected("slow");
    }

    @Test
    void allThatDoNotStartAreToldAtOnce() throws Exception {
        PluginJar.named("two.jar")
                .source("package two; class A implements Started { @OnMessage(pattern = \"\") void all() {}"
                        + " public void started() { throw new IllegalStateException(\"one\"); } }")
                .source("package two; class B implements Started { @OnMessage(pattern = \"\") void all() {}"
                        + " public void started() { throw new StackOverflowError(); } }")
                .in(bot.folder);

        assertThat(bot.startWithOne().toString())
                .contains("is refused, 2 problems")
                .contains("two.A: its started() threw java.lang.IllegalStateException: one, at two.A.started(A.java:1)")
                .contains("two.B: its started() threw java.lang.StackOverflowError, at two.B.started(B.java:1)");
        bot.awaitCollected("two");
    }

    @Test
    void aSingletonMadeLaterIsStartedBeforeItIsHadAndClosedFirst() throws Exception {
        PluginJar.named("late.jar").source("""
                        package late;
                        @Singleton class Late implements Started, AutoCloseable {
                            private String is = "made";
                            @Override public void started() { is = "started"; }
                            String is() { return is; }
                            @Override public void close() { is = "closed"; }
                        }
                        """).source("""
                        package late;
                        class Talk implements AutoCloseable {
                            private final Provider<Late> late;
                            private String was = "never had";
                            @Inject Talk(Provider<Late> late) { this.late = late; }
                            @OnMessage(pattern = "") String all() { was = late.get().is(); return was; }
                            @Override public void close() { throw new IllegalStateException(was + ", " + late.get().is()); }
                        }
                        """).in(bot.folder);
        bot.host.start();
        assertThat(bot.switchboard.say("hi")).containsExactly("started");

        bot.host.close();

        assertThat(warnings())
                .contains("late.Talk: its close() threw java.lang.IllegalStateException: started, closed");
        bot.awaitCollected("late");
    }

    @Test
    void aSingletonMadeLaterThatDoesNotStartIsClosedAndNotHad() throws Exception {
        PluginJar.named("late.jar").source("""
                        package late;
                        @Singleton class Late implements Started, AutoCloseable {
                            static int open;
                            Late() { open++; }
                            @Override public void started() throws Exception { throw new java.io.IOException("no line"); }
                            @Override public void close() { open--; }
                        }
                        """).source("""
                        package late;
                        class Talk {
                            private final Provider<Late> late;
                            @Inject Talk(Provider<Late> late) { this.late = late; }
                            @OnMessage(pattern = "get") String get() { return late.get().toString(); }
                            @OnMessage(pattern = "open") String open() { return Late.open + " open"; }
                        }
                        """).in(bot.folder);
        bot.host.start();

        assertThat(bot.switchboard.say("get")).singleElement().asString().contains("no line");
        assertThat(bot.switchboard.say("get")).singleElement().asString().contains("no line");
        assertThat(bot.switchboard.say("open")).containsExactly("0 open");
        bot.host.close();
        assertThat(bot.logged(Level.WARN)).isEmpty();
        bot.awaitCollected("late");
    }

    @Test
    void whatIsMadeAnewForEachIsNotKept() throws Exception {
        PluginJar.named("anew.jar")
                .source("package anew; class Each implements AutoCloseable { static int closed;"
                        + " public void close() { closed++; throw new IllegalStateException(); } }")
                .source("""
                        package anew;
                        class Talk implements AutoCloseable {
                            private final Provider<Each> each;
                            @Inject Talk(Provider<Each> each) { this.each = each; each.get(); }
                            @OnMessage(pattern = "") String all() { return "" + (each.get() != each.get()); }
                            @Override public void close() { throw new IllegalStateException(Each.closed + " closed"); }
                        }
                        """)
                .in(bot.folder);
        bot.host.start();
        assertThat(bot.switchboard.say("hi")).containsExactly("true");
        bot.host.close();
        assertThat(bot.logged(Level.WARN)).singleElement().asString().contains("IllegalStateException: 0 closed");
    }

    @Test
    void aCloseThatDoesNotReturnIsInterruptedAndTheNextIsClosed() throws Exception {
        PluginJar.named("slow.jar")
                .source("""
                        package slow;
                        class A implements AutoCloseable {
                            @OnMessage(pattern = "") void all() {}
                            @Override public void close() { throw new IllegalStateException("A is closed"); }
                        }
                        """)
                .source("""
                        package slow;
                        class B implements AutoCloseable {
                            @OnMessage(pattern = "") void all() {}
                            @Override public void close() throws Exception { %s }
                        }
                        """.formatted(gate.awaitDeaf()))
                .in(bot.folder);
        bot.host.start();

        bot.takeOut("slow");

        assertThat(warnings())
                .contains("slow.B: its close() did not return within 2000 ms and was interrupted")
                .contains("slow.A: its close() threw java.lang.IllegalStateException: A is closed");
        gate.open();
        bot.awaitCollected("slow");
    }

    @Test
    void aStopIsNotHeldUpByAPluginThatIsNot() throws Exception {
        for (String id : new String[] {"a", "b", "c"}) {
            PluginJar.named(id + ".jar").source("""
                            package slow;
                            class Slow implements AutoCloseable {
                                @OnMessage(pattern = "") void all() {}
                                @Override public void close() throws Exception { %s }
                            }
                            """.formatted(gate.awaitDeaf())).in(bot.folder);
        }
        bot.host.start();
        long begun = System.nanoTime();

        bot.host.close(Duration.ofMillis(1_500));

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(10));
        assertThat(bot.logged(Level.WARN))
                .filteredOn(
                        line -> line.matches(
                                "plugin [abc]: slow.Slow: its close\\(\\) did not return within [45]\\d\\d ms and was interrupted"))
                .hasSize(3);
        gate.open();
        bot.awaitCollected("a");
    }

    @Test
    void aHandlerThatHoldsAllThreadsDoesNotKeepAPluginFromGoing() throws Exception {
        PluginJar.named("full.jar").source("""
                        package full;
                        class Full implements AutoCloseable {
                            @OnMessage(pattern = "") String all() { %s return "through"; }
                            @Override public void close() {}
                        }
                        """.formatted(gate.awaitDeaf())).in(bot.folder);
        bot.host.start();
        List<CompletableFuture<List<String>>> asked = List.of(bot.said(), bot.said());
        await().until(() -> bot.switchboard.plugin("full").lane().atWork().size() == asked.size());

        bot.takeOut("full");

        gate.open();
        asked.forEach(CompletableFuture::join);
        bot.awaitCollected("full");
    }

    @Test
    void aStopWhileAPluginIsStartedClosesWhatWasMade() throws Exception {
        System.clearProperty("banter.test.half");
        bot.host.start();
        PluginJar.named("half.jar").source("""
                        package half;
                        class Half implements Started, AutoCloseable {
                            @OnMessage(pattern = "") void all() {}
                            @Override public void started() throws Exception {
                                System.setProperty("banter.test.half", "is being started");
                                %s
                            }
                            @Override public void close() { throw new IllegalStateException("half is closed"); }
                        }
                        """.formatted(gate.await())).in(bot.folder);
        await().until(() -> System.getProperty("banter.test.half") != null);

        bot.host.close();

        assertThat(warnings()).contains("half.Half: its close() threw java.lang.IllegalStateException: half is closed");
        assertThat(bot.copies()).isEmpty();
        bot.awaitCollected("half");
    }
}
