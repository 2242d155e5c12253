package dev.banter.slack.socketmode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.banter.slack.fixture.FakeSession;
import dev.banter.slack.fixture.FakeSlack;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A bot's token that is taken away while the app's is good: Slack goes on telling events, and takes no answers. */
class RevocationTest extends LinkedTest {

    private static final String REFUSED = "{'ok':false,'error':'token_revoked'}";

    @BeforeEach
    void live() {
        goLive();
    }

    @Test
    void anAppThatIsTakenOutOfTheWorkspaceEndsTheLinkOnceSlackSaysSo() {
        slack.answer("auth.test", REFUSED);
        slack.sessions.get(0).say(event("e1", "Ev1", "{'type':'app_uninstalled'}"));
        awaitText(slack.sessions.get(0), ack("e1"));
        assertEnded();
    }

    @Test
    void aCallThatIsRefusedForTheTokenEndsTheLinkOnceSlackSaysSo() {
        slack.answer("auth.test", REFUSED);
        slack.answer("chat.postMessage", REFUSED);
        say();
        assertEnded();
    }

    private void assertEnded() {
        await().untilAsserted(() -> assertThat(ears.refusals)
                .singleElement()
                .asString()
                .contains("xoxb-…wxyz", "auth.test: token_revoked")
                .doesNotContain(BOT_SECRET));
        assertThat(link.status().live()).isFalse();
        assertThat(link.status().reason()).isEqualTo(ears.refusals.get(0));
        assertThat(slack.called("auth.test")).isEqualTo(2);
        assertThat(slack.called("apps.connections.open")).isEqualTo(2);
    }

    @Test
    void aDoubtBeforeTheLinkIsLiveIsNotForgotten() {
        link.close();
        link = link(quick());
        AtomicBoolean open = new AtomicBoolean();
        slack.on(
                "apps.connections.open",
                form -> open.get()
                        ? FakeSlack.Answer.ok("{'ok':true,'url':'URL'}")
                        : new FakeSlack.Answer(503, "", Map.of()));
        long before = slack.called("auth.test");
        link.start();
        await().until(() -> slack.called("apps.connections.open") > 4 && slack.called("auth.test") > before);
        slack.answer("auth.test", REFUSED);
        slack.answer("chat.postMessage", REFUSED);
        say();
        open.set(true);
        await().until(() -> ears.refusals.size() == 1);
    }

    @Test
    void aTokenThatIsStillGoodKeepsTheLink() {
        slack.answer("chat.postMessage", "{'ok':false,'error':'invalid_auth'}");
        await().untilAsserted(() -> {
            say();
            assertThat(slack.called("auth.test")).isGreaterThanOrEqualTo(3); // so the second is answered
        });
        FakeSession session = slack.sessions.get(0);
        session.say(message("e1", "Ev1", "1.1"));
        awaitText(session, ack("e1"));
        assertThat(link.status().live()).isTrue();
        assertThat(ears.refusals).isEmpty();
    }

    private void say() {
        assertThat(link.wire().call("chat.postMessage", Map.of("channel", "C1", "text", "hi")))
                .failsWithin(Duration.ofSeconds(10));
    }
}
