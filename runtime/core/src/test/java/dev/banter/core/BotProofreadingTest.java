package dev.banter.core;

import static dev.banter.core.fixture.Patience.await;
import static dev.banter.core.fixture.Plugins.beforeSending;
import static dev.banter.core.fixture.Plugins.on;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banter.api.Block;
import dev.banter.api.Markup;
import dev.banter.api.Post;
import dev.banter.api.Reply;
import dev.banter.api.SlackException;
import dev.banter.core.async.Stages;
import dev.banter.core.fixture.BotRig;
import dev.banter.core.fixture.FakeWire.Sent;
import dev.banter.core.run.Lane;
import dev.banter.core.run.LaneSettings;
import dev.banter.core.run.OutgoingHandler;
import dev.banter.core.wire.Act;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A plugin's own interceptors see what it says before it is sent. */
@Timeout(120)
final class BotProofreadingTest {

    private final BotRig rig = new BotRig(LaneSettings.DEFAULT);
    private final List<String> seen = new CopyOnWriteArrayList<>();
    private final List<String> failures = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() {
        rig.close();
    }

    private void sent(int acts) {
        await().until(() -> rig.wire.sent().size() == acts);
    }

    private static Post louder(Post post) {
        return post.text(post.text().plus("!"));
    }

    @Test
    void theySeeWhatTheirPluginSaysAndNothingOfOthers() {
        rig.plug(
                "loud",
                beforeSending(post -> {
                    seen.add(post.text().source());
                    return louder(post);
                }),
                on("^both", (message, match, reply) -> {
                    reply.inThread("said");
                    return "returned";
                }));
        rig.plug("other", on("^both", (message, match, reply) -> "other"));
        rig.hear("both", 1);

        sent(3);
        assertThat(rig.wire.texts()).containsExactlyInAnyOrder("said!", "returned!", "other");
        assertThat(seen).containsExactly("said", "returned");
        await().until(() -> rig.told.count("loud Test#before0 CHANGED") == 2);
    }

    @Test
    void eachSeesWhatTheOneBeforeMadeOfIt() {
        Pattern key = Pattern.compile("key-\\w+");
        rig.plug(
                "careful",
                beforeSending(
                        BotProofreadingTest::louder,
                        post -> post.text(post.text().replaceAll(key, "<key>"))),
                on("", (message, match, reply) -> "use key-123 & key-456"));
        rig.hear("hello", 1);

        sent(1);
        assertThat(rig.wire.texts()).containsExactly("use &lt;key&gt; &amp; &lt;key&gt;!");
    }

    @Test
    void blocksStayWhereOnlyTheTextIsAnother() {
        rig.plug(
                "loud",
                beforeSending(BotProofreadingTest::louder),
                on("", (message, match, reply) -> Post.of("text").blocks(Block.divider())));
        rig.hear("hello", 1);

        sent(1);
        Act.Message message = (Act.Message) rig.wire.acts().get(0);
        assertThat(message.part().markup()).isEqualTo("text!");
        assertThat(message.trimmings().blocks()).containsExactly(Block.divider());
    }

    @Test
    void whatIsHeldBackFailsAndIsNoComplaint() {
        plug("strict", reply -> reply.say("no"), post -> null);
        rig.hear("hello", 1);

        await().until(() -> !failures.isEmpty());
        assertThat(failures)
                .containsExactly("WITHHELD nothing was said: the plugin's own interceptor Test#before0 held it back");
        assertThat(rig.wire.sent()).isEmpty();
        assertThat(rig.told.lines())
                .contains("strict Test#before0 STOPPED")
                .noneMatch(line -> line.startsWith("not said"));
    }

    private void plug(String id, Consumer<Saying> saying, OutgoingHandler... interceptors) {
        rig.plug(id, beforeSending(interceptors), on("", (message, match, reply) -> {
            saying.accept(text -> told(reply, text));
            return null;
        }));
    }

    private interface Saying {
        void say(String text);
    }

    private void told(Reply reply, String text) {
        reply.say(text).whenComplete((posted, failure) -> {
            if (failure != null && Stages.cause(failure) instanceof SlackException typed) {
                failures.add(typed.kind() + " " + typed.getMessage());
            }
        });
    }

    @Test
    void whoeverIsLateIsSkippedAndWhatWaitsBehindItStaysInOrder() {
        CountDownLatch never = new CountDownLatch(1);
        plug("late", reply -> IntStream.range(0, 3).forEach(number -> reply.say("said " + number)), post -> {
            seen.add(post.text().source());
            if (post.text().source().equals("said 0")) {
                never.await();
            }
            return louder(post);
        });
        rig.hear("hello", 1);
        await().until(() -> seen.contains("said 0"));
        assertThat(rig.wire.sent()).isEmpty();
        rig.timers.advance(Duration.ofMillis(60));

        sent(3);
        assertThat(rig.wire.texts()).containsExactly("said 0", "said 1!", "said 2!");
        assertThat(rig.told.lines())
                .contains("late Test#before0 SKIPPED")
                .anyMatch(line -> line.startsWith("out of time late Test#before0"));
    }

    @Test
    void whoeverThrowsIsSkipped() {
        plug("broken", reply -> reply.say("said"), post -> {
            throw new StackOverflowError();
        });
        rig.hear("hello", 1);

        sent(1);
        assertThat(rig.wire.texts()).containsExactly("said");
        assertThat(rig.told.lines()).contains("failed broken Test#before0 java.lang.StackOverflowError");
    }

    @Test
    void whatOneSaysItselfIsNotShownToItAgain() {
        List<Reply> replies = new CopyOnWriteArrayList<>();
        rig.plug(
                "chatty",
                beforeSending(post -> {
                    replies.get(0).inThread("about to say " + post.text());
                    return post;
                }),
                on("", (message, match, reply) -> {
                    replies.add(reply);
                    return "hello";
                }));
        rig.hear("hello", 1);

        sent(2);
        assertThat(rig.wire.texts()).containsExactly("about to say hello", "hello");
    }

    @Test
    void whatIsNoMessageIsNotShownAndStaysInOrder() {
        CountDownLatch gate = new CountDownLatch(1);
        rig.plug(
                "loud",
                beforeSending(post -> {
                    gate.await();
                    return louder(post);
                }),
                on("", (message, match, reply) -> {
                    reply.say("before");
                    reply.react("eyes");
                    reply.ephemeral("after");
                    return null;
                }));
        rig.hear("hello", 1);
        await().until(() -> rig.told.count("handled loud") == 1);
        assertThat(rig.wire.sent()).isEmpty();
        gate.countDown();

        sent(3);
        assertThat(rig.wire.sent().stream().map(Sent::act))
                .extracting(act -> act.getClass().getSimpleName())
                .containsExactly("Message", "Reaction", "Ephemeral");
    }

    @Test
    void aPluginThatSaysTooMuchAtOnceIsToldSo() {
        CountDownLatch gate = new CountDownLatch(1);
        plug("flood", reply -> IntStream.range(0, 1_030).forEach(number -> reply.say("said " + number)), post -> {
            gate.await();
            return post;
        });
        rig.hear("hello", 1);
        await().until(() -> failures.size() == 6);
        gate.countDown();

        assertThat(failures).allMatch(text -> text.startsWith("OVERLOADED nothing was said: 1024 messages"));
        await().until(() -> rig.told.count("flood Test#before0 PASSED") == 1_024);
    }

    @Test
    void whatIsOnItsWayIsSentBeforeTheLaneIsQuiet() {
        CountDownLatch gate = new CountDownLatch(1);
        Lane lane = rig.plug(
                        "slow",
                        beforeSending(post -> {
                            gate.await();
                            return post;
                        }),
                        on("", (message, match, reply) -> Markup.of("said")))
                .lane();
        rig.hear("hello", 1);
        await().until(() -> rig.told.count("handled slow") == 1);
        assertThat(lane.isQuiet()).isFalse();
        gate.countDown();

        await().until(lane::isQuiet);
        assertThat(rig.wire.texts()).containsExactly("said");
    }

    @Test
    void whatIsTooLongToBeSentIsRefusedBeforeTheySeeIt() {
        rig.plug(
                "loud",
                beforeSending(post -> {
                    seen.add(post.text().source());
                    return post;
                }),
                on("^both", (message, match, reply) -> "&".repeat(1_000 * 4_000 + 1)));
        rig.hear("both", 1);

        await().until(() -> rig.told.lines().contains("handled loud"));
        assertThat(rig.told.lines())
                .anyMatch(line -> line.startsWith(
                        "not said loud Test#^both nothing was said: the text is 4000001 characters long"));
        assertThat(seen).isEmpty();
        assertThat(rig.wire.texts()).isEmpty();
    }
}
