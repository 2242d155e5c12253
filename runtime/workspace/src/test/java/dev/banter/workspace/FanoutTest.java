package dev.banter.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** Who hears what. */
final class FanoutTest {

    @RegisterExtension
    private final StartedWorkspace workspace = new StartedWorkspace();

    private SlackClient ana;
    private SlackClient bot;
    private String general;

    @BeforeEach
    void find() {
        ana = workspace.as("ana");
        bot = workspace.asBot();
        general = ana.channel("general");
    }

    @Test
    void aMessageOfAPersonReachesTheBotAsInSlack() {
        try (RtmClient atBot = bot.connect();
                RtmClient atAna = ana.connect()) {
            atAna.say(1, general, "hello");
            JsonNode ack = atAna.next();
            JsonNode event = atBot.next();

            assertThat(event.path("type").stringValue()).isEqualTo("message");
            assertThat(event.path("channel").stringValue()).isEqualTo(general);
            assertThat(event.path("channel_type").stringValue()).isEqualTo("channel");
            assertThat(event.path("user").stringValue()).isEqualTo(ana.id());
            assertThat(event.path("text").stringValue()).isEqualTo("hello");
            assertThat(event.path("ts")).isEqualTo(ack.path("ts"));
            assertThat(event.path("event_ts")).isEqualTo(ack.path("ts"));
            assertThat(event.path("team").stringValue()).startsWith("T");
            assertThat(event.path("client_msg_id").stringValue()).isNotEmpty();
            assertThat(event.has("bot_id")).isFalse();
        }
    }

    @Test
    void aMessageOfTheBotCarriesBothItsIds() {
        try (RtmClient atBot = bot.connect();
                RtmClient atAna = ana.connect()) {
            atBot.say(1, general, "hello");
            JsonNode event = atAna.next();

            assertThat(event.path("user").stringValue()).isEqualTo(bot.id());
            assertThat(event.path("bot_id").stringValue()).startsWith("B");
            assertThat(event.has("client_msg_id")).isFalse();
        }
    }

    @Test
    void theSendersConnectionGetsTheAckAloneAndTheSendersOthersTheMessage() {
        try (RtmClient desk = ana.connect();
                RtmClient phone = ana.connect()) {
            desk.say(1, general, "hello");

            assertThat(desk.all()).hasSize(1).allMatch(frame -> frame.has("reply_to"));
            assertThat(phone.all()).hasSize(1).allMatch(frame -> frame.has("client_msg_id"));
        }
    }

    @Test
    void whatIsPostedByTheWebApiComesBackOnOnesOwnConnection() {
        try (RtmClient atBot = bot.connect()) {
            bot.post(general, "hello");

            assertThat(atBot.next().path("user").stringValue()).isEqualTo(bot.id());
        }
    }

    @Test
    void aDirectMessageIsHeardByItsTwoSidesAlone() {
        try (RtmClient atBot = bot.connect();
                RtmClient atAna = ana.connect();
                RtmClient atBen = workspace.as("ben").connect()) {
            String im = ana.ok("conversations.open", "users", bot.id())
                    .at("/channel/id")
                    .stringValue();
            atAna.say(1, im, "psst");

            assertThat(types(atAna.all())).containsExactly("im_created", "im_open", "");
            List<JsonNode> heard = atBot.all();
            assertThat(types(heard)).containsExactly("im_created", "message");
            assertThat(heard.get(0).at("/channel/user").stringValue()).isEqualTo(ana.id());
            assertThat(heard.get(1).path("channel_type").stringValue()).isEqualTo("im");
            assertThat(atBen.all()).isEmpty();
        }
    }

    @Test
    void theGroupHasItsOwnChannelType() {
        try (RtmClient atBot = bot.connect()) {
            ana.post("secret", "hello");

            JsonNode event = atBot.next();
            assertThat(event.path("channel").stringValue()).startsWith("G");
            assertThat(event.path("channel_type").stringValue()).isEqualTo("group");
        }
    }

    @Test
    void nobodyIsSeenToTypeWhereTheyAreNot() {
        SlackClient ana = workspace.as("ana");
        String lab = ana.create("lab");
        try (RtmClient atAna = ana.connect();
                RtmClient atBen = workspace.as("ben").connect()) {
            atBen.send("{\"id\":1,\"type\":\"typing\",\"channel\":\"%s\"}".formatted(lab));

            assertThat(atBen.next().at("/error/msg").stringValue()).isEqualTo("not_in_channel");
            assertThat(atAna.all()).isEmpty();
        }
    }

    @Test
    void typingIsSeenByOthers() {
        try (RtmClient atBot = bot.connect();
                RtmClient atAna = ana.connect()) {
            atAna.send("{\"id\":1,\"type\":\"typing\",\"channel\":\"%s\"}".formatted(general));

            assertThat(atAna.all()).isEmpty();
            assertThat(atBot.next())
                    .isEqualTo(SlackClient.JSON.readTree("{\"type\":\"user_typing\",\"channel\":\"%s\",\"user\":\"%s\"}"
                            .formatted(general, ana.id())));
        }
    }

    @Test
    void aNewNameIsANewPersonAndEverybodyHearsOfIt() {
        try (RtmClient atBot = bot.connect()) {
            String dora = workspace.as("Dora").id();
            List<JsonNode> heard = atBot.all();

            assertThat(heard.get(0).path("type").stringValue()).isEqualTo("team_join");
            assertThat(heard.get(0).at("/user/name").stringValue()).isEqualTo("dora");
            assertThat(heard.subList(1, heard.size()))
                    .hasSize(4)
                    .allMatch(event -> event.path("type").stringValue().equals("member_joined_channel"))
                    .allMatch(event -> event.path("user").stringValue().equals(dora));
            assertThat(workspace.as("dora").id()).isEqualTo(dora);
            assertThat(workspace.as("dora").channel("secret")).startsWith("G");
        }
    }

    @Test
    void manyHearEverythingInOneOrder() {
        List<RtmClient> listeners = Stream.generate(bot::connect).limit(20).toList();
        try (RtmClient atAna = ana.connect();
                RtmClient atBen = workspace.as("ben").connect()) {
            for (int i = 0; i < 200; i++) {
                (i % 2 == 0 ? atAna : atBen).say(i + 1, general, "m" + i);
            }
            atAna.all();
            atBen.all();
            List<String> first = timestamps(listeners.get(0));

            assertThat(first).hasSize(200).isSorted().doesNotHaveDuplicates();
            assertThat(listeners.subList(1, listeners.size()))
                    .allSatisfy(listener -> assertThat(timestamps(listener)).isEqualTo(first));
        } finally {
            listeners.forEach(RtmClient::close);
        }
    }

    private static List<String> timestamps(RtmClient listener) {
        return listener.all().stream()
                .map(event -> event.path("ts").stringValue())
                .toList();
    }

    private static List<String> types(List<JsonNode> frames) {
        return frames.stream().map(frame -> frame.path("type").stringValue("")).toList();
    }
}
