package dev.banter.slack.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banter.api.Block;
import dev.banter.api.Payload;
import dev.banter.api.SlackException;
import dev.banter.api.SlackException.Kind;
import dev.banter.slack.web.StubApi.Answer;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Any method, as a plugin calls it. */
class PluginCallTest extends WireTest {

    PluginCallTest() throws IOException {}

    @Test
    void argumentsAreAFormAndTheAnswerIsWhole() {
        slack.on("views.open", form -> Answer.ok("{'ok':true,'view':{'id':'V1','state':null},'list':[{'n':1},'two']}"));

        Payload answer = call(
                        "views.open",
                        Map.of(
                                "trigger_id",
                                "1.2",
                                "limit",
                                5,
                                "loud",
                                true,
                                "view",
                                Map.of("type", "modal", "blocks", List.of(Block.divider()))))
                .join();

        assertThat(form(0))
                .containsEntry("trigger_id", "1.2")
                .containsEntry("limit", "5")
                .containsEntry("loud", "true")
                .hasEntrySatisfying(
                        "view",
                        view -> assertThat(view)
                                .contains("\"type\":\"modal\"")
                                .contains("\"blocks\":[{\"type\":\"divider\"}]"));
        assertThat(answer.text("/view/id")).contains("V1");
        assertThat(answer.list("list").get(0).number("n")).hasValue(1);
        assertThat(answer.list("list").get(1).text("")).contains("two");
        assertThat(answer.json())
                .isEqualTo("{\"ok\":true,\"view\":{\"id\":\"V1\",\"state\":null},\"list\":[{\"n\":1},\"two\"]}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example/x", "../x", "chat", "a.b?c=d", ""})
    void aMethodIsANameAndNotAPlace(String method) {
        assertThat(failure(call(method, Map.of()), SlackException.class)).hasMessageContaining("such as pins.add");
        assertThat(slack.calls).isEmpty();
    }

    @Test
    void nobodySetsTheToken() {
        assertThat(failure(call("auth.test", Map.of("token", "xoxp-1")), SlackException.class))
                .hasMessageContaining("leave 'token' out");
        assertThat(failure(call("pins.add", Map.of("x", new Object())), SlackException.class))
                .hasMessageContaining("'x'");
        assertThat(slack.calls).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "conversations.history, TRANSIENT, 5",
        "users.getPresence, TRANSIENT, 5",
        "chat.scheduleMessage, UNCERTAIN, 1",
        "conversations.setTopic, UNCERTAIN, 1"
    })
    void onlyWhatIsTheSameTwiceIsRepeated(String method, Kind kind, int calls) {
        slack.on(method, form -> Answer.of(500, "", Map.of()));

        assertThat(failure(call(method, Map.of()), SlackException.class).kind()).isEqualTo(kind);
        assertThat(slack.calls).hasSize(calls);
    }

    @Test
    void slacksOwnWordsAreTold() {
        slack.on(
                "views.open",
                form -> Answer.ok("{'ok':false,'error':'invalid_arguments',"
                        + "'response_metadata':{'messages':['[ERROR] must provide a string']}}"));

        assertThat(failure(call("views.open", Map.of()), SlackException.class))
                .hasMessageContaining("invalid_arguments")
                .hasMessageContaining("must provide a string");
    }

    private CompletableFuture<Payload> call(String method, Map<String, ?> arguments) {
        return wire.call(method, arguments).toCompletableFuture();
    }
}
