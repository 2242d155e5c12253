package dev.banter.host;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a plugin says of itself is believed, or refused with words before a class of it is loaded. */
final class DeclarationTest {

    @RegisterExtension
    private final HostFixture bot = new HostFixture();

    private static Map<String, PluginJar> mistakes() {
        Map<String, PluginJar> all = new LinkedHashMap<>();
        all.put("wrong-id", marked("wrong-id.jar", "id = \"Our Billing\", version = \"1 0\", exports = \"nowhere\""));
        all.put(
                "wrong-requires",
                marked(
                        "wrong-requires.jar",
                        "requires = {\"billing => 2\", \"Shop\", \"\", \"shop\", \"shop >=2\", \"wrong-requires 1\"}"));
        all.put(
                "marked-twice",
                marked("marked-twice.jar", "id = \"one\"")
                        .source("package example; @Plugin(id = \"two\") class Other {}"));
        all.put(
                "requires-what-is-not-there",
                marked("requires-what-is-not-there.jar", "requires = {\"x\", \"y >=1\"}"));
        return all;
    }

    private static PluginJar marked(String file, String says) {
        return PluginJar.named(file).source("""
                package example;
                @Plugin(%s)
                class Deploys { @OnMessage(pattern = "") String it() { return "here"; } }
                """.formatted(says));
    }

    static Stream<String> names() {
        return mistakes().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void isRefused(String name) throws Exception {
        Objects.requireNonNull(mistakes().get(name)).in(bot.folder);
        String text = bot.startWithOne().toString();
        Golden.assertThatTextIs(name, text);
        assertThat(bot.logged(Level.WARN)).containsExactly(text);
        assertThat(bot.switchboard.loaders).isEmpty();
        assertThat(bot.copies()).isEmpty();
    }

    @Test
    void anIdAndAVersionBeatTheFilesAndTheManifests() throws Exception {
        marked("Our Billing (copy)-0.9.jar", "id = \"billing\", version = \"1.4\"")
                .attribute("Implementation-Version", "1.3")
                .source("package example; class Other extends Deploys {}")
                .in(bot.folder);
        assertThat(bot.startWithOne().headline()).contains("Our Billing (copy)-0.9.jar: plugin billing 1.4 is live");
        assertThat(bot.copies()).singleElement().asString().startsWith("billing-");
    }

    @Test
    void twoFilesWithOneIdAreTwins() throws Exception {
        marked("a.jar", "id = \"billing\"").in(bot.folder);
        marked("b.jar", "id = \"billing\"").in(bot.folder);
        List<LoadReport> reports = bot.host.start();
        assertThat(reports).extracting(LoadReport::isLive).containsExactly(true, false);
        assertThat(reports.get(1).toString())
                .contains("its id 'billing' is that of a.jar, which is live; take one of the two files away");
    }

    /** Each of them stands beside billing 1.0, which exports billing.api. */
    private static Map<String, PluginJar> neighbours() {
        Map<String, PluginJar> all = new LinkedHashMap<>();
        all.put(
                "injects-across",
                Neighbourhood.shop("injects-across.jar", "\"billing\"")
                        .source("package shop; class Till { @Inject Till(billing.api.Prices prices) {}"
                                + " @OnMessage(pattern = \"(\") void all() {} }"));
        all.put(
                "brings-what-it-gets",
                PluginJar.named("brings-what-it-gets.jar")
                        .source("package billing.api; public class Prices {}")
                        .source("package shop; @Plugin(requires = \"billing\") class Shop {"
                                + " @OnMessage(pattern = \"(\") void all() {} }"));
        all.put(
                "uses-what-is-kept",
                PluginJar.named("uses-what-is-kept.jar")
                        .source("package billing; public class Books { public static String price() { return null; } }")
                        .without("billing.Books")
                        .source("package shop; @Plugin(requires = \"billing\") class Shop {"
                                + " @OnMessage(pattern = \"x\") String all() { return billing.Books.price(); }"
                                + " void use(billing.Books books) {} }"));
        all.put(
                "extends-what-is-injected",
                PluginJar.named("extends-what-is-injected.jar")
                        .source("package billing.api; public class Base { @Inject public Slack slack; }")
                        .without("billing.api.Base")
                        .source("package shop; @Plugin(requires = \"billing\") class Shop extends billing.api.Base {"
                                + " @OnMessage(pattern = \"x\") void all() {} }"));
        return all;
    }

    static Stream<String> neighbourNames() {
        return neighbours().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("neighbourNames")
    void isRefusedBesideBilling(String name) throws Exception {
        Neighbourhood.billing("billing-1.0.jar", "cheap")
                .source("package billing.api; public class Base { @Inject public Slack slack; }")
                .in(bot.folder);
        Objects.requireNonNull(neighbours().get(name)).in(bot.folder);
        Golden.assertThatTextIs(name, bot.host.start().get(1).toString());
        bot.awaitCollected(name);
    }

    @Test
    void twoThatExportOnePackageCannotBothBeRequired() throws Exception {
        Neighbourhood.billing("billing.jar", "one").in(bot.folder);
        Neighbourhood.billing("invoices.jar", "two").in(bot.folder);
        Neighbourhood.needy("two-exporters", "\"billing\", \"invoices\"").in(bot.folder);
        Golden.assertThatTextIs("two-exporters", bot.host.start().get(2).toString());
    }
}
