package dev.banter.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banter.workspace.watch.PluginCard;
import dev.banter.workspace.watch.PluginCard.Handler;
import dev.banter.workspace.watch.PluginCard.State;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The page's own socket: the bot's plugins, and the wire while somebody looks. */
final class WatchTest {

    private static final PluginCard DEPLOYS = new PluginCard(
            "deploys",
            "deploys.jar",
            State.LIVE,
            List.of(new Handler("Deploys#hello", "^hello\\b", "says hello", false, true)),
            List.of(),
            List.of("billing 1.4"),
            List.of("deploys.api"));

    private static final PluginCard BAD =
            new PluginCard("bad", "bad.jar", State.REFUSED, List.of(), List.of("it is bad\nand <b>ugly</b>"));

    @RegisterExtension
    private final StartedWorkspace workspace = new StartedWorkspace();

    private SlackClient ana;

    @BeforeEach
    void asAna() {
        ana = workspace.as("ana");
    }

    @Test
    void nobodyHasToldOfPlugins() {
        try (RtmClient page = look()) {
            JsonNode frame = page.next();

            assertThat(frame.path("type").stringValue()).isEqualTo("plugins");
            assertThat(frame.path("known").booleanValue()).isFalse();
            assertThat(frame.path("plugins")).isEmpty();
        }
    }

    @Test
    void whoeverLooksIsToldOfPluginsAtOnceAndWheneverTheyChange() {
        workspace.get().show(List.of(DEPLOYS));
        try (RtmClient page = look()) {
            JsonNode first = page.next();
            workspace.get().show(List.of(DEPLOYS, BAD));
            JsonNode second = page.next();

            assertThat(first.path("known").booleanValue()).isTrue();
            assertThat(first.path("plugins"))
                    .containsExactly(second.path("plugins").get(0));
            assertThat(second.path("plugins").get(0)).isEqualTo(SlackClient.JSON.readTree("""
                            {"name":"deploys","file":"deploys.jar","state":"live","handlers":[{
                                "handler":"Deploys#hello","kind":"message","trigger":"","pattern":"^hello\\\\b","help":"says hello",
                                "addressed":false,"fallback":true}],
                             "problems":[],"requires":["billing 1.4"],"exports":["deploys.api"]}"""));
            assertThat(second.path("plugins").get(1).path("state").stringValue())
                    .isEqualTo("refused");
            assertThat(second.path("plugins").get(1).path("problems").get(0).stringValue())
                    .isEqualTo("it is bad\nand <b>ugly</b>");
        }
    }

    @Test
    void theWireIsToldFromBeforeAndFromNowOn() {
        String general = ana.channel("general");
        try (RtmClient page = lookAtWire()) {
            JsonNode before = nextEntries(page, 1).get(0);
            ana.post(general, "hi & bye");
            JsonNode after = nextEntries(page, 1).get(0);

            assertThat(before.path("what").stringValue()).isEqualTo("conversations.list");
            assertThat(before.path("n").longValue()).isEqualTo(1);
            assertThat(after.path("n").longValue()).isEqualTo(2);
            assertThat(after.path("kind").stringValue()).isEqualTo("call");
            assertThat(after.path("who").stringValue()).isEqualTo("ana");
            assertThat(after.path("what").stringValue()).isEqualTo("chat.postMessage");
            assertThat(after.path("in").stringValue()).isEqualTo("channel=" + general + "&text=hi+%26+bye");
            assertThat(after.path("out").stringValue()).startsWith("{\"ok\":true,");
            assertThat(after.path("millis").longValue()).isBetween(0L, 10_000L);
        }
    }

    @Test
    void framesAreToldBothWays() {
        try (RtmClient bot = workspace.asBot().connect();
                RtmClient page = lookAtWire()) {
            bot.send("{\"id\":7,\"type\":\"ping\"}");
            bot.next();
            List<JsonNode> entries = nextEntries(page, 4);

            assertThat(entries)
                    .extracting(entry -> entry.path("kind").stringValue())
                    .containsExactly("call", "frame", "frame", "frame");
            assertThat(entries)
                    .extracting(entry -> entry.path("what").stringValue())
                    .containsExactly("rtm.connect", "hello", "ping", "pong");
            assertThat(entries)
                    .extracting(entry -> entry.path("who").stringValue())
                    .containsOnly("banter");
            assertThat(entries.get(2).path("way").stringValue()).isEqualTo("in");
            assertThat(entries.get(2).path("in").stringValue()).isEqualTo("{\"id\":7,\"type\":\"ping\"}");
            assertThat(entries.get(3).path("way").stringValue()).isEqualTo("out");
            assertThat(entries.get(3).path("out").stringValue()).isEqualTo("{\"type\":\"pong\",\"reply_to\":7}");
        }
    }

    @Test
    void secretsAreMaskedAndLongTextsCut() {
        ana.post("general", "xoxb-12-34-AbCdEfGh it is", "x", "y".repeat(30_000));
        ana.rtmUrl();
        try (RtmClient page = lookAtWire()) {
            List<JsonNode> entries = nextEntries(page, 2);

            assertThat(entries.get(0).path("out").stringValue())
                    .contains("xoxb-…EfGh it is")
                    .doesNotContain("12-34");
            assertThat(entries.get(0).path("in").stringValue()).hasSize(20_001).endsWith("y…");
            assertThat(entries.get(1).path("out").stringValue()).contains("/rtm/…\"");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"SLACK_BOT_TOKEN=", "see\n", "\"", "<", ":", "x"})
    void aSecretIsMaskedWhateverStandsBeforeIt(String before) {
        ana.post("general", before + "xoxb-12-34-AbCdEfGh");
        try (RtmClient page = lookAtWire()) {
            JsonNode entry = nextEntries(page, 1).get(0);

            assertThat(entry.path("in").stringValue()).contains("xoxb-…EfGh").doesNotContain("12-34");
            assertThat(entry.path("out").stringValue()).contains("xoxb-…EfGh").doesNotContain("12-34");
        }
    }

    @Test
    void whoeverDoesNotLookIsToldNothingOfTheWire() {
        try (RtmClient page = lookAtWire();
                RtmClient other = look()) {
            page.send("{\"type\":\"wire\",\"on\":false}");
            page.send("nonsense");
            ana.post("general", "unseen");
            workspace.get().show(List.of());

            assertThat(page.next().path("type").stringValue()).isEqualTo("plugins");
            other.next();
            assertThat(other.next().path("known").booleanValue()).isTrue();
        }
    }

    @Test
    void whatAPageCannotTakeIsLeftOut() {
        for (int i = 0; i < 600; i++) {
            ana.call("api.test");
        }
        try (RtmClient page = lookAtWire()) {
            List<JsonNode> entries = nextEntries(page, 500);

            assertThat(entries.get(0).path("n").longValue()).isEqualTo(101);
            assertThat(entries.get(499).path("n").longValue()).isEqualTo(600);
        }
    }

    private RtmClient look() {
        String page = workspace.get().page().resolve("watch").toString();
        return RtmClient.connect(java.net.URI.create(page.replace("http:", "ws:")));
    }

    private RtmClient lookAtWire() {
        RtmClient page = look();
        page.next();
        page.send("{\"type\":\"wire\",\"on\":true}");
        return page;
    }

    private static List<JsonNode> nextEntries(RtmClient page, int count) {
        List<JsonNode> entries = new ArrayList<>();
        while (entries.size() < count) {
            SlackClient.elements(page.next().path("entries")).forEach(entries::add);
        }
        return entries;
    }
}
