package dev.banter.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** How far somebody has read. */
final class ReadMarksTest {

    @RegisterExtension
    private final StartedWorkspace workspace = new StartedWorkspace();

    private SlackClient ana;
    private SlackClient ben;
    private String ops;

    @BeforeEach
    void find() {
        ana = workspace.as("ana");
        ben = workspace.as("ben");
        ops = ana.channel("ops");
    }

    @Test
    void whatOthersSaidSinceIsUnread() {
        assertThat(info(ana).path("unread_count").intValue()).isZero();
        assertThat(info(ana).has("latest")).isFalse();
        ana.post(ops, "mine");
        String first = ben.post(ops, "one");
        ben.ok("conversations.setTopic", "channel", ops, "topic", "tea");
        String last = ben.ok("chat.meMessage", "channel", ops, "text", "waves")
                .path("ts")
                .stringValue();

        assertThat(info(ana).path("unread_count").intValue()).isEqualTo(3);
        assertThat(info(ana).path("unread_count_display").intValue()).isEqualTo(2);
        assertThat(info(ana).at("/latest/ts").stringValue()).isEqualTo(last);
        ana.ok("conversations.mark", "channel", ops, "ts", first);
        assertThat(info(ana).path("last_read").stringValue()).isEqualTo(first);
        assertThat(info(ana).path("unread_count_display").intValue()).isEqualTo(1);
        assertThat(info(ben).path("unread_count").intValue()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"channel", "group", "im", "mpim"})
    void onesOwnConnectionsHearOfIt(String kind) {
        String chloe = workspace.as("chloe").id();
        String room = switch (kind) {
            case "channel" -> ops;
            case "group" -> ana.channel("secret");
            case "im" -> ana.direct(ben.id());
            default -> ana.direct(ben.id() + "," + chloe);
        };
        String ts = ben.post(room, "read me");
        try (Audience audience = new Audience(workspace, "ana", "ben");
                RtmClient phone = ana.connect()) {
            ana.ok("conversations.mark", "channel", room, "ts", ts);

            List<JsonNode> atAna = audience.frames("ana");
            assertThat(atAna).hasSize(1).isEqualTo(phone.all());
            assertThat(atAna.get(0).path("type").stringValue()).isEqualTo(kind + "_marked");
            assertThat(atAna.get(0).path("channel").stringValue()).isEqualTo(room);
            assertThat(atAna.get(0).path("ts").stringValue()).isEqualTo(ts);
            assertThat(atAna.get(0).path("unread_count_display").intValue()).isZero();
            assertThat(audience.heard("ben")).isEmpty();
        }
    }

    @Test
    void aMarkIsATimestampInAChannelOfOnesOwn() {
        String lab = ana.create("lab");

        assertThat(ana.error("conversations.mark", "channel", ops, "ts", "now")).isEqualTo("invalid_timestamp");
        assertThat(ana.error("conversations.mark", "channel", ops)).isEqualTo("invalid_timestamp");
        assertThat(ben.error("conversations.mark", "channel", lab, "ts", "1.0")).isEqualTo("not_in_channel");
        assertThat(ben.ok("conversations.info", "channel", lab).path("channel").has("last_read"))
                .isFalse();
    }

    @Test
    void membersAreCountedWhenAsked() {
        assertThat(info(ana).has("num_members")).isFalse();
        assertThat(ana.ok("conversations.info", "channel", ops, "include_num_members", "true")
                        .at("/channel/num_members")
                        .intValue())
                .isEqualTo(4);
    }

    private JsonNode info(SlackClient client) {
        return client.ok("conversations.info", "channel", ops).path("channel");
    }
}
