package dev.banter.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import dev.banter.core.run.LaneSettings;
import dev.banter.host.settings.WrittenSettings;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is written for a plugin, and the record that it becomes. */
final class SettingsTest {

    private static final String ASKS = """
            package shop;
            class Shop {
                private final Wares wares;
                @Inject Shop(@Settings Wares wares) { this.wares = wares; }
                @OnMessage(pattern = "") String all() { return wares.toString(); }
            }
            """;

    @RegisterExtension
    private final HostFixture bot = new HostFixture();

    /** A plugin whose settings have these components, and these further members. */
    private PluginJar shop(String components, String members) {
        return PluginJar.named("shop.jar")
                .source(ASKS)
                .source("package shop; import java.time.*; import java.util.*; record Wares(" + components + ") { "
                        + members + " }");
    }

    private LoadReport start(String components, String... written) throws Exception {
        shop(components, "enum Colour { RED, DARK_BLUE }").in(bot.folder);
        bot.write("shop", written);
        return bot.startWithOne();
    }

    private String said(String components, String... written) throws Exception {
        LoadReport report = start(components, written);
        assertThat(report.isLive()).as("%s", report).isTrue();
        return bot.switchboard.say("hi").get(0);
    }

    @Test
    void valuesOfAllTypes() throws Exception {
        assertThat(said(
                        "String name, int many, double price, boolean open, Colour colour, Duration every, UserId owner,"
                                + " ChannelId where, java.net.URI site, Secret key",
                        "name=pears",
                        "many=3",
                        "price=2.5",
                        "open=on",
                        "colour=dark-blue",
                        "every=1m500ms",
                        "owner=U0123ABCD",
                        "where=C0123ABCD",
                        "site=http://shop.example/a?b",
                        "key=hush"))
                .isEqualTo("Wares[name=pears, many=3, price=2.5, open=true, colour=DARK_BLUE, every=PT1M0.5S,"
                        + " owner=UserId[id=U0123ABCD], where=ChannelId[id=C0123ABCD], site=http://shop.example/a?b,"
                        + " key=(secret)]");
    }

    @Test
    void whatIsNotWrittenIsWhatTheAuthorSaysOrEmpty() throws Exception {
        assertThat(said("@Setting(orElse = \"30s\") Duration every, Optional<String> mirror, List<Integer> sizes,"
                        + " @Setting(orElse = {\"b\", \"a\", \"b\"}) Set<String> marks, Map<String, Integer> prices,"
                        + " @Setting(orElse = \"\") String prefix"))
                .isEqualTo("Wares[every=PT30S, mirror=Optional.empty, sizes=[], marks=[b, a], prices={}, prefix=]");
    }

    @Test
    void listsMapsAndRecordsWithinTheRecord() throws Exception {
        shop(
                        "List<String> one, Set<Integer> two, Map<String, Duration> waits, Mail mail,"
                                + " Optional<Mail> spare, List<Mail> more",
                        "record Mail(String host, @Setting(orElse = \"25\") int smtpPort) {}")
                .in(bot.folder);
        bot.write(
                "shop",
                "one+=a",
                "one+=b, c",
                "two=3, 4,3",
                "waits.pears=1m",
                "waits.plums=2h",
                "mail.host=h1",
                "mail.smtp-port=26",
                "more.1+=",
                "more.1.host=h2",
                "more.2+=",
                "more.2.host=h3",
                "more.2.smtp-port=27");
        assertThat(bot.startWithOne().isLive()).isTrue();
        assertThat(bot.switchboard.say("hi"))
                .containsExactly("Wares[one=[a, b, c], two=[3, 4], waits={pears=PT1M, plums=PT2H},"
                        + " mail=Mail[host=h1, smtpPort=26], spare=Optional.empty,"
                        + " more=[Mail[host=h2, smtpPort=25], Mail[host=h3, smtpPort=27]]]");
    }

    @Test
    void theEnvironmentBeatsTheFiles() throws Exception {
        shop("String apiKey, Mail mail, List<String> marks", "record Mail(String host) {}")
                .in(bot.folder);
        bot.write(
                "shop",
                "api-key=of the file",
                "BANTER_PLUGIN_SHOP_API_KEY=of the environment",
                "BANTER_PLUGIN_SHOP_MAIL_HOST=h",
                "BANTER_PLUGIN_SHOP_MARKS=a,b");
        bot.host.start();
        assertThat(bot.switchboard.say("hi"))
                .containsExactly("Wares[apiKey=of the environment, mail=Mail[host=h], marks=[a, b]]");
        assertThat(bot.host.variables().get("shop"))
                .contains("BANTER_PLUGIN_SHOP_API_KEY", "BANTER_PLUGIN_SHOP_MAIL_HOST", "BANTER_PLUGIN_SHOP_MARKS");
    }

    @Test
    void allThatIsWrongIsToldAtOnceAndNoSecretIsRepeated() throws Exception {
        shop(
                        "@Setting(help = \"who pays\") String payer, Duration every, @Setting(min = \"1\", max = \"9\") int many,"
                                + " @Setting(pattern = \"hush-.*\") Secret key, List<Integer> sizes, Mail mail, String name,"
                                + " Map<String, Integer> prices, List<Mail> more",
                        "record Mail(String host) {}")
                .in(bot.folder);
        bot.write(
                "shop",
                "every=5x",
                "many=10",
                "key=TOP-SECRET",
                "sizes+=1",
                "sizes+=two",
                "mail=here",
                "name+=a",
                "name+=b",
                "prices=7",
                "more=here",
                "pyer=ana",
                "zebra=1");
        LoadReport report = bot.startWithOne();
        Golden.assertThatTextIs("settings", report.toString());
        assertThat(report.toString()).doesNotContain("TOP-SECRET");
        bot.awaitCollected("shop");
    }

    @Test
    void whatTheRecordItselfRefusesIsToldInItsWords() throws Exception {
        shop(
                        "Range width, List<Range> more",
                        "record Range(int from, int to) { Range { if (from > to)"
                                + " throw new IllegalArgumentException(\"from is more than to\"); } }")
                .in(bot.folder);
        bot.write("shop", "width.from=2", "width.to=1", "more.1+=", "more.1.from=4", "more.1.to=3");
        assertThat(bot.startWithOne().toString())
                .contains("- its settings: 'width': from is more than to\n")
                .contains("- its settings: 'more.1': from is more than to\n");
        bot.awaitCollected("shop");
    }

    @Test
    void aRecordWhoseConstructorFailsIsNamed() throws Exception {
        shop("String name", "Wares { if (true) throw new IllegalStateException(\"oh\"); }")
                .in(bot.folder);
        bot.write("shop", "name=a");
        assertThat(bot.startWithOne().toString())
                .contains("- shop.Wares: its constructor threw java.lang.IllegalStateException: oh, at shop.Wares.");
        bot.awaitCollected("shop");
    }

    @Test
    void aPluginWithoutSettingsHasNone() throws Exception {
        PluginHostTest.echo("shop.jar", "here").in(bot.folder);
        bot.write("shop", "name=a");
        assertThat(bot.startWithOne().toString())
                .contains("- shop.yaml line 1: 'name' is not a setting of shop; it has no settings");
    }

    @Test
    void whatCannotBeReadAtAllRefusesThePlugin() throws Exception {
        shop("Optional<String> name", "").in(bot.folder);
        bot.written.put(
                "shop",
                new WrittenSettings(
                        "shop", LaneSettings.DEFAULT, Map.of(), Map.of(), List.of("shop.yaml line 2: is not YAML")));
        assertThat(bot.startWithOne().toString()).contains("  - shop.yaml line 2: is not YAML\n");
    }

    @Test
    void changedSettingsSwapThatPluginAlone() throws Exception {
        shop("String name", "").in(bot.folder);
        bot.write("shop", "name=pears");
        PluginHostTest.echo("other.jar", "here").in(bot.folder);
        bot.host.start();

        bot.write("shop", "name=plums");

        await().until(() -> bot.switchboard.say("hi").contains("Wares[name=plums]"));
        assertThat(bot.switchboard.say("hi")).containsExactlyInAnyOrder("Wares[name=plums]", "here");
        assertThat(bot.reports).extracting(LoadReport::file).containsExactly("other.jar", "shop.jar", "shop.jar");
        assertThat(bot.logged(Level.INFO)).contains("shop.jar: its settings have changed");
    }

    @Test
    void wrongSettingsLeaveTheOldOnesServingUntilTheyAreMended() throws Exception {
        shop("int many", "").in(bot.folder);
        bot.write("shop", "many=1");
        bot.host.start();

        bot.write("shop", "many=lots");
        await().until(() -> bot.reports.size() == 2);
        assertThat(bot.reports.get(1).toString())
                .contains("shop.yaml line 1: 'many' cannot be 'lots': it should be a whole number")
                .contains("; the version before goes on.");
        assertThat(bot.switchboard.say("hi")).containsExactly("Wares[many=1]");

        bot.write("shop", "many=2");
        await().until(() -> bot.switchboard.say("hi").equals(List.of("Wares[many=2]")));
        assertThat(bot.reports).hasSize(3);
    }

    @Test
    void aPluginThatWasRefusedForItsSettingsComesWhenTheyAreMended() throws Exception {
        assertThat(start("int many").isLive()).isFalse();
        bot.write("shop", "many=2");
        await().until(() -> bot.switchboard.live.containsKey("shop"));
        assertThat(bot.switchboard.say("hi")).containsExactly("Wares[many=2]");
    }

    @Test
    void anotherPlaceForTheSameIsNoChange() throws Exception {
        shop("int many, Optional<String> name", "").in(bot.folder);
        bot.write("shop", "many=1", "name=a");
        bot.host.start();
        bot.write("shop", "name=a", "many=1");
        PluginHostTest.echo("later.jar", "here").in(bot.folder);
        await().until(() -> bot.switchboard.live.containsKey("later"));
        assertThat(bot.reports).extracting(LoadReport::file).containsExactly("shop.jar", "later.jar");
    }

    @Test
    void aLaneMayBeOfItsOwnSize() throws Exception {
        PluginHostTest.echo("shop.jar", "here").in(bot.folder);
        LaneSettings wide =
                new LaneSettings(9, 10, Duration.ofSeconds(3), Duration.ofSeconds(1), Duration.ofSeconds(1), 2);
        bot.written.put("shop", new WrittenSettings("shop", wide, Map.of(), Map.of(), List.of()));
        bot.host.start();
        assertThat(bot.switchboard.lanes).containsEntry("shop", wide);
    }

    @Test
    void theLoaderGoes() throws Exception {
        assertThat(said(
                        "@Setting(min = \"1s\", orElse = \"2s\") Duration every, Secret key, Colour colour",
                        "key=a",
                        "colour=red"))
                .isEqualTo("Wares[every=PT2S, key=(secret), colour=RED]");
        bot.takeOut("shop");
        bot.awaitCollected("shop");
    }

    @Test
    void whatNoRecordOfSettingsCanBe() throws Exception {
        LoadReport report =
                start("Object what, @Setting(orElse = \"x\") int many, @Setting(min = \"9\", max = \"1\") int range,"
                        + " @Setting(min = \"a\") List<Integer> least, @Setting(pattern = \"(\") String form,"
                        + " @Setting(min = \"a\") Object where, Map<Integer, String> odd, @Setting(max = \"a\") Secret top,"
                        + " Optional<List<String>> deep, @Setting(orElse = \"a\") Optional<String> both,"
                        + " @Setting(orElse = {\"a\", \"b\"}) String two, String apiKey, String api_key, Wares self,"
                        + " @Setting(orElse = \"0\", min = \"1\") int low, int lane");
        Golden.assertThatTextIs("schema", report.toString());
        bot.awaitCollected("shop");
    }

    @Test
    void whoMayAskForThem() throws Exception {
        PluginJar.named("shop.jar")
                .source("package shop; record One(String a) {}")
                .source("package shop; record Two(String a) {}")
                .source(
                        "package shop; class A { @Inject A(@Settings One one) {} @OnMessage(pattern = \"\") void all() {} }")
                .source(
                        "package shop; class B { @Inject B(@Settings Two two) {} @OnMessage(pattern = \"\") void all() {} }")
                .source(
                        "package shop; class C { @Inject C(@Settings String text) {} @OnMessage(pattern = \"\") void all() {} }")
                .source("package shop; class D { @Inject D(One one) {} @OnMessage(pattern = \"\") void all() {} }")
                .in(bot.folder);
        Golden.assertThatTextIs("asking", bot.startWithOne().toString());
        bot.awaitCollected("shop");
    }
}
