package dev.banter.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banter.workspace.limit.Pace;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Slack's limits, for who asks for them. */
final class PaceTest {

    private final SettableClock clock = new SettableClock();
    private LocalWorkspace workspace;

    @BeforeEach
    void start() throws IOException {
        workspace = LocalWorkspace.start(WorkspaceSettings.of("127.0.0.1", 0).at(Pace.SLACK.on(clock)));
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    @ParameterizedTest
    @CsvSource({
        "rtm.connect, 3, 60",
        "conversations.list, 20, 3",
        "conversations.info, 50, 2",
        "users.info, 100, 1",
        "api.test, 100, 1",
    })
    void aTierIsAnAllowanceForAMinute(String method, int allowed, int retryAfter) {
        for (int i = 0; i < allowed; i++) {
            assertThat(call("ana", method, "").statusCode()).isEqualTo(200);
        }
        HttpResponse<String> refused = call("ana", method, "");

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("retry-after")).contains(String.valueOf(retryAfter));
        assertThat(refused.body()).isEqualTo("{\"ok\":false,\"error\":\"ratelimited\"}");
        clock.pass(Duration.ofSeconds(retryAfter));
        assertThat(call("ana", method, "").statusCode()).isEqualTo(200);
    }

    @Test
    void otherMethodsAndOtherCallersAreFree() {
        IntStream.range(0, 4).forEach(i -> call("ana", "rtm.connect", ""));

        assertThat(call("ana", "rtm.connect", "").statusCode()).isEqualTo(429);
        assertThat(call("ben", "rtm.connect", "").statusCode()).isEqualTo(200);
        assertThat(call("ana", "rtm.start", "").statusCode()).isEqualTo(200);
        assertThat(call("ana", "auth.test", "").statusCode()).isEqualTo(200);
    }

    @Test
    void aChannelTakesOneMessageASecondAndAShortBurst() {
        for (int i = 0; i < 5; i++) {
            assertThat(post("general")).isEqualTo(200);
        }
        assertThat(post("general")).isEqualTo(429);
        assertThat(post("ops")).isEqualTo(200);
        clock.pass(Duration.ofSeconds(1));
        assertThat(post("general")).isEqualTo(200);
        assertThat(post("general")).isEqualTo(429);
        clock.pass(Duration.ofMinutes(1));
        IntStream.range(0, 5).forEach(i -> assertThat(post("general")).isEqualTo(200));
        assertThat(post("general")).isEqualTo(429);
    }

    @Test
    void oneChannelIsCountedOnceHoweverItIsNamed() {
        String general = SlackClient.person(workspace, "ana").channel("general");
        List.of("general", "#general", general, "general", general)
                .forEach(name -> assertThat(post(name)).isEqualTo(200));

        assertThat(post(general)).isEqualTo(429);
        assertThat(post("#general")).isEqualTo(429);
        assertThat(post("general")).isEqualTo(429);
    }

    @Test
    void aDirectMessageIsCountedOnceFromTheFirstMessageOn() {
        String ben = SlackClient.person(workspace, "ben").id();
        IntStream.range(0, 3).forEach(i -> assertThat(post(ben)).isEqualTo(200));
        String direct = SlackClient.person(workspace, "ana").direct(ben);
        IntStream.range(0, 2).forEach(i -> assertThat(post(direct)).isEqualTo(200));

        assertThat(post(direct)).isEqualTo(429);
        assertThat(post(ben)).isEqualTo(429);
        assertThat(post(SlackClient.person(workspace, "chloe").id())).isEqualTo(200);
    }

    @Test
    void whatTheTierRefusesCountsForNoChannel() {
        for (int i = 0; i < 300; i++) {
            assertThat(post("nowhere-" + i)).isEqualTo(200);
        }
        IntStream.range(0, 10).forEach(i -> assertThat(post("general")).isEqualTo(429));
        clock.pass(Duration.ofSeconds(1));

        IntStream.range(0, 5).forEach(i -> assertThat(post("general")).isEqualTo(200));
        assertThat(post("general")).isEqualTo(429);
    }

    @Test
    void aPostThatNamesNoChannelLeavesTheTierAsItIs() {
        assertThat(post("")).isEqualTo(200);
        for (int i = 0; i < 50; i++) {
            assertThat(post("nowhere-" + i)).isEqualTo(200);
        }
    }

    @Test
    void onRtmAMessageTooSoonIsRefusedWithAWarning() {
        String general = SlackClient.person(workspace, "ana").channel("general");
        try (RtmClient ana = SlackClient.person(workspace, "ana").connect()) {
            for (int i = 1; i <= 12; i++) {
                ana.say(i, general, "quick");
            }
            List<JsonNode> answers = ana.all();

            assertThat(answers.subList(0, 10))
                    .allMatch(answer -> answer.path("ok").booleanValue());
            assertThat(answers.get(10).path("reply_to").intValue()).isEqualTo(11);
            assertThat(answers.get(10).at("/error/code").intValue()).isEqualTo(-1);
            assertThat(answers.get(10).at("/error/msg").stringValue()).isEqualTo("slow down, too many messages...");
            clock.pass(Duration.ofSeconds(1));
            ana.say(13, general, "calm");
            assertThat(ana.next().path("ok").booleanValue()).isTrue();
        }
        assertThat(SlackClient.person(workspace, "ana")
                        .ok("conversations.history", "channel", general)
                        .path("messages"))
                .hasSize(11);
    }

    @Test
    void whoIsWarnedOftenEnoughLosesTheConnection() {
        String general = SlackClient.person(workspace, "ana").channel("general");
        RtmClient ana = SlackClient.person(workspace, "ana").connect();
        for (int i = 1; i <= 31; i++) {
            ana.say(i, general, "quick");
        }

        assertThat(ana.end()).isEqualTo("1000");
    }

    @Test
    void aClockThatRunsFasterMakesShortWaits() {
        Pace pace = Pace.SLACK.on(clock).faster(60);
        clock.pass(Duration.ofSeconds(1));

        assertThat(Duration.between(clock.instant(), pace.clock().instant())).isEqualTo(Duration.ofSeconds(59));
    }

    private int post(String channel) {
        return call("ana", "chat.postMessage", SlackClient.form("channel", channel, "text", "hi"))
                .statusCode();
    }

    @Test
    void thePageIsHeldToNoPace() {
        for (int i = 0; i < 30; i++) {
            HttpResponse<String> answer =
                    SlackClient.send(HttpRequest.newBuilder(workspace.api().resolve("conversations.list"))
                            .header("Origin", workspace.origin().toString().replaceAll("/$", ""))
                            .header("Authorization", "Bearer xoxp-local-ana")
                            .POST(HttpRequest.BodyPublishers.noBody())
                            .build());
            assertThat(answer.statusCode()).isEqualTo(200);
        }
    }

    private HttpResponse<String> call(String person, String method, String form) {
        return SlackClient.send(HttpRequest.newBuilder(workspace.api().resolve(method))
                .header("Authorization", "Bearer xoxp-local-" + person)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build());
    }
}
