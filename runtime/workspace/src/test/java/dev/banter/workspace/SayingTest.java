package dev.banter.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What a message may have besides its text, and what it may be besides speech. */
final class SayingTest {

    @RegisterExtension
    private final Witnesses witnesses = Witnesses.ofSilence();

    private SlackClient bot;
    private String channel;

    @BeforeEach
    void find() {
        bot = witnesses.asBot();
        channel = witnesses.channel();
    }

    @Test
    void theBotSaysWhoseItIs() {
        bot.post(channel, "hello");
        JsonNode event = witnesses.heard().get(0);

        assertThat(event.has("subtype")).isFalse();
        assertThat(event.path("user").stringValue()).isEqualTo(bot.id());
        assertThat(event.path("app_id").stringValue()).matches("A[A-Z0-9]{8,10}");
        assertThat(event.at("/bot_profile/id")).isEqualTo(event.path("bot_id"));
        assertThat(event.at("/bot_profile/app_id")).isEqualTo(event.path("app_id"));
        assertThat(event.at("/bot_profile/name").stringValue()).isEqualTo("banter");
        assertThat(event.at("/bot_profile/team_id")).isEqualTo(event.path("team"));
    }

    @Test
    void theBotMayDressAndPeopleMayNot() {
        bot.post(channel, "boo", "username", "ghost", "icon_emoji", ":ghost:");
        witnesses.as("ana").post(channel, "boo", "username", "ghost");
        List<JsonNode> heard = witnesses.heard();

        JsonNode dressed = heard.get(0);
        assertThat(dressed.path("subtype").stringValue()).isEqualTo("bot_message");
        assertThat(dressed.path("username").stringValue()).isEqualTo("ghost");
        assertThat(dressed.at("/icons/emoji").stringValue()).isEqualTo(":ghost:");
        assertThat(dressed.path("bot_id").stringValue()).startsWith("B");
        assertThat(dressed.has("user")).isFalse();
        assertThat(heard.get(1).has("username")).isFalse();
        assertThat(heard.get(1).has("subtype")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"username, 201", "icon_emoji, 2001", "icon_url, 2001"})
    void aDressHasItsLimits(String argument, int tooLong) {
        assertThat(bot.error("chat.postMessage", "channel", channel, "text", "x", argument, "x".repeat(tooLong)))
                .isEqualTo("invalid_arguments");
        bot.ok("chat.postMessage", "channel", channel, "text", "x", argument, "x".repeat(tooLong - 1));
    }

    @Test
    void blocksAndAttachmentsAreGivenBack() {
        JsonNode answer = bot.ok(
                "chat.postMessage",
                "channel",
                channel,
                "blocks",
                "[{\"type\":\"section\",\"text\":{\"type\":\"mrkdwn\",\"text\":\"hi\"}},{\"type\":\"divider\",\"block_id\":\"mine\"}]",
                "attachments",
                "[{\"text\":\"one\"},{\"fallback\":\"f\",\"color\":\"#123456\"}]");
        JsonNode message = answer.path("message");
        JsonNode event = witnesses.heard().get(0);

        assertThat(message.path("text").stringValue()).isEmpty();
        assertThat(message.at("/blocks/0/text/text").stringValue()).isEqualTo("hi");
        assertThat(message.at("/blocks/0/block_id").stringValue()).isNotEmpty();
        assertThat(message.at("/blocks/1/block_id").stringValue()).isEqualTo("mine");
        assertThat(message.at("/attachments/0/id").intValue()).isEqualTo(1);
        assertThat(message.at("/attachments/0/fallback").stringValue()).isEqualTo("one");
        assertThat(message.at("/attachments/1/id").intValue()).isEqualTo(2);
        assertThat(event.path("blocks")).isEqualTo(message.path("blocks"));
        assertThat(event.path("attachments")).isEqualTo(message.path("attachments"));
    }

    @Test
    void metadataIsInAHistoryOnlyWhenAskedFor() {
        bot.post(channel, "x", "metadata", "{\"event_type\":\"t\",\"event_payload\":{\"id\":1}}");

        assertThat(bot.ok("conversations.history", "channel", channel)
                        .at("/messages/0")
                        .has("metadata"))
                .isFalse();
        assertThat(bot.ok("conversations.history", "channel", channel, "include_all_metadata", "true")
                        .at("/messages/0/metadata/event_payload/id")
                        .intValue())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "blocks      ~ {                          ~ invalid_blocks_format",
                "blocks      ~ {}                         ~ invalid_blocks_format",
                "blocks      ~ [7]                        ~ invalid_blocks",
                "blocks      ~ [{\"type\":\"nonsense\"}]  ~ invalid_blocks",
                "blocks      ~ [{\"type\":\"section\"}]   ~ invalid_blocks",
                "attachments ~ {}                         ~ invalid_attachments",
                "attachments ~ [7]                        ~ invalid_attachments",
                "metadata    ~ []                         ~ invalid_metadata_format",
                "metadata    ~ {\"event_type\":\"t\"}     ~ invalid_metadata_schema",
            })
    void whatGoesWithATextIsChecked(String argument, String json, String error) {
        assertThat(bot.error("chat.postMessage", "channel", channel, "text", "x", argument, json))
                .isEqualTo(error);
    }

    @Test
    void aBlockThatIsRefusedIsPointedAt() {
        assertThat(bot.call(
                                "chat.postMessage",
                                "channel",
                                channel,
                                "blocks",
                                "[{\"type\":\"divider\"},{\"type\":\"gap\"}]")
                        .at("/response_metadata/messages/0")
                        .stringValue())
                .isEqualTo("[ERROR] unsupported type: gap [json-pointer:/blocks/1/type]");
        assertThat(bot.error(
                        "chat.postMessage",
                        "channel",
                        channel,
                        "blocks",
                        "[{\"type\":\"divider\",\"block_id\":\"a\"},{\"type\":\"divider\",\"block_id\":\"a\"}]"))
                .isEqualTo("invalid_blocks");
    }

    @Test
    void thereMayNotBeTooManyOfThem() {
        String divider = "{\"type\":\"divider\"}";

        assertThat(bot.error(
                        "chat.postMessage",
                        "channel",
                        channel,
                        "blocks",
                        "[" + divider + ("," + divider).repeat(50) + "]"))
                .isEqualTo("msg_blocks_too_many");
        assertThat(bot.error("chat.postMessage", "channel", channel, "attachments", "[{}" + ",{}".repeat(100) + "]"))
                .isEqualTo("too_many_attachments");
        String much = "[{\"text\":\"" + "z".repeat(100_000) + "\"}]";
        assertThat(bot.error("chat.postMessage", "channel", channel, "attachments", much))
                .isEqualTo("attachment_payload_limit_exceeded");
        assertThat(bot.error("chat.postMessage", "channel", channel, "blocks", much))
                .isEqualTo("msg_blocks_too_long");
        assertThat(bot.error("chat.postMessage", "channel", channel, "text", "x", "metadata", much))
                .isEqualTo("metadata_too_large");
        assertThat(bot.error("chat.postMessage", "channel", channel, "blocks", "[]"))
                .isEqualTo("no_text");
    }

    @Test
    void whatSomebodyDoesIsNoPlainMessage() {
        SlackClient ana = witnesses.as("ana");
        String thread = ana.post(channel, "hi");
        JsonNode answer = ana.ok("chat.meMessage", "channel", channel, "text", "waves", "thread_ts", thread);
        JsonNode event = witnesses.heard().get(1);

        assertThat(Witnesses.kind(event)).isEqualTo("message/me_message");
        assertThat(event.path("text").stringValue()).isEqualTo("waves");
        assertThat(event.path("user").stringValue()).isEqualTo(ana.id());
        assertThat(event.path("ts")).isEqualTo(answer.path("ts"));
        assertThat(event.has("thread_ts")).isFalse();
        assertThat(answer.path("channel").stringValue()).isEqualTo(channel);
        assertThat(ana.error("chat.meMessage", "channel", channel)).isEqualTo("no_text");
        assertThat(witnesses.as("chloe").error("chat.meMessage", "channel", channel, "text", "x"))
                .isEqualTo("not_in_channel");
    }

    @Test
    void namesAreLinkedWhenAskedFor() {
        SlackClient ana = witnesses.as("ana");
        ana.post(channel, "in #ops @here", "link_names", "1");
        ana.post(channel, "in #secret", "parse", "full");
        List<JsonNode> heard = witnesses.heard();

        assertThat(heard.get(0).path("text").stringValue()).isEqualTo("in <#" + ana.channel("ops") + "|ops> <!here>");
        assertThat(heard.get(1).path("text").stringValue()).isEqualTo("in <#" + ana.channel("secret") + "|>");
    }

    @Test
    void aMessageHasAnAddress() {
        SlackClient ana = witnesses.as("ana");
        String ts = ana.post(channel, "x");
        String reply = ana.post(channel, "y", "thread_ts", ts);
        String page = witnesses.workspace().page().toString();

        assertThat(ana.ok("chat.getPermalink", "channel", channel, "message_ts", ts)
                        .path("permalink")
                        .stringValue())
                .isEqualTo(page + "archives/" + channel + "/p" + ts.replace(".", ""));
        assertThat(ana.ok("chat.getPermalink", "channel", channel, "message_ts", reply)
                        .path("permalink")
                        .stringValue())
                .endsWith("/p" + reply.replace(".", "") + "?thread_ts=" + ts + "&cid=" + channel);
        assertThat(ana.error("chat.getPermalink", "channel", channel, "message_ts", "1.000000"))
                .isEqualTo("message_not_found");
        assertThat(ana.error("chat.getPermalink", "message_ts", ts)).isEqualTo("channel_not_found");
    }
}
