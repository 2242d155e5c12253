package dev.banter.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The HTTP client that a plugin gets by injection, against a server on this machine. */
final class HttpTest {

    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch answer = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @RegisterExtension
    private final HostFixture bot = new HostFixture();

    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/now", exchange -> say(exchange, "pong"));
        server.createContext("/moved", exchange -> {
            exchange.getResponseHeaders().set("Location", "/now");
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
        server.createContext("/never", exchange -> {
            asked.countDown();
            try {
                answer.await();
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            }
            say(exchange, "late");
        });
        server.start();
    }

    private static void say(HttpExchange exchange, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @AfterEach
    void stop() {
        answer.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private PluginJar plugin(String members) {
        return PluginJar.named("web.jar")
                .source("""
                        package web;
                        class Web {
                            private static final String SERVER = "http://127.0.0.1:%d";
                            private final java.net.http.HttpClient http;
                            @Inject Web(java.net.http.HttpClient http) { this.http = http; }
                            private static java.net.http.HttpRequest to(String path) {
                                return java.net.http.HttpRequest.newBuilder(java.net.URI.create(SERVER + path)).build();
                            }
                            private static java.net.http.HttpResponse.BodyHandler<String> text() {
                                return java.net.http.HttpResponse.BodyHandlers.ofString();
                            }
                            %s
                        }
                        """.formatted(server.getAddress().getPort(), members));
    }

    @Test
    void itWaitsFollowsAndChainsOnThePluginsThreads() throws Exception {
        plugin("""
                @OnMessage(pattern = "send") String send() throws Exception {
                    return http.send(to("/moved"), text()).body();
                }
                @OnMessage(pattern = "chain") String chain() throws Exception {
                    var gate = new java.util.concurrent.CountDownLatch(1);
                    var chained = http.sendAsync(to("/now"), text()).thenApply(answer -> {
                        try { gate.await(); } catch (InterruptedException stopping) { }
                        return answer.body() + " on " + Thread.currentThread().getName();
                    }).thenApplyAsync(text -> text + ", " + Thread.currentThread().getName());
                    gate.countDown();
                    return chained.get();
                }
                @OnMessage(pattern = "settings") String settings() {
                    return http.connectTimeout() + " " + http.followRedirects() + " " + http.version();
                }
                @OnMessage(pattern = "socket") String socket() { return "" + http.newWebSocketBuilder(); }
                """).in(bot.folder);
        bot.host.start();

        assertThat(bot.switchboard.say("send")).containsExactly("pong");
        assertThat(bot.switchboard.say("chain"))
                .singleElement()
                .asString()
                .matches("pong on plugin-web-http-\\d+, plugin-web-http-\\d+");
        assertThat(bot.switchboard.say("settings")).containsExactly("Optional[PT10S] NORMAL HTTP_2");
        assertThat(bot.switchboard.say("socket"))
                .containsExactly(
                        "java.lang.UnsupportedOperationException: the HTTP client that plugins get by injection"
                                + " opens no web sockets; make a client of the plugin's own for them, and end them in close()");
        bot.takeOut("web");
        bot.awaitCollected("web");
    }

    @Test
    void aRequestUnderWayAndAConnectionKeptOpenEndWithThePlugin() throws Exception {
        plugin("""
                @OnMessage(pattern = "") String all() throws Exception {
                    String kept = http.send(to("/now"), text()).body();
                    var underWay = http.sendAsync(to("/never"), text());
                    new Thread(() -> {
                        try {
                            underWay.join();
                        } catch (RuntimeException ended) {
                            System.setProperty("banter.test.http.end", ended.toString());
                        }
                    }).start();
                    return kept;
                }
                """).in(bot.folder);
        System.clearProperty("banter.test.http.end");
        bot.host.start();
        assertThat(bot.switchboard.say("hi")).containsExactly("pong");
        asked.await();

        bot.takeOut("web");

        await().untilAsserted(() ->
                assertThat(System.getProperty("banter.test.http.end")).contains("CancellationException"));
        bot.awaitCollected("web");
        assertThat(bot.logged(Level.WARN)).isEmpty();
        awaitNoSelector();
    }

    @Test
    void aPluginThatDoesNotComeBackKeepsNoClientOfItsOwn() throws Exception {
        Gate gate = new Gate();
        plugin("""
                @OnMessage(pattern = "") String all() throws Exception { http.send(to("/now"), text()); %s
                    return http.send(to("/now"), text()).body(); }
                """.formatted(gate.awaitDeaf())).in(bot.folder);
        bot.host.start();
        CompletableFuture<List<String>> asked = bot.said();
        await().until(() -> !bot.switchboard.plugin("web").lane().isQuiet());

        bot.takeOut("web");

        awaitNoSelector();
        gate.forget();
        asked.join();
        bot.awaitCollected("web");
    }

    @Test
    void itCanBeUsedByThatWhichIsClosed() throws Exception {
        PluginJar.named("web.jar")
                .source("""
                        package web;
                        class Web implements AutoCloseable {
                            private final java.net.http.HttpClient http;
                            @Inject Web(java.net.http.HttpClient http) { this.http = http; }
                            @OnMessage(pattern = "") void all() {}
                            @Override public void close() throws Exception {
                                throw new java.io.IOException("said " + http.send(
                                        java.net.http.HttpRequest.newBuilder(java.net.URI.create("http://127.0.0.1:%d/now")).build(),
                                        java.net.http.HttpResponse.BodyHandlers.ofString()).body());
                            }
                        }
                        """.formatted(server.getAddress().getPort()))
                .in(bot.folder);
        bot.host.start();
        bot.host.close();
        assertThat(bot.logged(Level.WARN)).singleElement().asString().contains("java.io.IOException: said pong");
        bot.awaitCollected("web");
    }

    /** The JDK's thread of a client ends on 17 when the client has been collected. */
    private static void awaitNoSelector() {
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            System.gc();
            return Thread.getAllStackTraces().keySet().stream()
                    .map(Thread::getName)
                    .noneMatch(name -> name.startsWith("HttpClient-") && name.endsWith("SelectorManager"));
        });
    }
}
