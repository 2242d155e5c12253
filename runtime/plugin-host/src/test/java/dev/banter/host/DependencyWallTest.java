package dev.banter.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a plugin sees of another, asked from inside: what that one exports to it, and nothing else. */
final class DependencyWallTest {

    private static final String SPY = """
            package spy%1$s;
            @Plugin(requires = {%2$s})
            class Spy {
                @OnMessage(pattern = "^class (\\\\S+)$") String load(@Group(index = 1) String name) throws Exception {
                    return Class.forName(name).getClassLoader().getName();
                }
                @OnMessage(pattern = "^mark$") String mark() throws Exception {
                    Object mark = Class.forName("billing.api.Prices").getField("MARK").get(null);
                    return String.valueOf(System.identityHashCode(mark));
                }
                @OnMessage(pattern = "^resource (.+)$") String resource(@Group(index = 1) String path) throws Exception {
                    ClassLoader own = Spy.class.getClassLoader();
                    int all = java.util.Collections.list(own.getResources(path)).size();
                    try (java.io.InputStream in = own.getResourceAsStream(path)) {
                        return in == null ? all + " none" : all + " " + new String(in.readAllBytes(), "UTF-8");
                    }
                }
            }
            """;

    @RegisterExtension
    private final HostFixture bot = new HostFixture();

    @BeforeEach
    void makeBilling() {
        Neighbourhood.billing("billing-1.0.jar", "cheap")
                .source("package billing.api.deep; public class Deep {}")
                .entry("billing/api/names.txt", "shared".getBytes(StandardCharsets.UTF_8))
                .entry("billing/secret.txt", "kept".getBytes(StandardCharsets.UTF_8))
                .entry("billing/api/deep/deep.txt", "kept".getBytes(StandardCharsets.UTF_8))
                .entry("root.txt", "kept".getBytes(StandardCharsets.UTF_8))
                .in(bot.folder);
    }

    private void spy(String name, String requires) {
        PluginJar.named("spy" + name + ".jar")
                .source(SPY.formatted(name, requires))
                .entry("billing/api/names.txt", "its own".getBytes(StandardCharsets.UTF_8))
                .in(bot.folder);
    }

    @ParameterizedTest
    @CsvSource({
        "class billing.api.Prices, billing 1.0 #1",
        "class billing.Books, java.lang.ClassNotFoundException: billing.Books",
        "class billing.api.deep.Deep, java.lang.ClassNotFoundException: billing.api.deep.Deep",
        "resource billing/api/names.txt, 1 shared",
        "resource billing/secret.txt, 0 none",
        "resource billing/api/deep/deep.txt, 0 none",
        "resource root.txt, 0 none",
        "resource billing/api/Absent.class, 0 none"
    })
    void whatIsExportedIsSeenAndNothingElse(String question, String answer) throws Exception {
        spy("", "\"billing\"");
        bot.host.start();
        assertThat(bot.switchboard.say(question)).containsExactly(answer);
    }

    @Test
    void whoDoesNotRequireItSeesNothing() throws Exception {
        spy("", "");
        bot.host.start();
        assertThat(bot.switchboard.say("class billing.api.Prices"))
                .containsExactly("java.lang.ClassNotFoundException: billing.api.Prices");
        assertThat(bot.switchboard.say("resource billing/api/names.txt")).containsExactly("1 its own");
    }

    @Test
    void aSharedClassIsOneForAll() throws Exception {
        spy("one", "\"billing\"");
        spy("two", "\"billing\"");
        bot.host.start();
        assertThat(bot.switchboard.say("mark"))
                .hasSize(2)
                .satisfies(marks -> assertThat(marks.get(0)).isEqualTo(marks.get(1)));
    }

    @Test
    void whatIsRequiredSeesNothingOfWhoRequiresIt() throws Exception {
        spy("", "\"billing\"");
        PluginJar.named("spied.jar").source(SPY.formatted("two", "\"spy\"")).in(bot.folder);
        bot.host.start();
        assertThat(bot.switchboard.say("class spy.Spy")).contains("java.lang.ClassNotFoundException: spy.Spy");
        assertThat(bot.switchboard.say("class billing.api.Prices"))
                .contains("java.lang.ClassNotFoundException: billing.api.Prices");
    }

    @Test
    void aLibraryNeedsNoHandler() throws Exception {
        PluginJar.named("words.jar")
                .source("package words; public class Words { public static String hi() { return \"hi\"; } }")
                .source("package words.other; @Plugin(exports = \"words\") interface Marker {}")
                .in(bot.folder);
        assertThat(bot.host.start())
                .extracting(report -> report.headline().replaceAll(" after \\d+ ms", ""))
                .contains("words.jar: plugin words is live with 0 handlers, exports words");
    }
}
