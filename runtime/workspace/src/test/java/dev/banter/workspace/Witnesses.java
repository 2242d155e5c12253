package dev.banter.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import tools.jackson.databind.JsonNode;

/**
 * Those who look on while ana or the bot does something in a channel of theirs and ben's: a second connection of ana's,
 * ben, and chloe, who is not in the channel.
 */
final class Witnesses implements BeforeEachCallback, AfterEachCallback {

    private final StartedWorkspace workspace;
    private final List<RtmClient> clients = new ArrayList<>();
    private String channel = "";

    /** The workspace must be registered to start before them. */
    Witnesses(StartedWorkspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        SlackClient ana = workspace.as("ana");
        SlackClient ben = workspace.as("ben");
        channel = ana.ok("conversations.create", "name", "aside")
                .at("/channel/id")
                .stringValue();
        String others = ben.id() + "," + workspace.asBot().id();
        ana.ok("conversations.invite", "channel", channel, "users", others);
        Stream.of(ana, ben, workspace.as("chloe")).map(SlackClient::connect).forEach(clients::add);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        clients.forEach(RtmClient::close);
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
