package dev.banter.slack.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.banter.core.message.Identity;
import dev.banter.slack.fixture.FakeSlack;
import dev.banter.slack.fixture.Logs;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Several workspaces behind one server, and how a link comes to know who the bot is. */
class SeveralTest extends LinkedTest {

    private EventsLink other = link(SECRET, server);

    @AfterEach
    void closeOther() {
        other.close();
    }

    @Test
    void theSecretTellsAppsApart() {
        other.close();
        other = link("anothersecret", server);
        inWorkspaces();
        SlackPosts others = new SlackPosts(server.address(), "anothersecret", clock::get);
        others.json(message("Ev1", "1.1").replace("T1", "T2"));
        posts.json(message("Ev2", "1.2"));
        await().until(() -> ears.selves.size() == 2);
        assertThat(ears.selves).extracting("id").containsExactly("U2", "U1");
    }

    @Test
    void theWorkspacesIdTellsThoseOfOneAppApart() {
        inWorkspaces();
        posts.json(message("Ev1", "1.1").replace("T1", "T2"));
        posts.json(message("Ev2", "1.2"));
        await().until(() -> ears.selves.size() == 2);
        assertThat(ears.selves).extracting("id").containsExactly("U2", "U1");
        posts.form("command=%2Fdeploy&team_id=T2&trigger_id=1.1");
        posts.interaction("{'type':'block_actions','team':{'id':'T1'},'trigger_id':'1.2'}");
        await().until(() -> ears.deeds.size() == 2);
    }

    @Test
    void inASharedChannelTheAuthorizationTellsThemApart() {
        inWorkspaces();
        posts.json(message("Ev1", "1.1").replace("'event_id'", "'authorizations':[{'team_id':'T2'}],'event_id'"));
        await().until(() -> ears.selves.size() == 1);
        assertThat(ears.selves).extracting("id").containsExactly("U2");
    }

    @Test
    void whatIsOfAWholeOrganisationGoesToTheOnlyOne() {
        goLive();
        posts.form("command=%2Fdeploy&team_id=T7&is_enterprise_install=true&trigger_id=1.1");
        await().until(() -> ears.deeds.size() == 1);
    }

    @Test
    void whatIsOfAWholeOrganisationGoesToOneOfSeveral() {
        inWorkspaces();
        posts.form("command=%2Fdeploy&team_id=T7&is_enterprise_install=true&trigger_id=1.1");
        await().until(() -> ears.deeds.size() == 1);
        assertThat(ears.unknownFrames).hasValue(0);
    }

    @Test
    void whatNamesNoWorkspaceIsNotSaidToBeOfAnother() {
        inWorkspaces();
        try (Logs logs = new Logs()) {
            assertThat(posts.json("[1]").statusCode()).isEqualTo(200);
            await().until(() -> ears.unknownFrames.get() == 1);
            assertThat(logs.lines()).noneMatch(line -> line.contains("where the bot is not"));
            posts.json(message("Ev1", "1.1").replace("T1", "T3"));
            await().until(() -> ears.unknownFrames.get() == 2);
            assertThat(logs.lines())
                    .filteredOn(line -> line.contains("where the bot is not"))
                    .hasSize(1);
        }
    }

    /** It may be for the one of which nobody knows yet which it is. */
    @Test
    void whatNamesAWorkspaceIsNotGivenToAnotherWhileOneIsNotKnown() {
        goLive();
        slack.on("auth.test", form -> new FakeSlack.Answer(503, "", Map.of()));
        other.start();
        assertSentBack(
                posts.form("command=%2Fdeploy&team_id=T2&is_enterprise_install=true&trigger_id=1.1"),
                "or the start is");
        assertThat(ears.deeds).isEmpty();
    }

    @Test
    void whatIsOfAWholeOrganisationComesAgainWhileNoneOfSeveralIsOpen() {
        slack.on("auth.test", form -> new FakeSlack.Answer(429, "", Map.of("Retry-After", "0")));
        link.start();
        other.start();
        assertSentBack(
                posts.form("command=%2Fdeploy&team_id=T7&is_enterprise_install=true&trigger_id=1.1"),
                "or the start is");
    }

    @Test
    void whatIsOfAnotherWorkspaceIsTakenAndCountedAndGoesToNobody() {
        inWorkspaces();
        assertThat(posts.json(message("Ev1", "1.1").replace("T1", "T3")).statusCode())
                .isEqualTo(200);
        await().until(() -> ears.unknownFrames.get() == 1);
        assertThat(ears.messages).isEmpty();
    }

    @Test
    void aLinkThatIsClosedLeavesTheOthersInPlace() {
        inWorkspaces();
        other.close();
        assertThat(posts.json(message("Ev1", "1.1")).statusCode()).isEqualTo(200);
        await().until(() -> ears.messages.size() == 1);
    }

    /** The first link is in T1, and the other in T2. */
    private void inWorkspaces() {
        goLive();
        slack.answer("auth.test", "{'ok':true,'team_id':'T2','user_id':'U2','user':'helper','bot_id':'B2'}");
        other.start();
        await().until(() -> other.status().live());
    }

    @Test
    void theFirstEventsWaitUntilItIsKnownWhoTheBotIs() {
        AtomicInteger asked = new AtomicInteger();
        slack.on(
                "auth.test",
                form -> asked.incrementAndGet() == 1
                        ? new FakeSlack.Answer(500, "", Map.of())
                        : FakeSlack.Answer.ok("{'ok':true,'team_id':'T1','user_id':'U1','user':'helper'}"));
        link.start();
        assertThat(posts.json("{'type':'url_verification','challenge':'abc'}").body())
                .isEqualTo("abc");
        assertThat(posts.json(message("Ev1", "1.1")).statusCode()).isEqualTo(200);
        await().until(() -> ears.messages.size() == 1);
        assertThat(ears.downs).singleElement().asString().contains("auth.test");
        assertThat(ears.lives).extracting(Identity::name).containsExactly("helper");
        assertThat(link.status().reason()).isEqualTo("live in T1");
    }

    @Test
    void whoTheBotIsIsAskedUntilItIsToldAndNobodyIsLiveBefore() {
        AtomicInteger asked = new AtomicInteger();
        slack.on("auth.test", form -> switch (asked.incrementAndGet()) {
            case 2 -> new FakeSlack.Answer(429, "", Map.of("Retry-After", "0"));
            case 3 -> FakeSlack.Answer.ok("{'ok':false,'error':'internal_error'}");
            case 4 -> FakeSlack.Answer.ok("<html>");
            case 5 -> FakeSlack.Answer.ok("{'ok':true,'team_id':'T1','user_id':'U1','user':'helper'}");
            default -> new FakeSlack.Answer(503, "", Map.of());
        });
        goLive();
        assertThat(ears.lives).extracting(Identity::name).containsExactly("helper");
        assertThat(ears.downs)
                .hasSize(4)
                .allSatisfy(reason -> assertThat(reason).contains("auth.test"));
    }

    @Test
    void asLongAsItIsNotToldTheLinkSaysWhyItIsNotReady() {
        slack.on("auth.test", form -> new FakeSlack.Answer(503, "", Map.of()));
        link.start();
        await().until(() -> ears.downs.size() >= 8);
        await().until(() ->
                link.status().reason().matches(".*auth\\.test.*HTTP 503.*; Slack is asked again in \\d+ ms"));
        assertThat(link.status().live()).isFalse();
        assertThat(ears.lives).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 404, 405, 410, 501})
    void aServerThatHasNothingThereIsGoneWithout(int status) {
        slack.on("auth.test", form -> new FakeSlack.Answer(status, "nothing here", Map.of()));
        goLive();
        assertThat(slack.called("auth.test")).isEqualTo(1);
        assertTheEventTellsWhoTheBotIs();
    }

    @Test
    void aServerThatDoesNotKnowTheQuestionIsGoneWithout() {
        slack.answer("auth.test", "{'ok':false,'error':'unknown_method'}");
        goLive();
        assertTheEventTellsWhoTheBotIs();
    }

    private void assertTheEventTellsWhoTheBotIs() {
        posts.json(message("Ev1", "1.1")
                .replace("'event_id'", "'authorizations':[{'user_id':'U7','is_bot':true}],'event_id'"));
        await().until(() -> ears.selves.size() == 1);
        assertThat(ears.selves).extracting("id").containsExactly("U7");
    }

    @Test
    void credentialsThatAreRefusedForGoodEndTheLink() {
        slack.answer("auth.test", "{'ok':false,'error':'invalid_auth'}");
        link.start();
        await().until(() -> ears.refusals.size() == 1);
        assertThat(ears.refusals.get(0)).contains("invalid_auth").doesNotContain(BOT_SECRET);
        assertThat(link.status().live()).isFalse();
        assertSentBack(posts.json(message("Ev1", "1.1")), "refused this workspace's token");
        assertThat(slack.called("auth.test")).isEqualTo(1);
    }

    @Test
    void whatIsOfAWorkspaceWhoseTokenIsRefusedIsNoOthers() {
        goLive();
        slack.answer("auth.test", "{'ok':false,'error':'invalid_auth'}");
        other.start();
        await().until(() -> ears.refusals.size() == 1);
        assertSentBack(posts.json(message("Ev1", "1.1").replace("T1", "T2")), "refused this workspace's token");
        assertThat(posts.json(message("Ev2", "1.2")).statusCode()).isEqualTo(200);
        await().until(() -> ears.messages.size() == 1);
        assertThat(ears.selves).extracting("id").containsExactly("U1");
    }

    @Test
    void whatIsOfAWorkspaceThatIsGivenUpIsNoOthers() {
        inWorkspaces();
        other.close();
        assertSentBack(posts.json(message("Ev1", "1.1").replace("T1", "T2")), "has given this workspace up");
        assertThat(ears.messages).isEmpty();
    }

    @Test
    void ofTwoLinksToOneWorkspaceTheOneThatIsOpenTakesWhatComes() {
        other.start();
        await().until(() -> other.status().live());
        goLive();
        other.close();
        assertThat(posts.json(message("Ev1", "1.1")).statusCode()).isEqualTo(200);
        await().until(() -> ears.messages.size() == 1);
    }

    @Test
    void theOnlyWorkspaceTakesNothingThatNamesAnotherAndSaysSoOnce() {
        goLive();
        try (Logs logs = new Logs()) {
            assertThat(posts.json(message("Ev1", "1.1").replace("T1", "T2")).statusCode())
                    .isEqualTo(200);
            assertThat(posts.json(message("Ev2", "1.2").replace("T1", "T2")).statusCode())
                    .isEqualTo(200);
            await().until(() -> ears.unknownFrames.get() == 2);
            assertThat(logs.lines())
                    .filteredOn(line -> line.contains("for the workspace T2, where the bot is not: the token is of T1"))
                    .hasSize(1);
        }
        assertThat(ears.messages).isEmpty();
    }

    @Test
    void aServerThatIsNotSlacksMayRefuseTheQuestionInItsOwnWords() {
        slack.answer("auth.test", "{'ok':false,'error':'not_found'}");
        goLive();
        assertThat(slack.called("auth.test")).isEqualTo(1);
    }

    @Test
    void whatWaitedAndIsOfAnotherWorkspaceGoesToNobody() {
        AtomicBoolean knows = new AtomicBoolean();
        slack.on(
                "auth.test",
                form -> knows.get()
                        ? FakeSlack.Answer.ok("{'ok':true,'team_id':'T1','user_id':'U1','user':'helper'}")
                        : new FakeSlack.Answer(500, "", Map.of()));
        link.start();
        CompletableFuture<HttpResponse<String>> waits = CompletableFuture.supplyAsync(
                () -> posts.json(message("Ev1", "1.1").replace("T1", "T2")));
        await().until(() -> ears.frames.get() == 1);
        knows.set(true);
        assertThat(waits.join().statusCode()).isEqualTo(200);
        assertThat(ears.unknownFrames).hasValue(1);
        assertThat(ears.messages).isEmpty();
    }

    @Test
    void beforeThereIsAnyLinkSlackIsAskedToSendItAgain() {
        assertSentBack(posts.json(message("Ev1", "1.1")), "or the start is");
    }

    private static void assertSentBack(HttpResponse<String> response, String line) {
        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.body()).contains(line).doesNotContain(SECRET).doesNotContain(BOT_SECRET);
    }
}
