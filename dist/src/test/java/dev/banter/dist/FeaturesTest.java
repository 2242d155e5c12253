package dev.banter.dist;

import static dev.banter.dist.Person.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A plugin that uses all that the product gives it leaves memory when its jar is taken away. */
final class FeaturesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final String EVERY = """
            package every;

            import dev.banter.api.*;
            import jakarta.inject.Inject;
            import java.net.URI;
            import java.net.http.HttpClient;
            import java.net.http.HttpRequest;
            import java.net.http.HttpResponse.BodyHandlers;
            import java.time.Duration;
            import java.util.*;
            import java.util.concurrent.*;
            import java.util.concurrent.atomic.AtomicInteger;
            import org.slf4j.*;

            final class Every implements Started, AutoCloseable {

                enum Colour { RED, BLUE }

                record Wishes(
                        @Setting(orElse = "10ms") Duration every,
                        @Setting(orElse = "red") Colour colour,
                        Optional<Secret> key) {}

                private static final ThreadLocal<Every> HERE = new ThreadLocal<>();

                private final Wishes wishes;
                private final Slack slack;
                private final Catalogue catalogue;
                private final Logger log;
                private final ScheduledExecutorService timer;
                private final HttpClient http;
                private final AtomicInteger ticks = new AtomicInteger();

                @Inject
                Every(@Settings Wishes wishes, Slack slack, Catalogue catalogue, Logger log,
                        ScheduledExecutorService timer, HttpClient http) {
                    this.wishes = wishes;
                    this.slack = slack;
                    this.catalogue = catalogue;
                    this.log = log;
                    this.timer = timer;
                    this.http = http;
                }

                @Override
                public void started() {
                    HERE.set(this);
                    timer.scheduleAtFixedRate(ticks::incrementAndGet, 0, wishes.every().toMillis(), TimeUnit.MILLISECONDS);
                }

                @OnMessage(pattern = "^settings$")
                String settings() {
                    return wishes.colour() + " " + wishes.key().isPresent() + " of " + catalogue.plugins().size();
                }

                @OnMessage(pattern = "^timers$")
                CompletionStage<String> timers() {
                    CompletableFuture<String> later = new CompletableFuture<>();
                    timer.schedule(() -> later.complete("ticked: " + (ticks.get() > 0)), 50, TimeUnit.MILLISECONDS);
                    return later;
                }

                @OnMessage(pattern = "^http <?(?<url>[^>|]+)")
                CompletionStage<String> http(@Group("url") String url) {
                    return http.sendAsync(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString())
                            .thenApply(answer -> "status " + answer.statusCode());
                }

                @OnMessage(pattern = "^log$")
                String log() {
                    MDC.put("colour", Colour.BLUE.toString());
                    LoggerFactory.getLogger(Colour.class).warn("{} and {}", this, Colour.BLUE, new Odd());
                    log.atInfo().addKeyValue("wishes", wishes).addMarker(MarkerFactory.getMarker("every")).log("logged");
                    return "logged";
                }

                @SuppressWarnings("serial")
                static final class Odd extends RuntimeException {}

                @OnMessage(pattern = "^locals$")
                String locals() {
                    HERE.set(this);
                    return "kept " + (HERE.get() == this);
                }

                @OnMessage(pattern = "^json$")
                CompletionStage<String> json(Message message) {
                    Map<String, Object> arguments = new TreeMap<>();
                    arguments.put("channel", message.channel().id());
                    arguments.put("text", "called");
                    arguments.put("unfurl_links", false);
                    return slack.call("chat.postMessage", arguments)
                            .thenCombine(
                                    slack.say(message.channel().id(), Post.of("with data").metadata("every", "{\\"a\\": [1]}")),
                                    (answer, posted) -> "json " + answer.flag("ok"));
                }

                @BeforeHandlers
                String before(Message message) {
                    return message.text().equals("interceptors") ? "intercepted " + Colour.RED : message.text();
                }

                @OnMessage(pattern = "^intercepted (?<colour>\\\\w+)$")
                String intercepted(@Group("colour") Colour colour) {
                    return colour + " key-1";
                }

                @BeforeSending
                Markup sending(Post post) {
                    return post.text().replaceAll(java.util.regex.Pattern.compile("key-\\\\d"), String.valueOf(Colour.BLUE));
                }

                @Override
                public void close() {
                    log.info("every is closed after {}", Colour.RED);
                }
            }
            """;

    @TempDir
    Path home;

    @ParameterizedTest
    @ValueSource(strings = {"rtm", "socket"})
    void oneThatUsesAllOfThemLeavesMemory(String transport) throws Exception {
        Path plugins = home.resolve("plugins");
        Path jar = PluginJar.drop(plugins, home, "every", "every.Every", EVERY, Product.loggingAuthorsClassPath());
        Files.writeString(plugins.resolve("every.yaml"), "colour: blue\nkey: canary\n");
        try (LocalSlack slack = LocalSlack.start();
                BotProcess bot = BotProcess.start(
                        home, slack.environment(transport), "--http", "127.0.0.1:0", "--pacing", "off")) {
            bot.awaitReady();
            Person ana = slack.person("ana");
            String channel = ana.channel("general");
            Map<String, String> answers = Map.of(
                    "settings",
                    "BLUE true of 1",
                    "timers",
                    "ticked: true",
                    "http " + bot.address("http").resolve("live"),
                    "status 200",
                    "log",
                    "logged",
                    "locals",
                    "kept true",
                    "json",
                    "json true",
                    "interceptors",
                    "RED BLUE");
            answers.forEach((said, answer) -> {
                ana.say(channel, said);
                ana.awaitInChannel(channel, text(answer));
            });
            assertThat(loaders(bot)).isOne();
            Files.delete(jar);

            await(bot.toString()).atMost(PATIENCE).untilAsserted(() -> {
                assertThat(bot.err()).contains("plugin every is gone");
                assertThat(loaders(bot)).isZero();
            });
        }
    }

    /** How many plugins' loaders are in memory after a collection. */
    private static long loaders(BotProcess bot) throws Exception {
        bot.inside("GC.run");
        return bot.inside("VM.classloader_stats")
                .lines()
                .filter(line -> line.contains("PluginClassLoader"))
                .count();
    }
}
