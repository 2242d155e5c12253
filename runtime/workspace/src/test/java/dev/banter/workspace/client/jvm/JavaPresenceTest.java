package dev.banter.workspace.client.jvm;

import static dev.banter.workspace.client.jvm.JavaClients.ANA;
import static dev.banter.workspace.client.jvm.JavaClients.BEN;
import static dev.banter.workspace.client.jvm.JavaClients.BOT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.users.UsersGetPresenceResponse;
import com.slack.api.model.event.PresenceChangeEvent;
import com.slack.api.rtm.message.PresenceQuery;
import com.slack.api.rtm.message.PresenceSub;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Slack's Java client sees who is there. */
final class JavaPresenceTest {

    @RegisterExtension
    private final JavaClients clients = new JavaClients();

    @Test
    void whoIsConnectedIsActive() throws Exception {
        String ana = clients.idOf(ANA);

        assertThat(presence(ana).getPresence()).isEqualTo("away");
        try (JavaRtmSession session = JavaRtmSession.connect(clients, ANA)) {
            assertThat(presence(ana).getPresence()).isEqualTo("active");
            assertThat(session.client().getConnectedBotUser().getId()).isEqualTo(ana);
        }
        await().untilAsserted(() -> assertThat(presence(ana).getPresence()).isEqualTo("away"));
    }

    @Test
    void nobodysPresenceIsNotKnown() throws IOException, SlackApiException {
        assertThat(presence("U0NOBODY00").getError()).isEqualTo("user_not_found");
    }

    @Test
    void whoAskedIsToldOfComingAndGoing() throws Exception {
        String ana = clients.idOf(ANA);
        try (JavaRtmSession bot = JavaRtmSession.connect(clients, BOT);
                JavaRtmSession ben = JavaRtmSession.connect(clients, BEN)) {
            JavaEvents told = JavaEvents.of(bot, PresenceChangeEvent.class);
            bot.client()
                    .sendMessage(PresenceSub.builder().ids(List.of(ana)).build().toJSONString());
            bot.heard(Map.of("type", "presence_change", "presence", "away"));

            JavaRtmSession there = JavaRtmSession.connect(clients, ANA);
            bot.heard(Map.of("type", "presence_change", "presence", "active"));
            there.close();

            await().until(() -> told.all(PresenceChangeEvent.class).size() == 3);
            assertThat(told.all(PresenceChangeEvent.class))
                    .allMatch(event -> event.getUser().equals(ana))
                    .extracting(PresenceChangeEvent::getPresence)
                    .containsExactly("away", "active", "away");
            assertThat(ben.frames())
                    .noneMatch(frame -> frame.get("type").getAsString().equals("presence_change"));
        }
    }

    @Test
    void itAsksOnce() throws Exception {
        String ben = clients.idOf(BEN);
        try (JavaRtmSession bot = JavaRtmSession.connect(clients, BOT)) {
            bot.client()
                    .sendMessage(
                            PresenceQuery.builder().ids(List.of(ben)).build().toJSONString());

            assertThat(bot.heard(Map.of("type", "presence_change", "user", ben))
                            .get("presence")
                            .getAsString())
                    .isEqualTo("away");
        }
    }

    private UsersGetPresenceResponse presence(String user) throws IOException, SlackApiException {
        return clients.web(BOT).usersGetPresence(call -> call.user(user));
    }
}
