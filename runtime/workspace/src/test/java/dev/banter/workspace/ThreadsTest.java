package dev.banter.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** Slack's sequence of events around a thread. */
final class ThreadsTest {

    @RegisterExtension
    private final StartedWorkspace workspace = new StartedWorkspace();

    private SlackClient ana;
    private SlackClient bot;
    private String general;
    private String parent;

    @BeforeEach
    void openWithAParent() {
        ana = workspace.as("ana");
        bot = workspace.asBot();
        general = ana.channel("general");
        parent = ana.post(general, "parent");
    }

    @Test
    void aReplyIsAMessageAndThenNewsOfItsParent() {
        try (RtmClient atAna = ana.connect();
                RtmClient atBot = bot.connect()) {
            reply(atBot, false);
            atBot.all();
            List<JsonNode> heard = atAna.all();

            assertThat(heard).hasSize(2);
            JsonNode reply = heard.get(0);
            assertThat(reply.has("subtype")).isFalse();
            assertThat(reply.path("thread_ts").stringValue()).isEqualTo(parent);
            assertThat(reply.path("parent_user_id").stringValue()).isEqualTo(ana.id());
            assertThat(reply.has("root")).isFalse();
            assertIsNewsOfTheParent(heard.get(1), reply);
        }
    }

    @Test
    void aBroadcastIsOneMessageWithItsRootAndThenTheNews() {
        try (RtmClient atAna = ana.connect();
                RtmClient atBot = bot.connect()) {
            reply(atBot, true);
            atBot.all();
            List<JsonNode> heard = atAna.all();

            assertThat(heard).hasSize(2);
            JsonNode reply = heard.get(0);
            assertThat(reply.path("subtype").stringValue()).isEqualTo("thread_broadcast");
            assertThat(reply.path("thread_ts").stringValue()).isEqualTo(parent);
            assertThat(reply.at("/root/ts").stringValue()).isEqualTo(parent);
            assertThat(reply.at("/root/text").stringValue()).isEqualTo("parent");
            assertThat(reply.at("/root/thread_ts").stringValue()).isEqualTo(parent);
            assertThat(reply.at("/root/reply_count").intValue()).isEqualTo(1);
            assertIsNewsOfTheParent(heard.get(1), reply);
        }
    }

    @Test
    void theNewsOfALongThreadNamesItsNewestReplies() {
        for (int i = 1; i <= 100; i++) {
            ana.post(general, "reply", "thread_ts", parent);
        }
        try (RtmClient atAna = ana.connect()) {
            String last = ana.post(general, "the 101st", "thread_ts", parent);
            JsonNode news = atAna.all().get(1).path("message");

            assertThat(news.path("reply_count").intValue()).isEqualTo(101);
            assertThat(news.path("replies").size()).isEqualTo(100);
            assertThat(news.at("/replies/99/ts").stringValue()).isEqualTo(last);
        }
    }

    @Test
    void theSenderHasItsAckBeforeTheNews() {
        try (RtmClient atBot = bot.connect()) {
            reply(atBot, false);
            List<JsonNode> heard = atBot.all();

            assertThat(heard).hasSize(2);
            assertThat(heard.get(0).path("reply_to").intValue()).isEqualTo(1);
            assertThat(heard.get(1).path("subtype").stringValue()).isEqualTo("message_replied");
        }
    }

    @Test
    void aBroadcastOutsideOfAThreadIsAPlainMessage() {
        try (RtmClient atAna = ana.connect()) {
            bot.post(general, "loud", "reply_broadcast", "true");

            assertThat(atAna.all()).hasSize(1).noneMatch(event -> event.has("subtype") || event.has("thread_ts"));
        }
    }

    private void reply(RtmClient client, boolean broadcast) {
        client.send(
                "{\"id\":1,\"type\":\"message\",\"channel\":\"%s\",\"text\":\"r\",\"thread_ts\":\"%s\",\"reply_broadcast\":%s}"
                        .formatted(general, parent, broadcast));
    }

    private void assertIsNewsOfTheParent(JsonNode event, JsonNode reply) {
        assertThat(event.path("subtype").stringValue()).isEqualTo("message_replied");
        assertThat(event.path("hidden").booleanValue()).isTrue();
        assertThat(event.path("channel").stringValue()).isEqualTo(general);
        assertThat(event.has("user")).isFalse();
        assertThat(event.at("/message/ts").stringValue()).isEqualTo(parent);
        assertThat(event.at("/message/thread_ts").stringValue()).isEqualTo(parent);
        assertThat(event.at("/message/reply_count").intValue()).isEqualTo(1);
        assertThat(event.at("/message/replies/0/user").stringValue()).isEqualTo(bot.id());
        assertThat(event.at("/message/replies/0/ts")).isEqualTo(reply.path("ts"));
        assertThat(event.path("ts").stringValue())
                .isGreaterThan(reply.path("ts").stringValue());
    }
}
