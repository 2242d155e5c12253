package dev.banter.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** With a plugin that is swapped those are swapped that use its classes. */
final class DependencySwapTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @RegisterExtension
    private final HostFixture bot = new HostFixture(Duration.ofMillis(500));

    @BeforeAll
    static void giveTheInside() throws Exception {
        Agent.give();
    }

    private void all() throws Exception {
        Neighbourhood.billing("billing.jar", "price 0").in(bot.folder);
        Neighbourhood.shop("shop.jar", "\"billing\"").in(bot.folder);
        Neighbourhood.mall("mall.jar", "\"shop\"").in(bot.folder);
        bot.host.start();
        assertThat(bot.switchboard.say("mall")).containsExactly("mall: tea is price 0");
    }

    /** Makes a jar elsewhere, and puts it there in one step. */
    private void put(PluginJar jar, String file) throws Exception {
        Path elsewhere = Files.createDirectories(bot.folder.resolveSibling("up"));
        Files.move(
                jar.in(elsewhere),
                bot.folder.resolve(file),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    private Map<String, WeakReference<ClassLoader>> loaders() {
        return Stream.of("billing", "shop", "mall")
                .collect(Collectors.toMap(
                        Function.identity(), id -> Objects.requireNonNull(bot.switchboard.loaders.get(id))));
    }

    private void awaitAnswer(String question, String answer) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(bot.switchboard.say(question)).containsExactly(answer));
    }

    private List<String> reportsOf(String file) {
        return bot.reports.stream()
                .filter(report -> report.file().equals(file))
                .map(report -> report.toString().replaceAll(" after \\d+ ms", ""))
                .toList();
    }

    @Test
    void allThatStandOnItAreLoadedAnewAndTheOldOnesLeaveMemory() throws Exception {
        all();
        Map<String, WeakReference<ClassLoader>> before = loaders();
        put(Neighbourhood.billing("billing.jar", "price 1"), "billing.jar");

        awaitAnswer("mall", "mall: tea is price 1");
        assertThat(reportsOf("shop.jar").get(1))
                .startsWith("shop.jar: plugin shop is live with 1 handler, in the place of the version before, requires"
                        + " billing, exports shop.api");
        assertThat(bot.logged(Level.INFO))
                .contains("plugin shop is loaded anew, because a plugin that it requires is another now");
        before.forEach((id, loader) -> await("the loader of " + id + " is collected")
                .atMost(PATIENCE)
                .until(() -> {
                    System.gc();
                    return loader.get() == null;
                }));
        await().untilAsserted(() -> assertThat(bot.copies()).hasSize(3));
        assertThat(bot.logged(Level.WARN)).isEmpty();
        assertThat(bot.held).isEmpty();
    }

    @Test
    void noMessageIsLostOrMeetsWhatIsClosedMeanwhile() throws Exception {
        all();
        AtomicBoolean enough = new AtomicBoolean();
        CompletableFuture<List<String>> answers = CompletableFuture.supplyAsync(() -> {
            List<String> heard = new ArrayList<>();
            while (!enough.get()) {
                heard.add(bot.switchboard
                        .begin("mall", "mall")
                        .toCompletableFuture()
                        .join());
            }
            return heard;
        });
        for (int price = 1; price <= 3; price++) {
            put(Neighbourhood.billing("billing.jar", "price " + price), "billing.jar");
            awaitAnswer("mall", "mall: tea is price " + price);
        }
        enough.set(true);

        assertThat(answers.join()).isSorted().contains("mall: tea is price 0", "mall: tea is price 3");
        assertThat(bot.switchboard.failures).isEmpty();
        assertThat(bot.logged(Level.WARN)).isEmpty();
    }

    @Test
    void whatItHasBegunItEndsBeforeTheOneItRequiresIsClosed() throws Exception {
        Gate gate = new Gate();
        Neighbourhood.billing("billing.jar", "one").in(bot.folder);
        Neighbourhood.shop("shop.jar", "\"billing\"")
                .source("package shop; class Slow { @OnMessage(pattern = \"^slow$\") String slow() throws Exception { "
                        + gate.await() + " return billing.api.Prices.of(\"rum\"); } }")
                .in(bot.folder);
        bot.host.start();
        CompletableFuture<String> begun = bot.switchboard.begin("shop", "slow").toCompletableFuture();
        await().until(() -> !bot.switchboard.plugin("shop").lane().isQuiet());
        put(Neighbourhood.billing("billing.jar", "two"), "billing.jar");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(reportsOf("shop.jar")).hasSize(2));
        assertThat(begun).isNotDone();
        gate.forget();

        assertThat(begun.join()).isEqualTo("rum is one");
        await().untilAsserted(() -> assertThat(bot.logged(Level.INFO))
                .containsSubsequence("plugin shop is gone", "plugin billing is gone"));
        assertThat(bot.logged(Level.WARN)).isEmpty();
    }

    @Test
    void oneThatExtendsAClassOfAnotherLeavesMemoryWithIt() throws Exception {
        String base = """
                package billing.api;
                public abstract class Desk<T> implements AutoCloseable {
                    protected final Slack slack;
                    public Desk(Slack slack) { this.slack = slack; }
                    public abstract T ask(String thing);
                    @Override public void close() { slack.say("#ops", "the desk is closed"); }
                }
                """;
        Neighbourhood.billing("billing.jar", "one").source(base).in(bot.folder);
        PluginJar.named("shop.jar")
                .source(base)
                .without("billing.api.Desk")
                .source("""
                package shop;
                @Plugin(requires = "billing")
                class Till extends billing.api.Desk<String> {
                    @Inject Till(Slack slack) { super(slack); }
                    @OnMessage(pattern = "^ask$") public String ask(Message message) { return ask(message.text()); }
                    @Override public String ask(String thing) { return "no " + thing; }
                }
                """)
                .in(bot.folder);
        bot.host.start();
        assertThat(bot.switchboard.say("ask")).containsExactly("no ask");
        Files.delete(bot.folder.resolve("billing.jar"));

        await().untilAsserted(() -> assertThat(bot.switchboard.slack.said).containsExactly("#ops: the desk is closed"));
        List.of("shop", "billing").forEach(bot::awaitCollected);
        assertThat(bot.held).isEmpty();
    }

    @Test
    void oneThatIsRefusedWithTheNewVersionGoesOnWithTheOldClasses() throws Exception {
        Neighbourhood.billing("billing.jar", "one")
                .attribute("Implementation-Version", "1.0")
                .in(bot.folder);
        Neighbourhood.shop("shop.jar", "\"billing 1\"").in(bot.folder);
        bot.host.start();
        WeakReference<ClassLoader> old = Objects.requireNonNull(bot.switchboard.loaders.get("billing"));
        PluginJar next = Neighbourhood.billing("billing.jar", "two").attribute("Implementation-Version", "2.0");
        put(next, "billing.jar");

        await().untilAsserted(() -> assertThat(reportsOf("shop.jar")).hasSize(2));
        assertThat(reportsOf("shop.jar").get(1)).isEqualTo("""
                shop.jar: plugin shop is refused, 1 problem
                  - shop.Shop: requires 'billing 1', and 2.0 is there (billing.jar); put a version there that fits, or have this one require another
                Nothing of it runs; the version before goes on. It is tried again when the file, its settings or a plugin that it requires change.""");
        assertThat(bot.switchboard.say("billing")).containsExactly("all is two");
        await().untilAsserted(() -> assertThat(bot.logged(Level.INFO)).contains("plugin billing 1.0 is gone"));
        // It is there: its old classes are loaded when they are needed, and what has been closed is closed.
        assertThat(bot.switchboard.say("shop"))
                .containsExactly("java.lang.IllegalStateException: the books are closed");
        await().during(Duration.ofSeconds(2)).until(() -> bot.held.isEmpty() && old.get() != null);

        put(Neighbourhood.billing("billing.jar", "three").attribute("Implementation-Version", "1.1"), "billing.jar");
        awaitAnswer("shop", "tea is three");
        await().atMost(PATIENCE).until(() -> {
            System.gc();
            return old.get() == null;
        });
        assertThat(bot.held).isEmpty();
    }

    @Test
    void whatStandsOnAnEarlierVersionIsNoGroundForOthers() throws Exception {
        Neighbourhood.billing("billing.jar", "one")
                .attribute("Implementation-Version", "1.0")
                .in(bot.folder);
        Neighbourhood.shop("shop.jar", "\"billing 1\"").in(bot.folder);
        bot.host.start();
        put(Neighbourhood.billing("billing.jar", "two").attribute("Implementation-Version", "2.0"), "billing.jar");
        await().untilAsserted(() -> assertThat(reportsOf("shop.jar")).hasSize(2));
        put(Neighbourhood.mall("mall.jar", "\"shop\""), "mall.jar");

        await().untilAsserted(() -> assertThat(reportsOf("mall.jar")).hasSize(1));
        assertThat(reportsOf("mall.jar").get(0))
                .contains("mall.Mall: requires 'shop', which still stands on an earlier 'billing' than the one that is"
                        + " live; put a version of it there that fits");
        put(Neighbourhood.shop("shop.jar", "\"billing 2\""), "shop.jar");
        awaitAnswer("mall", "mall: tea is two");
    }

    @Test
    void versionsThatNeedEachOtherComeTogether() throws Exception {
        Neighbourhood.billing("billing.jar", "one")
                .attribute("Implementation-Version", "1.0")
                .in(bot.folder);
        Neighbourhood.shop("shop.jar", "\"billing 1\"").in(bot.folder);
        bot.host.start();
        put(Neighbourhood.shop("shop.jar", "\"billing 2\""), "shop.jar");
        await().untilAsserted(() -> assertThat(reportsOf("shop.jar")).hasSize(2));
        assertThat(bot.switchboard.say("shop")).containsExactly("tea is one");
        put(Neighbourhood.billing("billing.jar", "two").attribute("Implementation-Version", "2.0"), "billing.jar");

        awaitAnswer("shop", "tea is two");
        assertThat(reportsOf("shop.jar")).hasSize(3).last().asString().contains("is live with 1 handler");
    }

    @Test
    void whatHoldsOneHoldsTheOneItRequiresToo() throws Exception {
        Neighbourhood.billing("billing.jar", "one").in(bot.folder);
        PluginJar.named("leak.jar")
                .source("package leak; @Plugin(requires = \"billing\") class Leak { @OnMessage(pattern = \"^leak$\")"
                        + " String leak() { System.getProperties().put(\"leaks\", new Leak()); return \"done\"; } }")
                .in(bot.folder);
        bot.host.start();
        assertThat(bot.switchboard.say("leak")).containsExactly("done");
        Files.delete(bot.folder.resolve("billing.jar"));

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(bot.held)
                        .extracting(held -> held.plugin().replaceAll(" .*", ""))
                        .containsExactlyInAnyOrder("leak", "billing"));
        assertThat(bot.held)
                .allSatisfy(held -> assertThat(held.holders())
                        .singleElement()
                        .asString()
                        .startsWith("java.lang.System.props holds a leak.Leak;"));
        System.getProperties().remove("leaks");
    }
}
