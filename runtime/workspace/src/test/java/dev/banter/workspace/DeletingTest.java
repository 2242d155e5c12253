package dev.banter.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

final class DeletingTest {

    @RegisterExtension
    private final Witnesses witnesses = Witnesses.of("ana", "said");

    private SlackClient ana;
    private String channel;
    private String ts;

    @BeforeEach
    void find() {
        ana = witnesses.as("ana");
        channel = witnesses.channel();
        ts = witnesses.ts();
    }

    @Test
    void everyMemberHearsWhatIsGone() {
        JsonNode answer = delete(ts);
        List<JsonNode> heard = witnesses.heard();

        assertThat(answer.path("ts").stringValue()).isEqualTo(ts);
        assertThat(answer.path("channel").stringValue()).isEqualTo(channel);
        assertThat(heard).hasSize(1);
        JsonNode event = heard.get(0);
        assertThat(Witnesses.kind(event)).isEqualTo("message/message_deleted");
        assertThat(event.path("hidden").booleanValue()).isTrue();
        assertThat(event.path("channel").stringValue()).isEqualTo(channel);
        assertThat(event.path("deleted_ts").stringValue()).isEqualTo(ts);
        assertThat(event.path("ts").stringValue()).isGreaterThan(ts);
        assertThat(event.path("event_ts")).isEqualTo(event.path("ts"));
        assertThat(event.at("/previous_message/text").stringValue()).isEqualTo("said");
        assertThat(event.at("/previous_message/user").stringValue()).isEqualTo(ana.id());
        assertThat(texts()).doesNotContain("said");
    }

    @Test
    void aReplyThatIsGoneIsNewsOfItsParent() {
        String one = ana.post(channel, "one", "thread_ts", ts);
        String two = ana.post(channel, "two", "thread_ts", ts);
        witnesses.heard();
        delete(one);
        List<JsonNode> heard = witnesses.heard();

        assertThat(heard)
                .extracting(Witnesses::kind)
                .containsExactly("message/message_deleted", "message/message_changed");
        assertThat(heard.get(0).at("/previous_message/thread_ts").stringValue()).isEqualTo(ts);
        assertThat(heard.get(1).at("/message/ts").stringValue()).isEqualTo(ts);
        assertThat(heard.get(1).at("/message/reply_count").intValue()).isEqualTo(1);
        assertThat(heard.get(1).at("/message/latest_reply").stringValue()).isEqualTo(two);
        assertThat(heard.get(1).path("message").has("edited")).isFalse();
        assertThat(heard.get(1).at("/previous_message/reply_count").intValue()).isEqualTo(2);
    }

    @Test
    void aParentWithoutRepliesIsNoParentAnyLonger() {
        delete(ana.post(channel, "reply", "thread_ts", ts));
        JsonNode event = witnesses.heard().get(3);

        assertThat(event.path("message").has("thread_ts")).isFalse();
        assertThat(event.path("message").has("reply_count")).isFalse();
        assertThat(event.at("/previous_message/thread_ts").stringValue()).isEqualTo(ts);
    }

    @Test
    void aThreadOutlivesItsParentUntilItsLastReplyIsGone() {
        String reply = ana.post(channel, "reply", "thread_ts", ts);
        witnesses.heard();
        delete(ts);
        List<JsonNode> heard = witnesses.heard();

        assertThat(heard).extracting(Witnesses::kind).containsExactly("message/message_changed");
        JsonNode tombstone = heard.get(0).path("message");
        assertThat(tombstone.path("subtype").stringValue()).isEqualTo("tombstone");
        assertThat(tombstone.path("text").stringValue()).isEqualTo("This message was deleted.");
        assertThat(tombstone.path("user").stringValue()).isEqualTo("USLACKBOT");
        assertThat(tombstone.path("hidden").booleanValue()).isTrue();
        assertThat(tombstone.path("ts").stringValue()).isEqualTo(ts);
        assertThat(tombstone.path("reply_count").intValue()).isEqualTo(1);
        assertThat(heard.get(0).at("/previous_message/text").stringValue()).isEqualTo("said");
        assertThat(ana.error("chat.delete", "channel", channel, "ts", ts)).isEqualTo("cant_delete_message");
        assertThat(texts()).contains("This message was deleted.");

        delete(reply);
        assertThat(witnesses.heard())
                .extracting(event -> event.path("deleted_ts").stringValue())
                .containsExactly(reply, ts);
        assertThat(texts()).doesNotContain("This message was deleted.");
    }

    @Test
    void whatCannotBeDeletedIsRefusedByName() {
        assertThat(witnesses.as("ben").error("chat.delete", "channel", channel, "ts", ts))
                .isEqualTo("cant_delete_message");
        assertThat(ana.error("chat.delete", "channel", channel, "ts", "1.000000"))
                .isEqualTo("message_not_found");
        assertThat(ana.error("chat.delete", "channel", channel)).isEqualTo("message_not_found");
        assertThat(ana.error("chat.delete", "ts", ts)).isEqualTo("channel_not_found");
        assertThat(witnesses.heard()).isEmpty();
    }

    @Test
    void bookkeepingStays() {
        ana.ok("conversations.setTopic", "channel", channel, "topic", "something else");
        String note = ana.ok("conversations.history", "channel", channel, "limit", "1")
                .at("/messages/0/ts")
                .stringValue();

        assertThat(ana.error("chat.delete", "channel", channel, "ts", note)).isEqualTo("cant_delete_message");
    }

    private JsonNode delete(String which) {
        return ana.ok("chat.delete", "channel", channel, "ts", which);
    }

    private List<String> texts() {
        return SlackClient.elements(
                        ana.ok("conversations.history", "channel", channel).path("messages"))
                .map(message -> message.path("text").stringValue())
                .toList();
    }
}
