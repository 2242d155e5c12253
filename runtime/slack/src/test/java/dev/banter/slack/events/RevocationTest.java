package dev.banter.slack.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.banter.slack.fixture.FakeSlack;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A token that was good when the bot started, and is not any more. */
class RevocationTest extends LinkedTest {

    private static final String REFUSED = "{'ok':false,'error':'token_revoked'}";

    @BeforeEach
    void live() {
        goLive();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{'type':'tokens_revoked','tokens':{'oauth':['U1'],'bot':['U1']}}", "{'type':'app_uninstalled'}"
            })
    void anEventThatTakesTheTokenAwayEndsTheLinkOnceSlackSaysSo(String event) {
        slack.answer("auth.test", REFUSED);
        posts.json(event("Ev1", event));
        assertEnded();
    }

    @ParameterizedTest
    @ValueSource(strings = {"token_revoked", "account_inactive", "invalid_auth"})
    void aCallThatIsRefusedForTheTokenEndsTheLinkOnceSlackSaysSo(String code) {
        slack.answer("auth.test", REFUSED);
        slack.answer("chat.postMessage", "{'ok':false,'error':'" + code + "'}");
        say(link);
        assertEnded();
    }

    private void assertEnded() {
        await().until(() -> ears.refusals.size() == 1);
        assertThat(ears.refusals.get(0))
                .contains("xoxb-…wxyz", "auth.test: token_revoked", "install the app in the workspace again")
                .doesNotContain(BOT_SECRET);
        assertThat(link.status().live()).isFalse();
        assertThat(link.status().reason()).isEqualTo(ears.refusals.get(0));
        assertThat(posts.json(message("Ev2", "1.2")).statusCode()).isEqualTo(503);
        assertThat(ears.messages).isEmpty();
        assertThat(slack.called("auth.test")).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type':'tokens_revoked','tokens':{'oauth':['U2'],'bot':[]}}",
                "{'type':'tokens_revoked','tokens':null}",
                "{'type':'message','channel':'C1','user':'U2','text':'app_uninstalled','ts':'1.1'}"
            })
    void whatIsNotAboutTheBotsTokenRaisesNoDoubt(String event) {
        posts.json(event("Ev1", event));
        await().until(() -> ears.events.size() == 1);
        await().during(Duration.ofMillis(200)).until(() -> slack.called("auth.test") == 1);
    }

    @Test
    void aRefusalOfSomethingElseRaisesNoDoubt() {
        slack.answer("chat.postMessage", "{'ok':false,'error':'channel_not_found'}");
        say(link);
        await().during(Duration.ofMillis(200)).until(() -> slack.called("auth.test") == 1);
    }

    @Test
    void aTokenThatIsStillGoodKeepsTheLink() {
        slack.answer("chat.postMessage", "{'ok':false,'error':'invalid_auth'}");
        say(link);
        await().until(() -> slack.called("auth.test") == 2);
        assertThat(posts.json(message("Ev1", "1.1")).statusCode()).isEqualTo(200);
        assertThat(link.status().live()).isTrue();
        assertThat(ears.refusals).isEmpty();
        slack.answer("auth.test", REFUSED);
        await().untilAsserted(() -> {
            say(link);
            assertThat(ears.refusals).hasSize(1);
        });
    }

    @Test
    void aTokenThatIsStillGoodIsBelievedForAWhile() {
        EventsLink believer = link("anothersecret", server, Duration.ofHours(1));
        believer.start();
        await().until(() -> believer.status().live());
        slack.answer("chat.postMessage", "{'ok':false,'error':'invalid_auth'}");
        say(believer);
        await().until(() -> slack.called("auth.test") == 3);
        for (int i = 0; i < 5; i++) {
            say(believer);
        }
        await().during(Duration.ofMillis(200)).until(() -> slack.called("auth.test") == 3);
        believer.close();
    }

    @Test
    void whileSlackIsInTroubleTheLinkStaysAndSlackIsAskedOn() {
        slack.on("auth.test", form -> new FakeSlack.Answer(503, "", Map.of()));
        posts.json(event("Ev1", "{'type':'app_uninstalled'}"));
        await().until(() -> slack.called("auth.test") >= 5);
        assertThat(link.status().live()).isTrue();
        assertThat(ears.downs).isEmpty();
        slack.answer("auth.test", REFUSED);
        await().until(() -> ears.refusals.size() == 1);
    }

    @Test
    void aTokenThatIsRevokedWhileSlackIsAskedIsAskedForOnceMore() {
        AtomicInteger asked = new AtomicInteger();
        slack.on("auth.test", form -> {
            if (asked.incrementAndGet() > 1) {
                return FakeSlack.Answer.ok(REFUSED);
            }
            posts.json(event("Ev1", "{'type':'app_uninstalled'}"));
            return FakeSlack.Answer.ok("{'ok':true,'team_id':'T1','user_id':'U1','user':'helper','bot_id':'B1'}");
        });
        slack.answer("chat.postMessage", "{'ok':false,'error':'invalid_auth'}");
        say(link);
        await().until(() -> ears.refusals.size() == 1);
    }

    private static void say(EventsLink speaker) {
        assertThat(speaker.wire().call("chat.postMessage", Map.of("channel", "C1", "text", "hi")))
                .failsWithin(Duration.ofSeconds(10));
    }
}
