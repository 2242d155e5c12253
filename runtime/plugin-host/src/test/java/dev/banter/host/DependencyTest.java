package dev.banter.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import dev.banter.host.admin.Administration;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A plugin that requires another comes after it, waits for it, goes with it and comes back with it. */
final class DependencyTest {

    @RegisterExtension
    private final HostFixture bot = new HostFixture();

    /** The last report of each file that starts so, without how long it took. */
    private String last(String file) {
        return bot.reports.stream()
                .filter(report -> report.file().startsWith(file))
                .map(report -> report.toString().replaceAll(" after \\d+ ms", ""))
                .reduce("none", (one, next) -> next);
    }

    private void awaitLast(String file, String text) {
        await().untilAsserted(() -> assertThat(last(file)).contains(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a-shop.jar", "z-shop.jar"})
    void itIsLoadedAfterTheOneItRequiresWhateverTheirNames(String file) throws Exception {
        Neighbourhood.shop(file, "\"billing\"").in(bot.folder);
        Neighbourhood.billing("billing-1.4.jar", "cheap").in(bot.folder);

        assertThat(bot.host.start()).extracting(LoadReport::file).containsExactly("billing-1.4.jar", file);

        assertThat(last("billing"))
                .isEqualTo("billing-1.4.jar: plugin billing 1.4 is live with 1 handler, exports billing.api\n"
                        + "  billing.Billing#all on \"^billing$\"");
        assertThat(last(file)).contains(" is live with 1 handler, requires billing 1.4, exports shop.api\n");
        assertThat(bot.switchboard.say("shop")).containsExactly("tea is cheap");
    }

    @Test
    void itWaitsForTheOneItRequires() throws Exception {
        Neighbourhood.mall("mall.jar", "\"shop\"").in(bot.folder);
        bot.host.start();
        assertThat(last("mall")).isEqualTo("""
                mall.jar: plugin mall is refused, 1 problem
                  - mall.Mall: requires 'shop', which is not there; put its jar into the plugin folder
                Nothing of it runs. It is tried again when the file, its settings or a plugin that it requires change.""");

        Neighbourhood.shop("shop.jar", "\"billing\"").in(bot.folder);
        awaitLast("shop", "requires 'billing', which is not there; put its jar into the plugin folder");
        awaitLast("mall", "requires 'shop', which is refused (shop.jar); mend that one first");

        Neighbourhood.billing("billing.jar", "cheap").in(bot.folder);
        awaitLast("mall", "is live with 1 handler, requires shop");
        assertThat(bot.switchboard.say("mall")).containsExactly("mall: tea is cheap");
        assertThat(bot.reports)
                .extracting(LoadReport::file)
                .containsExactly("mall.jar", "shop.jar", "mall.jar", "billing.jar", "shop.jar", "mall.jar");
    }

    @Test
    void aWrongVersionIsNamedAndTheRightOneIsTaken() throws Exception {
        Neighbourhood.billing("billing-1.3.jar", "old").in(bot.folder);
        Neighbourhood.shop("shop.jar", "\"billing >=1.4 <3\"").in(bot.folder);
        bot.host.start();
        assertThat(last("shop"))
                .contains("shop.Shop: requires 'billing >=1.4 <3', and 1.3 is there (billing-1.3.jar); put a version"
                        + " there that fits, or have this one require another");

        Neighbourhood.billing("billing-2.jar", "new").in(bot.folder);
        Files.delete(bot.folder.resolve("billing-1.3.jar"));
        awaitLast("shop", "is live with 1 handler, requires billing 2");
        assertThat(bot.switchboard.say("shop")).containsExactly("tea is new");
    }

    @Test
    void oneWithoutAVersionIsGoodForWhoeverDoesNotAskForOne() throws Exception {
        Neighbourhood.billing("billing.jar", "cheap").in(bot.folder);
        Neighbourhood.needy("any", "\"billing\"").in(bot.folder);
        Neighbourhood.needy("some", "\"billing 1\"").in(bot.folder);
        bot.host.start();
        assertThat(last("any")).contains("is live");
        assertThat(last("some"))
                .contains("requires 'billing 1', which has no version (billing.jar); have it named with a version that"
                        + " begins with a number");
    }

    @Test
    void theManifestTellsAVersionToo() throws Exception {
        Neighbourhood.billing("billing.jar", "cheap")
                .attribute("Implementation-Version", "1.2")
                .in(bot.folder);
        Neighbourhood.needy("some", "\"billing 1\"").in(bot.folder);
        bot.host.start();
        assertThat(last("some")).contains("is live with 1 handler, requires billing 1.2");
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void aCircleIsNamedToEachOfItsMembersAndToNobodyElse(int members) throws Exception {
        for (int i = 0; i < members; i++) {
            Neighbourhood.needy("p" + i, "\"p" + (i + 1) % members + "\"").in(bot.folder);
        }
        Neighbourhood.needy("outside", "\"p0\"").in(bot.folder);
        bot.host.start();

        List<String> circles = List.of("p0 -> p1 -> p0", "p0 -> p1 -> p2 -> p0");
        assertThat(last("p0"))
                .contains("1 problem\n  - needy.Needy: requires itself in a circle: " + circles.get(members - 2)
                        + "; take one of these requirements away, or make one plugin of them");
        for (int i = 1; i < members; i++) {
            assertThat(last("p" + i)).contains("1 problem\n").contains("in a circle: p" + i + " -> ");
        }
        assertThat(last("outside")).contains("requires 'p0', which is refused (p0.jar); mend that one first");

        Neighbourhood.needy("p0", "").in(bot.folder);
        awaitLast("outside", "is live");
        for (int i = 0; i < members; i++) {
            awaitLast("p" + i, "is live");
        }
    }

    @Test
    void aCircleThatClosesLaterIsToldToThoseWhoWaited() throws Exception {
        Neighbourhood.needy("p0", "\"p1\"").in(bot.folder);
        bot.host.start();
        assertThat(last("p0")).contains("requires 'p1', which is not there");
        Neighbourhood.needy("p1", "\"p0\"").in(bot.folder);
        awaitLast("p1", "in a circle: p1 -> p0 -> p1");
        awaitLast("p0", "in a circle: p0 -> p1 -> p0");
    }

    @Test
    void whatRequiresARefusedOneIsToldSo() throws Exception {
        PluginJar.named("billing.jar")
                .source("package billing; class Billing { @OnMessage(pattern = \"(\") void all() {} }")
                .in(bot.folder);
        Neighbourhood.shop("shop.jar", "\"billing\"").in(bot.folder);
        bot.host.start();
        assertThat(last("shop")).contains("requires 'billing', which is refused (billing.jar); mend that one first");
        Files.delete(bot.folder.resolve("billing.jar"));
        awaitLast("shop", "requires 'billing', which is not there");
    }

    @Test
    void itGoesWithTheOneItRequiresAndComesBackWithIt() throws Exception {
        Neighbourhood.billing("billing.jar", "cheap").in(bot.folder);
        Neighbourhood.shop("shop.jar", "\"billing\"").in(bot.folder);
        Neighbourhood.mall("mall.jar", "\"shop\"").in(bot.folder);
        Neighbourhood.needy("other", "").in(bot.folder);
        bot.host.start();
        assertThat(bot.switchboard.live).hasSize(4);

        Files.delete(bot.folder.resolve("billing.jar"));
        awaitLast("shop", "requires 'billing', which is not there; put its jar into the plugin folder");
        awaitLast("mall", "requires 'shop', which is refused (shop.jar); mend that one first");
        assertThat(bot.switchboard.live).containsOnlyKeys("other");
        assertThat(bot.logged(Level.INFO))
                .containsSubsequence(
                        "plugin mall is taken out with billing, which it requires",
                        "plugin shop is taken out with billing, which it requires",
                        "billing.jar was removed: plugin billing is taken out");
        await().untilAsserted(() -> assertThat(bot.copies()).hasSize(1));
        List.of("billing", "shop", "mall").forEach(bot::awaitCollected);
        assertThat(bot.logged(Level.INFO))
                .containsSubsequence("plugin mall is gone", "plugin shop is gone", "plugin billing is gone");

        Neighbourhood.billing("billing.jar", "dear").in(bot.folder);
        awaitLast("mall", "is live");
        assertThat(bot.switchboard.say("mall")).containsExactly("mall: tea is dear");
    }

    @Test
    void whatGoesTogetherGoesWithoutAWord() throws Exception {
        Neighbourhood.billing("billing.jar", "cheap").in(bot.folder);
        Neighbourhood.shop("shop.jar", "\"billing\"").in(bot.folder);
        bot.host.start();
        Files.delete(bot.folder.resolve("shop.jar"));
        Files.delete(bot.folder.resolve("billing.jar"));
        await().untilAsserted(() -> assertThat(bot.removed).containsExactlyInAnyOrder("billing.jar", "shop.jar"));
        await().untilAsserted(() -> assertThat(bot.copies()).isEmpty());
        assertThat(bot.logged(Level.WARN)).isEmpty();
    }

    @Test
    void aNewVersionThatIsRefusedChangesNothingForThoseOnTheOldOne() throws Exception {
        Neighbourhood.billing("billing.jar", "cheap").in(bot.folder);
        Neighbourhood.shop("shop.jar", "\"billing\"").in(bot.folder);
        bot.host.start();
        PluginJar.named("billing.jar")
                .source("package billing; @Plugin(exports = \"billing\") class Billing {"
                        + " @OnMessage(pattern = \"(\") void all() {} }")
                .in(bot.folder);
        awaitLast("billing", "is refused, 1 problem");
        assertThat(bot.switchboard.say("shop")).containsExactly("tea is cheap");
        assertThat(last("shop")).contains("is live");
    }

    @Test
    void aJarThatIsAnotherPluginNowTakesTheFirstOut() throws Exception {
        PluginJar.named("x.jar")
                .source("package a; @Plugin(id = \"one\", version = \"1\") class A"
                        + " { @OnMessage(pattern = \"who\") String it() { return \"one\"; } }")
                .in(bot.folder);
        Neighbourhood.needy("needy", "\"one\"").in(bot.folder);
        bot.host.start();
        assertThat(bot.switchboard.live).containsOnlyKeys("one", "needy");
        PluginJar.named("x.jar")
                .source("package a; @Plugin(id = \"other\") class A"
                        + " { @OnMessage(pattern = \"who\") String it() { return \"other\"; } }")
                .in(bot.folder);
        awaitLast("needy", "requires 'one', which is not there");
        assertThat(bot.switchboard.live).containsOnlyKeys("other");
        assertThat(bot.logged(Level.INFO)).contains("x.jar holds another plugin now: plugin one 1 is taken out");
    }

    @Test
    void theStopOfTheBotEndsAll() throws Exception {
        Neighbourhood.billing("billing.jar", "cheap").in(bot.folder);
        Neighbourhood.shop("shop.jar", "\"billing\"").in(bot.folder);
        bot.host.start();
        bot.host.close();
        assertThat(bot.copies()).isEmpty();
        assertThat(bot.logged(Level.WARN)).isEmpty();
        List.of("billing", "shop").forEach(bot::awaitCollected);
    }

    @Test
    void thatTheOneItRequiresIsDisabledIsSaid() throws Exception {
        Neighbourhood.billing("billing.jar", "cheap").in(bot.folder);
        Neighbourhood.shop("shop.jar", "\"billing\"").in(bot.folder);
        bot.host.start();
        Administration administration = new Administration(bot.host);

        administration.disable("billing").toCompletableFuture().join();
        assertThat(last("shop")).contains("requires 'billing', which is disabled; enable it: plugins enable billing\n");

        administration.enable("billing").toCompletableFuture().join();
        assertThat(bot.switchboard.say("shop")).containsExactly("tea is cheap");
    }
}
