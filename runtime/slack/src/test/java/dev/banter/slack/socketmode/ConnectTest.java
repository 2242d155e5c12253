package dev.banter.slack.socketmode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.banter.api.UserId;
import dev.banter.api.WorkspaceId;
import dev.banter.core.message.Identity;
import dev.banter.slack.fixture.FakeSession;
import dev.banter.slack.fixture.FakeSlack.Answer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Getting the connections: who asks for them, how many there are, and what Slack may answer. */
class ConnectTest extends LinkedTest {

    @Test
    void isLiveWithTheFirstHelloAndHoldsTwoConnections() {
        slack.onOpen = session -> {};
        link.start();
        await().until(() -> slack.sessions.size() == 2);
        assertThat(link.status().live()).isFalse();

        slack.sessions.get(1).hello();
        await().until(() -> link.status().live());
        assertThat(link.status().reason()).isEqualTo("live in T1 on 1 of 2 connections");
        slack.sessions.get(0).hello();
        awaitLive(2);
        assertThat(ears.lives).containsExactly(new Identity(new WorkspaceId("T1"), new UserId("U1"), "B1", "helper"));
    }

    @Test
    void asksWithTheTokenThatEachMethodNeeds() {
        goLive();
        assertThat(slack.calls)
                .containsExactlyInAnyOrder("auth.test", "apps.connections.open", "apps.connections.open");
        assertThat(slack.authorizations.get(slack.calls.indexOf("auth.test"))).isEqualTo("Bearer " + BOT_SECRET);
        assertThat(slack.authorizations.get(slack.calls.indexOf("apps.connections.open")))
                .isEqualTo("Bearer " + APP_SECRET);
    }

    @Test
    void keepsTheQueryOfTheAddressWhichHoldsTheTicket() {
        AtomicInteger withTicket = new AtomicInteger();
        slack.onUpgrade = path -> {
            withTicket.addAndGet(path.contains("?ticket=") ? 1 : 0);
            return null;
        };
        goLive();
        assertThat(withTicket).hasValue(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 10})
    void holdsAsManyConnectionsAsAreSet(int connections) {
        link = link(quick().holding(connections));
        link.start();
        awaitLive(connections);
        assertThat(slack.sessions).hasSize(connections);
    }

    @Test
    void hasOneConnectUnderWayAtATime() {
        AtomicInteger underWay = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        slack.on("apps.connections.open", form -> {
            most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
            return Answer.ok("{'ok':true,'url':'URL'}");
        });
        slack.onOpen = session -> {
            underWay.decrementAndGet();
            session.hello();
        };
        link = link(quick().holding(10));
        link.start();
        awaitLive(10);
        assertThat(most).hasValue(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            not_allowed_token_type | only an app-level token opens a Socket Mode connection
            invalid_auth           | create an app-level token
            missing_scope          | lacks the scope connections:write
            """)
    void stopsForGoodWhenTheAppTokenIsRefused(String code, String advice) {
        slack.answer("apps.connections.open", "{'ok':false,'error':'" + code + "'}");
        link.start();
        await().until(() -> !ears.refusals.isEmpty());
        assertThat(ears.refusals)
                .singleElement()
                .asString()
                .contains("xapp-…stuv", code, advice, "Basic Information", "SLACK_APP_TOKEN")
                .doesNotContain("\n");
        assertThat(link.status().live()).isFalse();
        assertThat(link.status().reason()).isEqualTo(ears.refusals.get(0));
        assertThat(slack.called("apps.connections.open")).isEqualTo(1);
    }

    @Test
    void stopsForGoodWhenTheBotTokenIsRefused() {
        slack.answer("auth.test", "{'ok':false,'error':'invalid_auth'}");
        link.start();
        await().until(() -> !ears.refusals.isEmpty());
        assertThat(ears.refusals.get(0)).contains("xoxb-…wxyz", "SLACK_BOT_TOKEN");
        assertThat(slack.called("apps.connections.open")).isZero();
    }

    @Test
    void getsAlongWithoutAuthTestWhereAServerDoesNotKnowIt() {
        slack.answer("auth.test", "{'ok':false,'error':'unknown_method'}");
        goLive();
        String mine = "{'type':'message','channel':'C1','user':'U9','text':'mine','ts':'1.1'}";
        slack.session()
                .say("{'type':'events_api','envelope_id':'e1','payload':{'event_id':'Ev1','event':" + mine
                        + ",'authorizations':[{'team_id':'T1','user_id':'U9','is_bot':true}]}}");
        await().until(() -> ears.messages.size() == 1);
        assertThat(ears.selves).containsExactly(new UserId("U9"));
    }

    @Test
    void asksAgainWhoItIsWhenSlackFailsToTell() {
        AtomicInteger asked = new AtomicInteger();
        slack.on(
                "auth.test",
                form -> asked.incrementAndGet() < 5
                        ? new Answer(503, "", Map.of())
                        : Answer.ok("{'ok':true,'team_id':'T1','user_id':'U1','user':'helper','bot_id':'B1'}"));
        goLive();
        assertThat(ears.lives).extracting(Identity::self).containsExactly(new UserId("U1"));
    }

    @Test
    void waitsOnAllConnectionsAsLongAs429Asks() {
        AtomicInteger asked = new AtomicInteger();
        slack.on(
                "apps.connections.open",
                form -> asked.incrementAndGet() == 1
                        ? new Answer(429, "", Map.of("Retry-After", "1"))
                        : Answer.ok("{'ok':true,'url':'URL'}"));
        long before = System.nanoTime();
        link.start();
        await().until(() -> link.status().live());
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
        awaitLive(2);
        assertThat(asked).hasValue(3);
    }

    @Test
    void closesEveryConnectionWithACloseFrame() {
        goLive();
        link.close();
        assertThat(slack.sessions)
                .hasSize(2)
                .allSatisfy(session -> assertThat(session.closes).containsExactly(1000));
        assertThat(link.status().live()).isFalse();
        assertThat(slack.sessions).noneMatch(FakeSession::isOpen);
    }
}
