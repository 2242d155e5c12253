package dev.banter.slack.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.banter.api.Post;
import dev.banter.api.SlackException;
import dev.banter.api.SlackException.Kind;
import dev.banter.api.WorkspaceId;
import dev.banter.core.outbox.Content;
import dev.banter.core.outbox.Destination;
import dev.banter.core.outbox.LineOutbox;
import dev.banter.core.outbox.Outgoing;
import dev.banter.core.outbox.Receipt;
import dev.banter.core.outbox.Target;
import dev.banter.core.outbox.VerbKey;
import dev.banter.core.pace.Pacing;
import dev.banter.core.wire.Act;
import dev.banter.core.wire.Part;
import dev.banter.core.wire.Trimmings;
import dev.banter.slack.web.FakeChannel.Fate;
import dev.banter.slack.web.StubApi.Answer;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever trouble Slack has with a post, the message stands there once. */
class NothingTwiceTest extends WireTest {

    private static final WorkspaceId WORKSPACE = new WorkspaceId("T1");

    /** Less than what is silent takes, and that is less than what settles. */
    private static final Duration HASTE = Duration.ofMillis(700);

    private final FakeChannel channel = new FakeChannel(slack);

    NothingTwiceTest() throws IOException {}

    @ParameterizedTest
    @EnumSource
    void standsThereOnce(Fate fate) {
        say("before").join();
        channel.fates.add(fate);

        try (WebApi hasty = api(new WebSettings(slack.base(), HASTE, 10_000).limits(LIMITS))) {
            CompletionStage<String> said = new WebWire(hasty, LIMITS, timers, new Random(8))
                    .send(new Act.Message(part("hello"), Trimmings.NONE));
            assertThat(said.toCompletableFuture().join()).isEqualTo("1700000000.000002");
        }
        await().until(channel::isQuiet);
        assertThat(channel.texts()).containsExactly("before", "hello");
    }

    /** A call waits for its turn, its connection and its answer: what is settled by then is not what was sent at its end. */
    @Test
    void standsThereOnceWhereACallIsPatientForLongerThanItSettles() {
        LimitSettings quick = LIMITS.settling(Duration.ofSeconds(1));
        channel.fates.add(Fate.SILENT_BEFORE);

        try (WebApi patient = api(new WebSettings(slack.base(), Duration.ofMillis(1_200), 10_000).limits(quick))) {
            CompletionStage<String> said = new WebWire(patient, quick, timers, new Random(8))
                    .send(new Act.Message(part("hello"), Trimmings.NONE));
            assertThat(said.toCompletableFuture()).succeedsWithin(Duration.ofSeconds(30));
        }
        await().until(channel::isQuiet);
        assertThat(channel.texts()).containsExactly("hello");
    }

    @Test
    void standsThereOnceAfterManyTroubles() {
        channel.fates.addAll(List.of(Fate.FAILS_BEFORE, Fate.TOO_FAST, Fate.FAILS_BEFORE, Fate.FAILS_AFTER));

        assertThat(say("hello").join()).isEqualTo("1700000000.000001");
        assertThat(channel.texts()).containsExactly("hello");
    }

    @Test
    void theSameWordsAreTwoMessages() {
        channel.fates.addAll(List.of(Fate.FAILS_AFTER, Fate.FAILS_BEFORE));

        assertThat(say("hello").join()).isNotEqualTo(say("hello").join());
        assertThat(channel.texts()).containsExactly("hello", "hello");
    }

    /** Three seconds of 429 and of 500, before and after a message is in: all stand there, once, in their order. */
    @Test
    void troubleOfSecondsLosesNothingAndRepeatsNothing() {
        long until = System.nanoTime() + Duration.ofSeconds(3).toNanos();
        LineOutbox outbox = new LineOutbox(Pacing.OFF, timers, 1_000, 1_000);
        outbox.connect(WORKSPACE, patient(), new WebDirectory(api, DirectorySettings.USUAL, timers));
        List<CompletableFuture<Receipt>> said = IntStream.range(0, 20)
                .mapToObj(i -> outbox.post(outgoing("m" + i)))
                .toList();
        List<Fate> troubles = List.of(Fate.FAILS_AFTER, Fate.TOO_FAST, Fate.FAILS_BEFORE);
        int turn = 0;
        while (System.nanoTime() < until) {
            synchronized (channel) {
                if (channel.fates.size() < 5) {
                    channel.fates.add(troubles.get(turn++ % troubles.size()));
                }
            }
            Thread.onSpinWait();
        }

        assertThat(said).allSatisfy(each -> assertThat(each).succeedsWithin(Duration.ofSeconds(60)));
        assertThat(channel.texts())
                .containsExactlyElementsOf(
                        IntStream.range(0, 20).mapToObj(i -> "m" + i).toList());
    }

    private WebWire patient() {
        LimitSettings patience = new LimitSettings(
                false,
                1_000,
                100,
                60,
                Duration.ofMillis(50),
                Duration.ofMillis(200),
                Duration.ofMillis(50),
                Duration.ZERO);
        return new WebWire(api, patience, timers, new Random(8));
    }

    private static Outgoing outgoing(String text) {
        return new Outgoing(
                new VerbKey(text, "plugin", "Handler#handle", 0),
                WORKSPACE,
                new Target(new Destination.Channel(CHANNEL), null, false),
                new Content.Message(Post.of(text)));
    }

    @Test
    void looksInTheThreadFromJustBeforeItWasSaid() {
        say("before").join();
        channel.fates.add(Fate.FAILS_AFTER);

        send(new Act.Message(new Part(CHANNEL, "1.5", false, "hello"), Trimmings.NONE))
                .join();

        assertThat(slack.calls.get(2)).startsWith("conversations.replies?");
        assertThat(form(2))
                .containsEntry("ts", "1.5")
                .containsEntry("channel", "C1")
                .containsEntry("oldest", "1699999940.000001");
    }

    @Test
    void isUncertainWhereTheHistoryMayNotBeAsked() {
        slack.on(
                "conversations.history",
                form -> Answer.ok("{'ok':false,'error':'missing_scope','needed':'channels:history'}"));
        channel.fates.add(Fate.FAILS_AFTER);

        SlackException failure = failure(say("hello"), SlackException.class);

        assertThat(failure.kind()).isEqualTo(Kind.UNCERTAIN);
        assertThat(failure).hasMessageContaining("C1").hasMessageContaining("channels:history");
        assertThat(channel.texts()).containsExactly("hello");
    }

    /** Slack may be away for longer than a call is patient: what may be there already is not given up for that. */
    @ParameterizedTest
    @EnumSource(names = {"FAILS_AFTER", "SILENT_BEFORE"})
    void isLookedForUntilTheHistoryCanBeAsked(Fate fate) {
        channel.fates.add(fate);
        channel.silentHistory = 3 * LIMITS.tries();

        try (WebApi hasty = api(new WebSettings(slack.base(), HASTE, 10_000).limits(LIMITS))) {
            CompletionStage<String> said = new WebWire(hasty, LIMITS, timers, new Random(8))
                    .send(new Act.Message(part("hello"), Trimmings.NONE));
            assertThat(said.toCompletableFuture()).succeedsWithin(Duration.ofSeconds(30));
        }
        await().until(channel::isQuiet);
        assertThat(channel.texts()).containsExactly("hello");
        assertThat(channel.silentHistory).isZero();
    }

    @Test
    void givesUpInTheEndAndKnowsThatNothingWasSaid() {
        IntStream.range(0, LIMITS.tries()).forEach(i -> channel.fates.add(Fate.FAILS_BEFORE));

        assertThat(failure(say("hello"), SlackException.class).kind()).isEqualTo(Kind.TRANSIENT);
        assertThat(channel.texts()).isEmpty();
        assertThat(say("again").join()).isNotEmpty();
    }

    @Test
    void anAuthorsOwnMetadataStaysAsItIs() {
        Trimmings own = Trimmings.of(Post.of("x").metadata("deploy", "{\"n\":1}"));
        channel.fates.add(Fate.FAILS_AFTER);

        send(new Act.Message(part("hello"), own)).join();

        Map<String, String> form = form(0);
        assertThat(form.get("metadata")).contains("\"event_type\":\"deploy\"").contains("\"n\":1,\"banter_key\":\"");
        assertThat(channel.texts()).containsExactly("hello");
    }
}
