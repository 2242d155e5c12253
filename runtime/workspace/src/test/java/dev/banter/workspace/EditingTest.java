package dev.banter.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

final class EditingTest {

    @RegisterExtension
    private final Witnesses witnesses = Witnesses.of("ana", "before");

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
    void everyMemberHearsWhatItWasAndWhatItIs() {
        JsonNode answer = ana.ok("chat.update", "channel", channel, "ts", ts, "text", "after & more");
        JsonNode event = witnesses.heard().get(0);

        assertThat(answer.path("text").stringValue()).isEqualTo("after &amp; more");
        assertThat(answer.path("ts").stringValue()).isEqualTo(ts);
        assertThat(answer.path("channel").stringValue()).isEqualTo(channel);
        assertThat(Witnesses.kind(event)).isEqualTo("message/message_changed");
        assertThat(event.path("hidden").booleanValue()).isTrue();
        assertThat(event.path("channel").stringValue()).isEqualTo(channel);
        assertThat(event.path("ts")).isEqualTo(event.path("event_ts"));
        assertThat(event.path("ts").stringValue()).isGreaterThan(ts);
        assertThat(event.has("user")).isFalse();
        assertThat(event.path("message")).isEqualTo(answer.path("message"));
        assertThat(event.at("/message/ts").stringValue()).isEqualTo(ts);
        assertThat(event.at("/message/edited/user").stringValue()).isEqualTo(ana.id());
        assertThat(event.at("/message/edited/ts")).isEqualTo(event.path("ts"));
        assertThat(event.at("/previous_message/text").stringValue()).isEqualTo("before");
        assertThat(event.path("previous_message").has("edited")).isFalse();
    }

    @Test
    void theHistoryHasTheNewText() {
        ana.ok("chat.update", "channel", channel, "ts", ts, "text", "after");
        JsonNode message = ana.ok("conversations.history", "channel", channel, "limit", "1")
                .path("messages")
                .get(0);

        assertThat(message.path("text").stringValue()).isEqualTo("after");
        assertThat(message.path("ts").stringValue()).isEqualTo(ts);
        assertThat(message.at("/edited/user").stringValue()).isEqualTo(ana.id());
    }

    @Test
    void aReplyKeepsItsPlaceAndAParentItsThread() {
        String reply = ana.post(channel, "reply", "thread_ts", ts);
        ana.ok("chat.update", "channel", channel, "ts", reply, "text", "better");
        ana.ok("chat.update", "channel", channel, "ts", ts, "text", "other");
        JsonNode thread =
                ana.ok("conversations.replies", "channel", channel, "ts", ts).path("messages");

        assertThat(thread.get(0).path("reply_count").intValue()).isEqualTo(1);
        assertThat(thread.get(1).path("text").stringValue()).isEqualTo("better");
        assertThat(thread.get(1).path("thread_ts").stringValue()).isEqualTo(ts);
        assertThat(witnesses.kinds())
                .containsExactly(
                        "message", "message/message_replied", "message/message_changed", "message/message_changed");
    }

    @Test
    void blocksStayUntilTheyAreReplacedOrEmptied() {
        String blocks = "[{\"type\":\"divider\"}]";
        String own = witnesses.asBot().post(channel, "fallback", "blocks", blocks);
        SlackClient bot = witnesses.asBot();

        assertThat(bot.ok("chat.update", "channel", channel, "ts", own, "text", "x")
                        .at("/message/blocks/0/type")
                        .stringValue())
                .isEqualTo("divider");
        assertThat(bot.ok("chat.update", "channel", channel, "ts", own, "blocks", "[]")
                        .path("message")
                        .has("blocks"))
                .isFalse();
        assertThat(bot.error("chat.update", "channel", channel, "ts", own, "blocks", "{"))
                .isEqualTo("invalid_blocks_format");
    }

    @Test
    void aQuietReplyCanBeBroadcastLaterAndNothingElseWithIt() {
        String reply = ana.post(channel, "reply", "thread_ts", ts);
        witnesses.heard();

        assertThat(ana.error(
                        "chat.update", "channel", channel, "ts", reply, "reply_broadcast", "true", "text", "louder"))
                .isEqualTo("no_dual_broadcast_content_update");
        assertThat(ana.error("chat.update", "channel", channel, "ts", ts, "reply_broadcast", "true"))
                .isEqualTo("cant_broadcast_message");
        ana.ok("chat.update", "channel", channel, "ts", reply, "reply_broadcast", "true");
        JsonNode event = witnesses.heard().get(0);
        assertThat(event.at("/message/subtype").stringValue()).isEqualTo("thread_broadcast");
        assertThat(event.at("/message/root/ts").stringValue()).isEqualTo(ts);
        assertThat(event.path("previous_message").has("subtype")).isFalse();
    }

    @Test
    void whatCannotBeChangedIsRefusedByName() {
        String joined = ana.ok("conversations.history", "channel", channel)
                .at("/messages/1/ts")
                .stringValue();

        assertThat(witnesses.as("ben").error("chat.update", "channel", channel, "ts", ts, "text", "x"))
                .isEqualTo("cant_update_message");
        assertThat(witnesses.as("ben").error("chat.update", "channel", channel, "ts", joined, "text", "x"))
                .isEqualTo("cant_update_message");
        assertThat(ana.error("chat.update", "channel", channel, "ts", "1.000000", "text", "x"))
                .isEqualTo("message_not_found");
        assertThat(ana.error("chat.update", "channel", channel, "ts", "soon", "text", "x"))
                .isEqualTo("message_not_found");
        assertThat(ana.error("chat.update", "channel", "C0", "ts", ts, "text", "x"))
                .isEqualTo("channel_not_found");
        assertThat(ana.error("chat.update", "channel", channel, "ts", ts)).isEqualTo("no_text");
        assertThat(ana.error("chat.update", "channel", channel, "ts", ts, "text", " "))
                .isEqualTo("no_text");
        assertThat(ana.error("chat.update", "channel", channel, "ts", ts, "text", "x".repeat(4_001)))
                .isEqualTo("msg_too_long");
        assertThat(witnesses.heard()).isEmpty();
    }
}
