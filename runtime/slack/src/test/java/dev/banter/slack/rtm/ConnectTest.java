package dev.banter.slack.rtm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.banter.api.UserId;
import dev.banter.api.WorkspaceId;
import dev.banter.core.message.Identity;
import dev.banter.slack.fixture.FakeSession;
import dev.banter.slack.fixture.FakeSlack;
import dev.banter.slack.fixture.FakeSlack.Answer;
import dev.banter.slack.web.ConnectMethod;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Getting the link: what Slack may answer, and what becomes of it. */
class ConnectTest extends LinkedTest {

    @Test
    void isLiveWithHelloAndNotBefore() {
        slack.onOpen = session -> {};
        link.start();
        await().until(() -> !slack.sessions.isEmpty());
        assertThat(link.status().live()).isFalse();

        slack.session().hello();
        awaitLives(1);
        assertThat(link.status().live()).isTrue();
        assertThat(ears.lives).containsExactly(new Identity(new WorkspaceId("T1"), new UserId("U1"), "B1", "helper"));
        assertThat(slack.calls).containsExactly("auth.test", "rtm.connect");
        assertThat(slack.authorizations).containsOnly("Bearer " + SECRET);
    }

    @Test
    void asksForTheUpgradeWithoutOriginOrExtensions() {
        goLive();
        assertThat(slack.session().upgrade.names())
                .doesNotContain("origin", "Origin", "sec-websocket-extensions", "authorization");
    }

    @Test
    void asksByTheMethodThatIsSet() {
        slack.answer("rtm.start", FakeSlack.connectAnswer());
        link = link(quick().by(ConnectMethod.RTM_START));
        goLive();
        assertThat(slack.calls).containsExactly("auth.test", "rtm.start");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            {'ok':true,'url':'URL','self':{'id':'U2','name':'n'},'team':{'id':'T2'}}                      | U2        | T2              | n
            {'ok':true,'url':'URL','self':{'id':'U2','name':null},'team':null,'users':null}               | U2        | T-of-U2         | bot
            {'ok':true,'url':'URL','self':{'id':'U2'},'channels':[{'id':'C1'}],'users':[],'ims':[[]]}     | U2        | T-of-U2         | bot
            {'ok':true,'url':'URL','self':'U2','team':['T2'],'extra':{'deep':[1,{'a':null}]}}             | U-unknown | T-of-U-unknown  | bot
            {'ok':true,'url':'URL'}                                                                       | U-unknown | T-of-U-unknown  | bot
            """)
    void takesWhatTheConnectAnswerHasWhereAuthTestIsUnknown(String json, String self, String team, String name) {
        slack.answer("auth.test", "{'ok':false,'error':'unknown_method'}");
        slack.answer("rtm.connect", json);
        goLive();
        assertThat(ears.lives).containsExactly(new Identity(new WorkspaceId(team), new UserId(self), null, name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>not JSON</html>", "null", "{'ok':null}", "[]", ""})
    void getsAlongWithoutAuthTest(String body) {
        slack.on("auth.test", form -> new Answer(404, body, Map.of()));
        goLive();
        assertThat(ears.lives.get(0).self()).isEqualTo(new UserId("U1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "invalid_auth",
                "not_authed",
                "account_inactive",
                "token_revoked",
                "not_allowed_token_type",
                "legacy_custom_bots_deprecated",
                "method_deprecated"
            })
    void stopsForGoodWhenTheTokenIsRefused(String code) {
        slack.answer("rtm.connect", "{'ok':false,'error':'" + code + "'}");
        link.start();
        await().until(() -> !ears.refusals.isEmpty());
        assertThat(ears.refusals)
                .singleElement()
                .asString()
                .contains("xoxb-…wxyz", code, "set SLACK_")
                .doesNotContain("\n");
        assertThat(link.status().live()).isFalse();
        assertThat(slack.called("rtm.connect")).isEqualTo(1);
    }

    @Test
    void saysThatRtmNeedsAnotherKindOfTokenNow() {
        slack.answer("rtm.connect", "{'ok':false,'error':'not_allowed_token_type'}");
        link.start();
        await().until(() -> !ears.refusals.isEmpty());
        assertThat(ears.refusals.get(0))
                .contains("may not use RTM", "connections:write", "SLACK_APP_TOKEN", "SLACK_BOT_TOKEN");
    }

    @Test
    void believesAuthTestWhenItRefusesTheToken() {
        slack.answer("auth.test", "{'ok':false,'error':'invalid_auth'}");
        link.start();
        await().until(() -> !ears.refusals.isEmpty());
        assertThat(slack.called("rtm.connect")).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'ok':true}",
                "{'ok':true,'url':null}",
                "{'ok':true,'url':'not an address'}",
                "{'ok':true,'url':'ws://198.51.100.1/open'}",
                "{'ok':true,'url':'http://127.0.0.1/'}",
                "{'ok':false,'error':'migration_in_progress'}",
                "{'ok':false}",
                "null",
                "<html>"
            })
    void triesAgainWhenTheConnectAnswerIsOfNoUse(String json) {
        answersInTurn(List.of(Answer.ok(json)));
        goLive();
        assertThat(ears.downs).hasSize(1);
        assertThat(ears.downs.get(0)).doesNotContain("198.51.100.1");
    }

    @Test
    void waitsAsLongAs429Asks() {
        answersInTurn(List.of(new Answer(429, "", Map.of("Retry-After", "1"))));
        long before = System.nanoTime();
        goLive();
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
        assertThat(slack.called("rtm.connect")).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "-1", "9999999999999999999"})
    void waitsAWhileWhere429DoesNotSayHowLong(String header) {
        answersInTurn(List.of(new Answer(429, "", header.isEmpty() ? Map.of() : Map.of("Retry-After", header))));
        long before = System.nanoTime();
        goLive();
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThanOrEqualTo(Duration.ofMillis(300));
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 404, 429, 500, 503})
    void triesAgainWithAFreshAddressWhenTheUpgradeIsRefused(int status) {
        AtomicInteger upgrades = new AtomicInteger();
        slack.onUpgrade = path -> upgrades.incrementAndGet() == 1 ? new Answer(status, "no", Map.of()) : null;
        goLive();
        assertThat(slack.called("rtm.connect")).isEqualTo(2);
        assertThat(ears.downs).singleElement().asString().contains("HTTP " + status);
    }

    @Test
    void waitsForTheUpgradeAsLongAsItAsks() {
        AtomicInteger upgrades = new AtomicInteger();
        slack.onUpgrade =
                path -> upgrades.incrementAndGet() == 1 ? new Answer(429, "", Map.of("Retry-After", "1")) : null;
        long before = System.nanoTime();
        goLive();
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void givesAConnectionUpThatNeverSaysHello() {
        AtomicInteger opened = new AtomicInteger();
        slack.onOpen = session -> {
            if (opened.incrementAndGet() > 1) {
                session.hello();
            }
        };
        goLive();
        assertThat(ears.downs).singleElement().asString().contains("no hello");
        await().until(() -> !slack.sessions.get(0).isOpen());
    }

    @Test
    void closesWithACloseFrameAndStaysClosed() {
        goLive();
        FakeSession session = slack.session();
        link.close();
        assertThat(session.closes).containsExactly(1000);
        assertThat(link.status().live()).isFalse();
        assertThat(link.live()).isFalse();
        assertThat(slack.called("rtm.connect")).isEqualTo(1);
    }

    @Test
    void closesWithinTheSetTimeThoughNobodyAnswers() {
        goLive();
        slack.session().fallSilent();
        long before = System.nanoTime();
        link.close();
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(2));
    }

    /** These answers to {@code rtm.connect}, then good ones. */
    private void answersInTurn(List<Answer> first) {
        AtomicInteger asked = new AtomicInteger();
        slack.on("rtm.connect", form -> {
            int turn = asked.getAndIncrement();
            @Nullable Answer special = turn < first.size() ? first.get(turn) : null;
            return special == null ? Answer.ok(FakeSlack.connectAnswer()) : special;
        });
    }
}
