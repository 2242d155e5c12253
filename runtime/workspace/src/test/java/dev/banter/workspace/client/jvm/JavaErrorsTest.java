package dev.banter.workspace.client.jvm;

import static dev.banter.workspace.client.jvm.JavaClients.ANA;
import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The errors that Slack has names for, as its Java client gets them. */
final class JavaErrorsTest {

    private static final String NOWHERE = "C0NOWHERE0";
    private static final String NEVER = "1000000000.000001";

    @RegisterExtension
    private final JavaClients clients = new JavaClients();

    private interface Refusal {

        SlackApiTextResponse from(MethodsClient web, String channel) throws IOException, SlackApiException;
    }

    private static final Map<String, Refusal> REFUSALS = Map.of(
            "channel_not_found", (web, channel) -> web.conversationsInfo(call -> call.channel(NOWHERE)),
            "no_text", (web, channel) -> web.chatPostMessage(call -> call.channel(channel)),
            "thread_not_found",
                    (web, channel) -> web.conversationsReplies(
                            call -> call.channel(channel).ts(NEVER)),
            "invalid_cursor",
                    (web, channel) -> web.conversationsHistory(
                            call -> call.channel(channel).cursor("bm9wZQ==")),
            "user_not_found", (web, channel) -> web.usersInfo(call -> call.user("U0NOBODY00")),
            "bot_not_found", (web, channel) -> web.botsInfo(call -> call.bot("B0NOBODY00")),
            "invalid_auth", (web, channel) -> web.authTest(call -> call.token("xoxb-of-somebody-else")),
            "unknown_method", (web, channel) -> web.dndInfo(call -> call));

    static Set<Map.Entry<String, Refusal>> refusals() {
        return REFUSALS.entrySet();
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void isNamed(Map.Entry<String, Refusal> refusal) throws IOException, SlackApiException {
        SlackApiTextResponse answer = refusal.getValue().from(clients.web(ANA), clients.channel("ops"));

        assertThat(answer.isOk()).isFalse();
        assertThat(answer.getError()).isEqualTo(refusal.getKey());
    }
}
