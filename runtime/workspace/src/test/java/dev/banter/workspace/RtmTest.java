package dev.banter.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

final class RtmTest {

    @RegisterExtension
    private final StartedWorkspace workspace = new StartedWorkspace();

    private SlackClient bot;
    private String general;

    @BeforeEach
    void find() {
        bot = workspace.asBot();
        general = bot.channel("general");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rtm.connect", "rtm.start"})
    void theAnswerSaysWhoWhereAndHow(String method) {
        JsonNode answer = bot.ok(method);

        assertThat(answer.at("/self/name").stringValue()).isEqualTo("banter");
        assertThat(answer.at("/self/id").stringValue()).isEqualTo(bot.id());
        assertThat(answer.path("team").properties())
                .extracting(field -> field.getKey())
                .contains("id", "name", "domain");
        assertThat(answer.path("url").stringValue())
                .startsWith("ws://127.0.0.1:" + workspace.get().address().getPort() + "/");
    }

    @Test
    void aPingIsAnsweredWithWhatItHeld() {
        try (RtmClient client = bot.connect()) {
            client.send("{\"id\":41,\"type\":\"ping\",\"time\":1700000000123,\"flat\":true,\"deep\":{\"no\":1}}");

            assertThat(client.next())
                    .isEqualTo(SlackClient.JSON.readTree(
                            "{\"type\":\"pong\",\"time\":1700000000123,\"flat\":true,\"reply_to\":41}"));
        }
    }

    @Test
    void aPingWithoutAnIdIsAnsweredToo() {
        try (RtmClient client = bot.connect()) {
            client.send("{\"type\":\"ping\"}");

            assertThat(client.next()).isEqualTo(SlackClient.JSON.readTree("{\"type\":\"pong\"}"));
        }
    }

    @Test
    void aMessageIsAcknowledgedAsEverybodyGetsIt() {
        try (RtmClient client = bot.connect()) {
            client.say(7, general, "a & b <@U1> https://example.org/?a=1&b=2.");
            JsonNode ack = client.next();

            assertThat(ack.path("ok").booleanValue()).isTrue();
            assertThat(ack.path("reply_to").intValue()).isEqualTo(7);
            assertThat(ack.path("ts").stringValue()).matches("\\d{10}\\.\\d{6}");
            assertThat(ack.path("text").stringValue()).isEqualTo("a &amp; b <@U1> <https://example.org/?a=1&amp;b=2>.");
            assertThat(ack.has("type")).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{'id':1,'type':'message','channel':'GENERAL'};              1; 2; message text is missing",
                "{'id':2,'type':'message','channel':'GENERAL','text':''};    2; 2; message text is missing",
                "{'id':3,'type':'message','channel':'GENERAL','text':7};     3; 2; message text is missing",
                "{'id':4,'type':'message','channel':'C00000000','text':'x'}; 4; 3; channel_not_found",
                "{'id':5,'type':'message','channel':'general','text':'x'};   5; 3; channel_not_found",
                "{'id':6,'type':'message','text':'x'};                       6; 3; channel_not_found",
                "{'id':7,'type':'message','channel':'GENERAL','text':'x','thread_ts':'1.0'}; 7; 3; thread_not_found",
                "{'id':8,'type':'typing','channel':'C00000000'};             8; 3; channel_not_found",
                "{'id':9,'type':'dance'};                                    9; 3; unknown_type",
            })
    void aFrameThatCannotBeDoneIsToldWhy(String frame, int id, int code, String msg) {
        try (RtmClient client = bot.connect()) {
            client.send(frame.replace('\'', '"').replace("GENERAL", general));

            assertThat(client.next())
                    .isEqualTo(SlackClient.JSON.readTree(
                            "{\"ok\":false,\"error\":{\"code\":%d,\"msg\":\"%s\"},\"reply_to\":%d}"
                                    .formatted(code, msg, id)));
        }
    }

    @Test
    void aUrlIsGoodOnce() {
        var url = bot.rtmUrl();
        try (RtmClient first = RtmClient.connect(url);
                RtmClient second = RtmClient.connect(url)) {
            assertThat(first.next().path("type").stringValue()).isEqualTo("hello");
            assertThat(second.next()).isEqualTo(RtmTest.expired());
            assertThat(second.end()).isEqualTo("1000");
            assertThat(first.all()).isEmpty();
        }
    }

    @Test
    void aUrlOfOnesOwnMakingIsNoGood() {
        try (RtmClient client = RtmClient.connect(bot.rtmUrl().resolve("/rtm/0123"))) {
            assertThat(client.next()).isEqualTo(RtmTest.expired());
        }
    }

    @Test
    void whoConnectsIsSentAwayWhenTheWorkspaceCloses() {
        RtmClient client = bot.connect();
        workspace.get().close();

        assertThat(client.next().path("type").stringValue()).isEqualTo("goodbye");
        assertThat(client.end()).isEqualTo("1000");
    }

    static JsonNode expired() {
        return SlackClient.JSON.readTree(
                "{\"type\":\"error\",\"error\":{\"code\":1,\"msg\":\"Socket URL has expired\"}}");
    }
}
