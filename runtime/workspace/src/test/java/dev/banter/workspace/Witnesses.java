package dev.banter.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Those who look on while ana or the bot does something in a channel of theirs and ben's: a second connection of ana's,
 * ben, and chloe, who is not in the channel.
 */
final class Witnesses implements AutoCloseable {

    private final RtmClient phone;
    private final RtmClient member;
    private final RtmClient outsider;
    private final String channel;

    Witnesses(StartedWorkspace workspace) {
        SlackClient ana = workspace.as("ana");
        channel = ana.ok("conversations.create", "name", "aside")
                .at("/channel/id")
                .stringValue();
        ana.ok(
                "conversations.invite",
                "channel",
                channel,
                "users",
                workspace.as("ben").id() + "," + workspace.asBot().id());
        phone = ana.connect();
        member = workspace.as("ben").connect();
        outsider = workspace.as("chloe").connect();
    }

    String channel() {
        return channel;
    }

    /** What the actor's other connection and the member heard since, frame by frame the same; the outsider nothing. */
    List<JsonNode> heard() {
        List<JsonNode> heard = phone.all();
        assertThat(member.all()).isEqualTo(heard);
        assertThat(outsider.all()).isEmpty();
        return heard;
    }

    /** What each of the three heard, where it is not the same. */
    List<List<JsonNode>> heardByEach() {
        return List.of(phone.all(), member.all(), outsider.all());
    }

    /** Likewise, told by type and subtype alone. */
    List<String> kinds() {
        return heard().stream().map(Witnesses::kind).toList();
    }

    static String kind(JsonNode event) {
        String type = event.path("type").stringValue();
        return event.has("subtype") ? type + "/" + event.path("subtype").stringValue() : type;
    }

    @Override
    public void close() {
        phone.close();
        member.close();
        outsider.close();
    }
}
