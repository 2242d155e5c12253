package dev.banter.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

final class EphemeralTest {

    @RegisterExtension
    private final Witnesses witnesses = Witnesses.ofSilence();

    private SlackClient bot;
    private String channel;
    private String ben;

    @BeforeEach
    void find() {
        bot = witnesses.asBot();
        channel = witnesses.channel();
        ben = witnesses.as("ben").id();
    }

    @Test
    void onlyItsReaderHearsAndNothingIsKept() {
        JsonNode answer = bot.ok("chat.postEphemeral", "channel", channel, "user", ben, "text", "psst <b>");
        List<List<JsonNode>> heard = witnesses.heardByEach();
        String ts = answer.path("message_ts").stringValue();

        assertThat(answer.has("ts")).isFalse();
        assertThat(heard.get(0)).isEmpty();
        assertThat(heard.get(2)).isEmpty();
        assertThat(heard.get(1)).hasSize(1);
        JsonNode event = heard.get(1).get(0);
        assertThat(Witnesses.kind(event)).isEqualTo("message");
        assertThat(event.path("is_ephemeral").booleanValue()).isTrue();
        assertThat(event.path("ts").stringValue()).isEqualTo(ts);
        assertThat(event.path("channel").stringValue()).isEqualTo(channel);
        assertThat(event.path("text").stringValue()).isEqualTo("psst &lt;b&gt;");
        assertThat(event.path("bot_id").stringValue()).startsWith("B");
        assertThat(SlackClient.elements(
                        bot.ok("conversations.history", "channel", channel).path("messages")))
                .noneMatch(message -> message.path("ts").stringValue().equals(ts));
        assertThat(bot.error("chat.update", "channel", channel, "ts", ts, "text", "x"))
                .isEqualTo("message_not_found");
    }

    @Test
    void whatCannotBeShownIsRefusedByName() {
        assertThat(bot.error(
                        "chat.postEphemeral",
                        "channel",
                        channel,
                        "text",
                        "x",
                        "user",
                        witnesses.as("chloe").id()))
                .isEqualTo("user_not_in_channel");
        assertThat(bot.error("chat.postEphemeral", "channel", channel, "text", "x"))
                .isEqualTo("user_not_in_channel");
        assertThat(bot.error("chat.postEphemeral", "channel", channel, "user", ben))
                .isEqualTo("no_text");
        assertThat(bot.error("chat.postEphemeral", "channel", "C0", "user", ben, "text", "x"))
                .isEqualTo("channel_not_found");
        assertThat(bot.error("chat.postEphemeral", "channel", channel, "user", ben, "text", "x".repeat(40_001)))
                .isEqualTo("msg_too_long");
        assertThat(witnesses.as("chloe").error("chat.postEphemeral", "channel", channel, "user", ben, "text", "x"))
                .isEqualTo("not_in_channel");
    }
}
