package dev.banter.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

final class WebApiTest {

    @RegisterExtension
    private final StartedWorkspace workspace = new StartedWorkspace();

    @Test
    void theBotsTokenIsTheBot() {
        JsonNode answer = json(get("auth.test?token=xoxb-local-bot"));

        assertThat(answer.path("user").stringValue()).isEqualTo("banter");
        assertThat(answer.path("user_id").stringValue()).matches("U[A-Z0-9]{8,10}");
        assertThat(answer.path("bot_id").stringValue()).matches("B[A-Z0-9]{8,10}");
        assertThat(answer.path("team_id").stringValue()).matches("T[A-Z0-9]{8,10}");
        assertThat(answer.path("url").stringValue())
                .isEqualTo(workspace.get().page().toString());
    }

    @Test
    void aNameThatIsAScriptIsNobody() {
        assertThat(workspace.as("<script>alert(1)</script>").error("auth.test")).isEqualTo("invalid_auth");
        assertThat(workspace.asBot().ok("users.list").toString()).doesNotContain("script");
    }

    @Test
    void aPersonHasNoBotId() {
        JsonNode answer = workspace.as("ana").ok("auth.test");

        assertThat(answer.path("user").stringValue()).isEqualTo("ana");
        assertThat(answer.has("bot_id")).isFalse();
    }

    @Test
    void aTokenMayComeInAHeaderAFormOrTheQuery() {
        HttpRequest form = request("auth.test")
                .header("Content-Type", "application/x-www-form-urlencoded; charset=utf-8")
                .POST(BodyPublishers.ofString("token=xoxp-local-ben"))
                .build();
        HttpRequest header = request("auth.test")
                .header("authorization", "bearer xoxp-local-ben")
                .build();

        assertThat(List.of(json(form), json(header), json(get("auth.test?token=xoxp-local-ben"))))
                .extracting(answer -> answer.path("user").stringValue())
                .containsOnly("ben");
    }

    @ParameterizedTest
    @CsvSource({
        "auth.test,                                    not_authed",
        "auth.test?token=xoxb-1-2-3,                   invalid_auth",
        "auth.test?token=xoxp-local-,                  invalid_auth",
        "auth.test?token=xoxp-local-banter,            invalid_auth",
        "auth.test?token=xoxp-local-%3Cscript%3E,      invalid_auth",
        "chat.tell?token=xoxp-local-ana,               unknown_method",
        "'',                                           unknown_method",
    })
    void saysWhatIsWrongWithACall(String call, String error) {
        assertThat(json(get(call)).path("error").stringValue()).isEqualTo(error);
    }

    @Test
    void apiTestWantsNoTokenAndGivesItsArgumentsBack() {
        JsonNode answer = json(get("api.test?foo=bar"));

        assertThat(answer.path("ok").booleanValue()).isTrue();
        assertThat(answer.at("/args/foo").stringValue()).isEqualTo("bar");
        assertThat(json(get("api.test?error=my_error")).path("error").stringValue())
                .isEqualTo("my_error");
    }

    @Test
    void aJsonBodyIsAsGoodAsAForm() {
        JsonNode answer = json(jsonCall("{\"channel\":\"#ops\",\"text\":\"hi\",\"thread_ts\":null}"));

        assertThat(answer.path("ok").booleanValue()).isTrue();
        assertThat(answer.at("/message/text").stringValue()).isEqualTo("hi");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = ';',
            value = {
                "{; invalid_json",
                "{\"a\":1}{; invalid_json",
                "[]; json_not_object",
                "null; json_not_object",
                "7; json_not_object"
            })
    void aJsonBodyThatIsNoObjectIsRefused(String body, String error) {
        assertThat(json(jsonCall(body)).path("error").stringValue()).isEqualTo(error);
    }

    @Test
    void aBodyOfAnotherTypeIsRefused() {
        HttpRequest xml = request("api.test")
                .header("Content-Type", "text/xml")
                .POST(BodyPublishers.ofString("<a/>"))
                .build();

        assertThat(json(xml).path("error").stringValue()).isEqualTo("invalid_post_type");
    }

    @Test
    void aFormThatCannotBeDecodedIsRefused() {
        HttpRequest broken = request("api.test")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("text=%zz"))
                .build();

        assertThat(json(broken).path("error").stringValue()).isEqualTo("invalid_form_data");
    }

    @Test
    void tellsTheTeamAndTheBot() {
        SlackClient ana = workspace.as("ana");
        String botId = workspace.asBot().ok("auth.test").path("bot_id").stringValue();

        assertThat(ana.ok("team.info").at("/team/domain").stringValue()).isEqualTo("local");
        assertThat(ana.ok("bots.info", "bot", botId).at("/bot/user_id").stringValue())
                .isEqualTo(workspace.asBot().id());
        assertThat(ana.error("bots.info", "bot", "B000000000")).isEqualTo("bot_not_found");
        assertThat(ana.error("bots.info")).isEqualTo("bot_not_found");
    }

    @Test
    void listsEverybodyAndTellsOfOne() {
        SlackClient ana = workspace.as("ana");

        assertThat(SlackClient.elements(ana.ok("users.list").path("members")))
                .extracting(member -> member.path("name").stringValue())
                .containsExactly("banter", "ana", "ben", "chloe", "slackbot");
        assertThat(ana.ok("users.list", "limit", "1").path("members").size()).isEqualTo(1);
        JsonNode bot = ana.ok("users.info", "user", workspace.asBot().id()).path("user");
        assertThat(bot.path("is_bot").booleanValue()).isTrue();
        assertThat(bot.at("/profile/bot_id").stringValue()).startsWith("B");
        assertThat(ana.error("users.info", "user", "U000000000")).isEqualTo("user_not_found");
    }

    private HttpRequest get(String call) {
        return request(call).build();
    }

    private HttpRequest jsonCall(String body) {
        return request("chat.postMessage")
                .header("Authorization", "Bearer xoxp-local-ana")
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    private HttpRequest.Builder request(String call) {
        return HttpRequest.newBuilder(workspace.get().api().resolve(call));
    }

    private static JsonNode json(HttpRequest request) {
        return SlackClient.JSON.readTree(SlackClient.send(request).body());
    }
}
