package dev.banter.slack.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.banter.api.ChannelId;
import dev.banter.api.SlackException;
import dev.banter.api.SlackException.Kind;
import dev.banter.api.UserId;
import dev.banter.slack.web.StubApi.Answer;
import dev.banter.slack.wire.ChannelChange;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebDirectoryTest extends ApiTest {

    private static final Duration UNKNOWN_FOR = Duration.ofMillis(300);

    private final WebDirectory directory = new WebDirectory(
            api, new DirectorySettings(2, UNKNOWN_FOR, 3, Duration.ofMillis(5), Duration.ofMillis(5)), timers);

    WebDirectoryTest() throws IOException {}

    @BeforeEach
    void threePages() {
        slack.on("conversations.list", form -> page(form));
        slack.on("conversations.open", form -> Answer.ok("{'ok':true,'channel':{'id':'D-" + form.substring(6) + "'}}"));
    }

    private static Answer page(String form) {
        if (form.contains("cursor=two")) {
            return Answer.ok("{'ok':true,'channels':[],'response_metadata':{'next_cursor':'three'}}");
        }
        return form.contains("cursor=three")
                ? Answer.ok("{'ok':true,'channels':[{'id':'C3','name':'ops'}],'response_metadata':{'next_cursor':''}}")
                : Answer.ok("{'ok':true,'channels':[{'id':'C1','name':'general'},{'id':'C2','name':'random'}],"
                        + "'response_metadata':{'next_cursor':'two'}}");
    }

    @Test
    void findsANameOnALaterPageThoughOnePageIsEmpty() {
        assertThat(channel("ops").join()).isEqualTo(new ChannelId("C3"));
        assertThat(channel("general").join()).isEqualTo(new ChannelId("C1"));
        assertThat(slack.calls).hasSize(3);
    }

    @Test
    void answersFromAnEarlyPageWithoutWaitingForTheRest() {
        CountDownLatch held = new CountDownLatch(1);
        slack.on("conversations.list", form -> {
            if (form.contains("cursor=two")) {
                hold(held);
            }
            return page(form);
        });
        assertThat(channel("general").join()).isEqualTo(new ChannelId("C1"));
        CompletableFuture<ChannelId> later = channel("ops");
        assertThat(later).isNotDone();
        held.countDown();
        assertThat(later.join()).isEqualTo(new ChannelId("C3"));
        assertThat(slack.calls).hasSize(3);
    }

    @Test
    void asksOnceForAllWhoAskAtOnce() {
        CountDownLatch held = new CountDownLatch(1);
        slack.on("conversations.list", form -> {
            hold(held);
            return page(form);
        });
        CompletableFuture<ChannelId> one = channel("ops");
        CompletableFuture<ChannelId> same = channel("ops");
        CompletableFuture<ChannelId> other = channel("random");
        CompletableFuture<ChannelId> none = channel("none");
        held.countDown();
        assertThat(one.join()).isEqualTo(same.join());
        assertThat(other.join()).isEqualTo(new ChannelId("C2"));
        assertThat(failure(none).kind()).isEqualTo(Kind.NOT_FOUND);
        assertThat(slack.calls).hasSize(3);
    }

    @Test
    void remembersForAWhileThatANameIsUnknownAndThenAsksAgain() {
        assertThat(failure(channel("new")))
                .hasMessageContaining("#new")
                .extracting(SlackException::kind)
                .isEqualTo(Kind.NOT_FOUND);
        assertThat(failure(channel("new")).kind()).isEqualTo(Kind.NOT_FOUND);
        assertThat(slack.calls).hasSize(3);
        await().until(() -> {
            channel("new").handle((id, failure) -> id).join();
            return slack.calls.size() == 6;
        });
    }

    @Test
    void isKeptFreshByEvents() {
        assertThat(channel("ops").join()).isEqualTo(new ChannelId("C3"));
        assertThat(failure(channel("born")).kind()).isEqualTo(Kind.NOT_FOUND);
        directory.changed(new ChannelChange.Named("C3", "operations"));
        directory.changed(new ChannelChange.Named("C4", "born"));
        directory.changed(new ChannelChange.Gone("C1"));
        int calls = slack.calls.size();
        assertThat(channel("operations").join()).isEqualTo(new ChannelId("C3"));
        assertThat(channel("born").join()).isEqualTo(new ChannelId("C4"));
        assertThat(slack.calls).hasSize(calls);

        slack.on("conversations.list", form -> Answer.ok("{'ok':true}"));
        assertThat(failure(channel("ops")).kind()).isEqualTo(Kind.NOT_FOUND);
        assertThat(failure(channel("general")).kind()).isEqualTo(Kind.NOT_FOUND);
    }

    @Test
    void believesAnEventMoreThanAPageThatWasWrittenBeforeIt() {
        CountDownLatch held = new CountDownLatch(1);
        slack.on("conversations.list", form -> {
            hold(held);
            return page(form);
        });
        CompletableFuture<ChannelId> old = channel("ops");
        directory.changed(new ChannelChange.Named("C3", "operations"));
        held.countDown();
        assertThat(failure(old).kind()).isEqualTo(Kind.NOT_FOUND);
        assertThat(channel("operations").join()).isEqualTo(new ChannelId("C3"));
    }

    @Test
    void asksAgainAfterSomethingMayHaveBeenMissed() {
        channel("ops").join();
        directory.missedSomething();
        channel("ops").join();
        assertThat(slack.calls).hasSize(6);
    }

    @Test
    void walksOnceMoreWhereAWalkWasOvertaken() {
        CountDownLatch held = new CountDownLatch(1);
        slack.on("conversations.list", form -> {
            if (form.contains("cursor=three")) {
                hold(held);
            }
            return page(form);
        });
        channel("general").join();
        directory.missedSomething();
        CompletableFuture<ChannelId> again = channel("general");
        held.countDown();
        assertThat(again.join()).isEqualTo(new ChannelId("C1"));
    }

    @Test
    void waitsAsLongAs429AsksAndGoesOnWithTheSamePage() {
        AtomicInteger asked = new AtomicInteger();
        slack.on(
                "conversations.list",
                form -> asked.incrementAndGet() == 2 ? Answer.of(429, "", Map.of("Retry-After", "1")) : page(form));
        long before = System.nanoTime();
        assertThat(channel("ops").join()).isEqualTo(new ChannelId("C3"));
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
        assertThat(slack.calls.get(2)).isEqualTo(slack.calls.get(1));
    }

    @ParameterizedTest
    @CsvSource({
        "429, '', RATE_LIMITED, 3",
        "500, '', TRANSIENT, 3",
        "200, {'ok':false;'error':'missing_scope';'needed':'channels:read'}, SCOPE, 1",
        "200, {'ok':false;'error':'invalid_auth'}, AUTH, 1"
    })
    void tellsEverybodyWhyTheListCannotBeHad(int status, String body, Kind kind, int calls) {
        slack.on("conversations.list", form -> Answer.of(status, body.replace(';', ','), Map.of()));
        SlackException failure = failure(channel("ops"));
        assertThat(failure.kind()).isEqualTo(kind);
        assertThat(failure).hasMessageContaining("nothing was said").hasMessageContaining("conversations.list");
        assertThat(slack.calls).hasSize(calls);

        slack.on("conversations.list", WebDirectoryTest::page);
        assertThat(channel("ops").join()).isEqualTo(new ChannelId("C3"));
    }

    @Test
    void opensADirectMessageOnceAndKeepsIt() {
        UserId ana = new UserId("U2");
        CompletableFuture<ChannelId> first = directory.directMessage(ana).toCompletableFuture();
        CompletableFuture<ChannelId> second = directory.directMessage(ana).toCompletableFuture();
        assertThat(first.join()).isEqualTo(new ChannelId("D-U2"));
        assertThat(second.join()).isEqualTo(new ChannelId("D-U2"));
        assertThat(directory.directMessage(ana).toCompletableFuture().join()).isEqualTo(new ChannelId("D-U2"));
        assertThat(slack.calls).containsExactly("conversations.open?users=U2");
    }

    @ParameterizedTest
    @CsvSource({
        "{'ok':false;'error':'user_not_found'}, NOT_FOUND",
        "{'ok':false;'error':'cannot_dm_bot'}, REFUSED",
        "{'ok':true;'channel':null}, NOT_FOUND"
    })
    void doesNotKeepADirectMessageThatCouldNotBeOpened(String json, Kind kind) {
        slack.on("conversations.open", form -> Answer.ok(json.replace(';', ',')));
        UserId ana = new UserId("U2");
        assertThat(failure(directory.directMessage(ana).toCompletableFuture()).kind())
                .isEqualTo(kind);
        slack.on("conversations.open", form -> Answer.ok("{'ok':true,'channel':{'id':'D1'}}"));
        assertThat(directory.directMessage(ana).toCompletableFuture().join()).isEqualTo(new ChannelId("D1"));
    }

    @Test
    void saysThatTheBotIsStopping() {
        api.close();
        assertThat(failure(channel("ops")).kind()).isEqualTo(Kind.CLOSED);
    }

    private CompletableFuture<ChannelId> channel(String name) {
        return directory.channel(name).toCompletableFuture();
    }

    private static SlackException failure(CompletableFuture<?> lookUp) {
        return failure(lookUp, SlackException.class);
    }
}
