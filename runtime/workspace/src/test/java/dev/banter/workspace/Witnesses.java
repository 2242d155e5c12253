package dev.banter.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import tools.jackson.databind.JsonNode;

/**
 * A new workspace for every test, and those who look on while ana or the bot does something in a channel of theirs and
 * ben's: a second connection of ana's, ben, and chloe, who is not in the channel.
 */
final class Witnesses implements BeforeEachCallback, AfterEachCallback {

    private final StartedWorkspace workspace = new StartedWorkspace();
    private final List<RtmClient> clients = new ArrayList<>();
    private final String speaker;
    private final String text;
    private String channel = "";
    private String ts = "";

    private Witnesses(String speaker, String text) {
        this.speaker = speaker;
        this.text = text;
    }

    /** Nothing was said yet. */
    static Witnesses ofSilence() {
        return new Witnesses("", "");
    }

    /** One thing was said in the channel, which they all have heard who may. */
    static Witnesses of(String speaker, String text) {
        return new Witnesses(speaker, text);
    }

    @Override
    public void beforeEach(ExtensionContext context) throws IOException {
        workspace.beforeEach(context);
        SlackClient ana = as("ana");
        SlackClient ben = as("ben");
        channel = ana.create("aside");
        ana.ok("conversations.invite", "channel", channel, "users", ben.id() + "," + asBot().id());
        Stream.of(ana, ben, as("chloe")).map(SlackClient::connect).forEach(clients::add);
        if (!speaker.isEmpty()) {
            ts = as(speaker).post(channel, text);
            heard();
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        clients.forEach(RtmClient::close);
        workspace.afterEach(context);
    }

    LocalWorkspace workspace() {
        return workspace.get();
    }

    SlackClient as(String person) {
        return workspace.as(person);
    }

    SlackClient asBot() {
        return workspace.asBot();
    }

    /** Of the one thing that was said. */
    String ts() {
        return ts;
    }

    String channel() {
        return channel;
    }

    /** What the actor's other connection and the member heard since, frame by frame the same; the outsider nothing. */
    List<JsonNode> heard() {
        List<List<JsonNode>> each = heardByEach();
        assertThat(each.get(1)).isEqualTo(each.get(0));
        assertThat(each.get(2)).isEmpty();
        return each.get(0);
    }

    /** What each of the three heard, where it is not the same. */
    List<List<JsonNode>> heardByEach() {
        return clients.stream().map(RtmClient::all).toList();
    }

    /** Likewise, told by type and subtype alone. */
    List<String> kinds() {
        return heard().stream().map(Witnesses::kind).toList();
    }

    static String kind(JsonNode event) {
        String type = event.path("type").stringValue();
        return event.has("subtype") ? type + "/" + event.path("subtype").stringValue() : type;
    }
}
