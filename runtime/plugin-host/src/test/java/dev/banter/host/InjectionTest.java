package dev.banter.host;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How a plugin's objects are made. */
final class InjectionTest {

    @RegisterExtension
    private final HostFixture bot = new HostFixture();

    @Test
    void constructorsGetServicesOwnClassesProvidersAndSingletons() throws Exception {
        PluginJar.named("shop.jar")
                .source("""
                        package shop;
                        class Shop {
                            private final Clerk clerk;
                            private final Provider<Bill> bills;
                            private final Ledger ledger;
                            private final String services;
                            @Inject private Shop(Clerk clerk, Provider<Bill> bills, Ledger ledger, Slack slack,
                                    Catalogue catalogue, org.slf4j.Logger logger, Provider<Slack> later) {
                                this.clerk = clerk;
                                this.bills = bills;
                                this.ledger = ledger;
                                services = logger.getName() + " " + catalogue.plugins().size() + " " + (later.get() == slack);
                                slack.say("#general", "open");
                            }
                            @OnMessage(pattern = "^buy") String buy() {
                                return (clerk.ledger == ledger) + " " + (bills.get() != bills.get()) + " " + ledger.opened;
                            }
                            @OnMessage(pattern = "^services") String services() { return services; }
                        }
                        """)
                .source(
                        "package shop; class Clerk { final Ledger ledger; @Inject Clerk(Ledger ledger) { this.ledger = ledger; } }")
                .source("package shop; final class Bill { public Bill() {} }")
                .source("package shop; @Singleton class Ledger { static int made; final int opened = ++made; }")
                .in(bot.folder);

        assertThat(bot.startWithOne().isLive()).isTrue();

        assertThat(bot.switchboard.say("buy")).containsExactly("true true 1");
        assertThat(bot.switchboard.say("services")).containsExactly("plugin.shop 0 true");
        assertThat(bot.switchboard.slack.said).containsExactly("#general: open");
    }

    @Test
    void aHandlerClassIsASingletonAlsoWhereAnotherAsksForIt() throws Exception {
        PluginJar.named("pair.jar")
                .source("package pair; class A { @OnMessage(pattern = \"\") String a() { return \"\" + hashCode(); } }")
                .source("""
                        package pair;
                        class B {
                            private final A a;
                            @Inject B(A a) { this.a = a; }
                            @OnMessage(pattern = "") String b() { return "" + a.hashCode(); }
                        }
                        """)
                .in(bot.folder);
        bot.host.start();
        List<String> answers = bot.switchboard.say("same?");
        assertThat(answers).hasSize(2);
        assertThat(answers.get(0)).isEqualTo(answers.get(1));
    }

    @Test
    void aFailureThatThrowsWhenItIsAskedIsToldByItsName() throws Exception {
        String odd = """
                package odd;
                class Odd extends RuntimeException {
                    @Override public String toString() { throw new Odd(); }
                    @Override public String getMessage() { throw new Odd(); }
                    @Override public StackTraceElement[] getStackTrace() { throw new Odd(); }
                }
                """;
        PluginJar.named("making.jar")
                .source(odd)
                .source("package odd; class A { A() { throw new Odd(); } @OnMessage(pattern = \"\") void all() {} }")
                .in(bot.folder);
        PluginJar.named("closing.jar")
                .source(odd)
                .source("package odd; class A implements AutoCloseable { @OnMessage(pattern = \"\") void all() {}"
                        + " public void close() { throw new Odd(); } }")
                .in(bot.folder);
        bot.host.start();
        assertThat(bot.logged(Level.WARN)).singleElement().asString().contains("odd.A: its constructor threw odd.Odd");
        bot.host.close();
        assertThat(bot.logged(Level.WARN)).last().asString().contains("odd.A: its close() threw odd.Odd");
        bot.awaitCollected("closing");
        bot.awaitCollected("making");
    }

    @Test
    void providersMayGoInACircle() throws Exception {
        PluginJar.named("circle.jar")
                .source("""
                        package circle;
                        @Singleton class A {
                            private final Provider<B> b;
                            @Inject A(Provider<B> b) { this.b = b; }
                            @OnMessage(pattern = "") String a() { return "" + (b.get().a == this); }
                        }
                        """)
                .source("package circle; class B { final A a; @Inject B(A a) { this.a = a; } }")
                .in(bot.folder);
        bot.host.start();
        assertThat(bot.switchboard.say("round?")).containsExactly("true");
    }

    @Test
    void constructorsAndInitialisersRunOnThePluginsOwnThreads() throws Exception {
        PluginJar.named("where.jar").source("""
                        package where;
                        class Where {
                            private static final String LOADED = Thread.currentThread().getName();
                            private final String made = Thread.currentThread().getName()
                                    + " " + Thread.currentThread().getContextClassLoader().getName();
                            @OnMessage(pattern = "") String where() { return LOADED + ", " + made; }
                        }
                        """).in(bot.folder);
        bot.host.start();
        assertThat(bot.switchboard.say("where?").get(0)).matches("plugin-where-\\d+, plugin-where-\\d+ where #1");
    }

    @Test
    void aConstructorThatLoopsForEverHoldsNobodyBack() throws Exception {
        PluginJar.named("a-loop.jar").source("""
                        package loop;
                        class Loop {
                            Loop() { while (System.getProperty("banter.test.loop.ends") == null) { Thread.onSpinWait(); } }
                            @OnMessage(pattern = "") void all() {}
                        }
                        """).in(bot.folder);
        PluginHostTest.echo("b-good-one.jar", "here").in(bot.folder);
        try {
            assertThat(bot.host.start()).extracting(LoadReport::isLive).containsExactly(false, true);
            assertThat(bot.reports.get(0).toString())
                    .contains("- loop.Loop: its constructor did not return within 5000 ms and was interrupted; ");
            assertThat(bot.switchboard.say("anybody?")).containsExactly("here");
        } finally {
            System.setProperty("banter.test.loop.ends", "now");
        }
        bot.awaitCollected("a-loop");
        System.clearProperty("banter.test.loop.ends");
    }

    @Test
    void byteCodeOfTheRunningJavaMakesNobodyComplain() throws Exception {
        int running = Runtime.version().feature();
        PluginJar.named("modern.jar")
                .source("package modern; class Modern { Modern() { throw new IllegalStateException(); }"
                        + " @OnMessage(pattern = \"\") void all() {} }")
                .forJava(running)
                .in(bot.folder);
        assertThat(bot.startWithOne().toString())
                .contains(
                        "modern.Modern: its constructor threw java.lang.IllegalStateException, at modern.Modern.<init>");
        assertThat(bot.loggedByLibraries()).isEmpty();
        Awaitility.await().until(() -> bot.copies().isEmpty());
    }
}
