package dev.banter.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import com.sun.net.httpserver.HttpServer;
import dev.banter.api.Due;
import dev.banter.core.route.Route;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The examples of the pages for authors compile, and do what the pages say. */
final class PluginsPageTest {

    private static final Path DOCS = Path.of("..", "..", "dist", "docs");

    @RegisterExtension
    private final HostFixture bot = new HostFixture();

    @Test
    void theExampleIsMadeStartedAskedAndClosed() throws Exception {
        HttpServer shop = shop();
        try {
            PluginJar.named("shop.jar")
                    .option("-Xlint:all")
                    .source(example("plugins.md", "class ShopWatch")
                            .replace("8080", String.valueOf(shop.getAddress().getPort())))
                    .in(bot.folder);
            assertThat(bot.startWithOne().isLive()).isTrue();

            await().untilAsserted(() -> assertThat(bot.switchboard.say("shop?")).containsExactly("the shop is open"));

            bot.host.close();
            assertThat(bot.switchboard.slack.said).containsExactly("#ops: nobody watches the shop any more");
            assertThat(bot.logged(Level.WARN)).isEmpty();
            bot.awaitCollected("shop");
        } finally {
            shop.stop(0);
        }
    }

    @Test
    void theExampleOfHandlersIsLive() throws Exception {
        PluginJar.named("deploys.jar")
                .option("-Xlint:all")
                .source(example("handlers.md", "class Deploys"))
                .in(bot.folder);
        assertThat(bot.startWithOne().headline()).startsWith("deploys.jar: plugin deploys is live with 7 handlers");
        assertThat(bot.switchboard.say("deploy failed: shop")).containsExactly("shop was not deployed (with 2 blocks)");
    }

    @Test
    void theExamplesOfPluginsThatNeedPluginsAreLive() throws Exception {
        String prices = example("plugins.md", "class Prices");
        PluginJar.named("billing-1.4.jar").option("-Xlint:all").source(prices).in(bot.folder);
        PluginJar.named("shop.jar")
                .option("-Xlint:all")
                .source(prices)
                .without("billing.api.Prices")
                .source(example("plugins.md", "class Shop "))
                .in(bot.folder);
        assertThat(bot.host.start()).allMatch(LoadReport::isLive);
        assertThat(bot.switchboard.say("price of tea")).containsExactly("tea is 3 coins");
    }

    @Test
    void theExampleOfRightsIsLive() throws Exception {
        PluginJar.named("machines.jar")
                .option("-Xlint:all")
                .source(example("handlers.md", "class Machines"))
                .in(bot.folder);
        assertThat(bot.startWithOne().headline()).startsWith("machines.jar: plugin machines is live with 2 handlers");
        assertThat(bot.switchboard.plugin("machines").routes())
                .extracting(Route::rights)
                .extracting(
                        rights -> rights.clauses().toString(),
                        rights -> String.valueOf(rights.quota()),
                        rights -> String.valueOf(rights.caution()))
                .containsExactly(
                        tuple(
                                "[Clause[users=[], groups=[], channels=[#ops]],"
                                        + " Clause[users=[U012AB3CD], groups=[@oncall], channels=[]]]",
                                "3 times in 10 minutes",
                                "Caution[question=Start {machine} anew?, within=PT5M]"),
                        tuple("[Clause[users=[], groups=[], channels=[#ops]]]", "null", "null"));
    }

    private static HttpServer shop() throws IOException {
        HttpServer shop = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        shop.createContext("/health", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        shop.start();
        return shop;
    }

    @Test
    void theExampleOfSettingsIsRefusedAndReadAsItSays() throws Exception {
        PluginJar.named("feed.jar")
                .option("-Xlint:all")
                .source(example("plugins.md", "class Feed"))
                .in(bot.folder);
        bot.write("feed", "every=0s", "word=a");
        assertThat(Files.readAllLines(DOCS.resolve("plugins.md")))
                .containsAll(bot.startWithOne().toString().lines().limit(4).toList());

        bot.write("feed", "every=1m", "api-key=hush", "proxy.url=http://proxy.example");
        await().until(() -> bot.switchboard.live.containsKey("feed"));
        assertThat(bot.switchboard.say("feed")).containsExactly("the feed is read every 60 s");
    }

    @Test
    void theExampleOfWhatAPluginKeepsIsLiveAndCounts() throws Exception {
        PluginJar.named("standings.jar")
                .option("-Xlint:all")
                .source(example("plugins.md", "class Standings"))
                .in(bot.folder);
        assertThat(bot.startWithOne().isLive()).isTrue();
        assertThat(bot.switchboard.say("north has won")).containsExactly("1 games, 3 points for north");
        assertThat(bot.switchboard.say("north has won")).containsExactly("2 games, 6 points for north");
    }

    @Test
    void theExampleOfJobsIsLiveAndReminds() throws Exception {
        PluginJar.named("standup.jar")
                .option("-Xlint:all")
                .source(example("jobs.md", "class Standup"))
                .in(bot.folder);
        assertThat(bot.startWithOne().headline()).startsWith("standup.jar: plugin standup is live with 5 handlers");
        ByTheClock clock = new ByTheClock(bot.switchboard, "standup");
        assertThat(bot.switchboard.say("remind me in 2h to go home")).containsExactly("I shall");
        clock.run("example.Standup#begin", new Due(Instant.EPOCH, Duration.ZERO, 0));
        clock.run("example.Standup#look", new Due(Instant.EPOCH, Duration.ZERO, 2));
        assertThat(clock.remind(Duration.ofMinutes(31))).isOne();
        assertThat(clock.remind(Duration.ofMinutes(121))).isOne();
        assertThat(bot.switchboard.slack.said)
                .containsExactly(
                        "#ops: What are you up to today?",
                        "#ops: I have not looked 2 times",
                        "#ops: Who has not said anything yet?",
                        "U0ANA: It is time to go home");
    }

    /** The one example of a page that has these words. */
    private static String example(String page, String words) throws IOException {
        List<String> blocks = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(DOCS.resolve(page)))
                .results()
                .map(block -> block.group(1))
                .filter(block -> block.contains(words))
                .toList();
        assertThat(blocks).as("examples with %s in %s", words, page).hasSize(1);
        return blocks.get(0);
    }
}
