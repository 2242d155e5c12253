package dev.banter.slack.rtm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import dev.banter.api.ChannelId;
import dev.banter.api.UserId;
import dev.banter.core.wire.Act;
import dev.banter.core.wire.Part;
import dev.banter.core.wire.Trimmings;
import dev.banter.slack.fixture.FakeSlack;
import dev.banter.slack.fixture.FakeSlack.Answer;
import dev.banter.slack.fixture.Logs;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A canary through every way to fail, with all logs at trace: neither the token nor the link's address is told. */
class SecrecyTest extends LinkedTest {

    private static final String WORDS = "what a person said";

    private final Logs logs = new Logs();
    private final List<String> told = new CopyOnWriteArrayList<>();

    @AfterEach
    void closeLogs() {
        logs.close();
    }

    @Test
    void nothingIsToldOnTheWayToALinkAndBack() {
        AtomicInteger turn = new AtomicInteger();
        String echo = "you sent " + SECRET + " for wss://h.example/ws/" + FakeSlack.URL_SECRET;
        List<Answer> failures = List.of(
                new Answer(500, echo, Map.of()),
                new Answer(200, echo, Map.of()),
                Answer.ok("{'ok':false,'error':'" + SECRET + "'}"),
                Answer.ok("{'ok':true,'url':'ws://198.51.100.1/ws/" + FakeSlack.URL_SECRET + "'}"),
                Answer.ok("{'ok':true,'url':'ws://127.0.0.1:1/ws/" + FakeSlack.URL_SECRET + "'}"),
                Answer.ok("{'ok':true,'url':'ws://127.0.0.1/ws/|" + FakeSlack.URL_SECRET + "'}"));
        slack.on("rtm.connect", form -> {
            int now = turn.getAndIncrement();
            return now < failures.size() ? failures.get(now) : Answer.ok(FakeSlack.connectAnswer());
        });
        slack.onUpgrade = path -> turn.get() == failures.size() + 1 ? new Answer(403, echo, Map.of()) : null;
        goLive();

        slack.session().say("{'type':'message','channel':'C1','text':'" + WORDS + "'}");
        slack.session().say("{'type':'message','text':'" + WORDS);
        tell(catchThrowable(
                () -> link.directory().channel("x").toCompletableFuture().join()));
        slack.on("conversations.open", form -> new Answer(502, echo, Map.of()));
        tell(catchThrowable(() -> link.directory()
                .directMessage(new UserId("U2"))
                .toCompletableFuture()
                .join()));
        slack.onText = (session, text) -> session.say(
                "{'ok':false,'reply_to':" + text.replaceAll("\\D*(\\d+).*", "$1") + ",'error':{'code':9,'msg':'no'}}");
        tell(catchThrowable(() -> link.send(
                        new Act.Message(new Part(new ChannelId("C1"), null, false, WORDS), Trimmings.NONE))
                .toCompletableFuture()
                .join()));
        slack.session().say("{'type':'error','error':{'code':1,'msg':'" + echo + "'}}");
        awaitLives(2);
        link.close();

        told.addAll(ears.downs);
        told.add(link.status().toString());
        assertThat(ears.downs).hasSize(failures.size() + 2);
        assertSecret();
    }

    @Test
    void nothingIsToldWhenTheTokenIsRefused() {
        slack.answer("rtm.connect", "{'ok':false,'error':'token_revoked'}");
        link.start();
        await().until(() -> !ears.refusals.isEmpty());
        told.addAll(ears.refusals);
        told.add(link.status().toString());
        assertSecret();
    }

    private void tell(@Nullable Throwable failure) {
        assertThat(failure).isNotNull();
        for (Throwable each = failure; each != null; each = each.getCause()) {
            told.add(each.toString());
        }
    }

    private void assertSecret() {
        assertThat(logs.lines()).isNotEmpty();
        assertThat(Stream.concat(told.stream(), logs.lines().stream()))
                .noneMatch(line -> line.contains(SECRET)
                        || line.contains("abcdefgh")
                        || line.contains(FakeSlack.URL_SECRET)
                        || line.contains(WORDS));
    }
}
