package dev.banter.workspace.client.jvm;

import static dev.banter.workspace.client.jvm.JavaClients.ANA;
import static dev.banter.workspace.client.jvm.JavaClients.BOT;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.slack.api.methods.SlackApiException;
import com.slack.api.rtm.message.Message;
import com.slack.api.rtm.message.PingMessage;
import com.slack.api.rtm.message.Typing;
import java.io.IOException;
import java.net.URISyntaxException;
import java.util.Map;
import javax.websocket.DeploymentException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Slack's Java client on RTM. */
final class JavaRtmTest {

    @RegisterExtension
    private final JavaClients clients = new JavaClients();

    @Test
    void itConnectsAndIsGreetedFirst() throws Exception {
        try (JavaRtmSession bot = connect(BOT)) {
            assertThat(bot.client().getConnectedBotUser().getId()).isEqualTo(clients.idOf(BOT));
            assertThat(bot.frames().get(0).get("type").getAsString()).isEqualTo("hello");
        }
    }

    @Test
    void itConnectsAgainWhenTold() throws Exception {
        String ops = clients.channel("ops");
        try (JavaRtmSession bot = connect(BOT)) {
            bot.client().reconnect();
            String ts = clients.post(ANA, ops, "after it");

            assertThat(bot.heard(Map.of("type", "message", "ts", ts))
                            .get("channel")
                            .getAsString())
                    .isEqualTo(ops);
        }
    }

    @Test
    void whatItSaysIsAcknowledgedAndHeardByOthers() throws Exception {
        String ops = clients.channel("ops");
        try (JavaRtmSession bot = connect(BOT);
                JavaRtmSession ana = connect(ANA)) {
            bot.client()
                    .sendMessage(Message.builder()
                            .id(7L)
                            .channel(ops)
                            .text("a & b")
                            .build()
                            .toJSONString());
            JsonObject acknowledged = bot.heard(Map.of("reply_to", 7));
            String ts = acknowledged.get("ts").getAsString();

            assertThat(acknowledged.get("ok").getAsBoolean()).isTrue();
            assertThat(acknowledged.has("type")).isFalse();
            assertThat(ana.heard(Map.of("type", "message", "ts", ts)).get("text"))
                    .isEqualTo(acknowledged.get("text"));
        }
    }

    @Test
    void itsPingsAndItsTypingAreTaken() throws Exception {
        String ops = clients.channel("ops");
        try (JavaRtmSession bot = connect(BOT);
                JavaRtmSession ana = connect(ANA)) {
            bot.client().sendMessage(PingMessage.builder().id(1L).build().toJSONString());
            bot.client()
                    .sendMessage(Typing.builder().id(2L).channel(ops).build().toJSONString());

            bot.heard(Map.of("type", "pong", "reply_to", 1));
            assertThat(ana.heard(Map.of("type", "user_typing", "channel", ops))
                            .get("user")
                            .getAsString())
                    .isEqualTo(clients.idOf(BOT));
        }
    }

    private JavaRtmSession connect(String token)
            throws IOException, SlackApiException, URISyntaxException, DeploymentException {
        return JavaRtmSession.connect(clients, token);
    }
}
