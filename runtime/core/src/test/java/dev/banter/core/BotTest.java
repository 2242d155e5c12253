package dev.banter.core;

import static dev.banter.core.fixture.Patience.await;
import static dev.banter.core.fixture.Plugins.on;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banter.api.Reply;
import dev.banter.core.fixture.BotRig;
import dev.banter.core.fixture.Said;
import dev.banter.core.run.MisreadException;
import dev.banter.core.wire.Part;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** From a message to its answer, with nothing but the wire left out. */
@Timeout(120)
final class BotTest {

    private final BotRig rig = BotRig.roomy();
    private final List<String> seen = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void aMessageIsAnswered() {
        rig.plug("greeter", on("^hello (\\w+)", (message, match, reply) -> {
            seen.add(Thread.currentThread().getName());
            return "Hello " + message.user().mention() + ", " + match.group(1) + " & all";
        }));

        rig.hear(Said.text("<@U0BOT> hello world"));

        await().until(() -> rig.told.lines().contains("handled greeter"));
        assertThat(rig.wire.sent().get(0).part())
                .isEqualTo(new Part(Said.GENERAL, null, false, "Hello <@U0ANA>, world &amp; all"));
        assertThat(seen).containsExactly("plugin-greeter-1");
        assertThat(rig.told.lines()).containsExactly("routed 1 1", "heard", "handled greeter");
    }

    @Test
    void eachVerbGoesToItsPlaceInTheOrderOfTheCalls() {
        rig.plug("deploys", on("^deploy", (message, match, reply) -> {
            reply.say("here");
            reply.inThread("in the thread");
            reply.broadcast("everywhere");
            reply.privately("between us").toCompletableFuture().join();
            return null;
        }));

        rig.hear(Said.text("deploy").ts("1.1"));

        await().until(() -> rig.told.lines().contains("handled deploys"));
        assertThat(rig.wire.sent().stream().map(sent -> sent.part().toString()))
                .containsExactly(
                        "Part[channel=ChannelId[id=C0GENERAL], thread=null, broadcast=false, markup=here]",
                        "Part[channel=ChannelId[id=C0GENERAL], thread=1.1, broadcast=false, markup=in the thread]",
                        "Part[channel=ChannelId[id=C0GENERAL], thread=1.1, broadcast=true, markup=everywhere]",
                        "Part[channel=ChannelId[id=D0ANA], thread=null, broadcast=false, markup=between us]");
    }

    @Test
    void whatDoesNotFitAParameterIsAnswered() {
        rig.plug("timer", on("^wait", (message, match, reply) -> {
            throw new MisreadException("'soon' is no duration, such as 90s or 5m");
        }));

        rig.hear("wait soon", 1);

        await().until(() -> rig.told.lines().contains("handled timer"));
        assertThat(rig.wire.texts()).containsExactly("'soon' is no duration, such as 90s or 5m");
    }

    @Test
    void aHandlerThatThrowsIsToldAndTheNextOneRuns() {
        rig.plug(
                "deploys",
                on("d", (message, match, reply) -> {
                    throw new IllegalStateException("on purpose");
                }),
                on("deploy", (message, match, reply) -> "still here"));

        rig.hear("deploy", 1);

        await().until(() -> rig.told.lines().contains("handled deploys"));
        assertThat(rig.told.lines()).contains("failed deploys Test#d java.lang.IllegalStateException: on purpose");
        assertThat(rig.wire.texts()).containsExactly("still here");
    }

    @Test
    void messagesOfAConversationAreHandledInOrder() {
        rig.plug("notes", on("", (message, match, reply) -> {
            seen.add(message.ts());
            return null;
        }));

        for (int i = 0; i < 100; i++) {
            rig.hear("hi", i);
        }

        await().until(() -> seen.size() == 100);
        assertThat(seen).isSorted();
    }

    @Test
    void aHandlerPastItsDeadlineIsThroughOnce() {
        CountDownLatch begun = new CountDownLatch(1);
        rig.plug("slow", on("", (message, match, reply) -> {
            begun.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException deadline) {
                seen.add("interrupted");
            }
            return "late, but said";
        }));
        rig.hear("hi", 1);
        await().until(() -> begun.getCount() == 0);

        rig.timers.advance(Duration.ofSeconds(30));

        await().until(() -> rig.wire.texts().equals(List.of("late, but said")));
        assertThat(seen).containsExactly("interrupted");
        assertThat(rig.told.lines())
                .contains("overran slow Test# T0TEAM/C0GENERAL/" + Said.ts(1))
                .doesNotContain("handled slow");
    }

    @Test
    void aReplyOutlivesItsHandler() {
        CompletableFuture<Reply> kept = new CompletableFuture<>();
        rig.plug("notes", on("", (message, match, reply) -> {
            kept.complete(reply);
            return null;
        }));
        rig.hear("hi", 1);
        await().until(() -> rig.told.lines().contains("handled notes"));

        kept.join().say("later");

        assertThat(rig.wire.texts()).containsExactly("later");
    }

    @Test
    void whatIsNotSaidIsTold() {
        rig.plug("notes", on("", (message, match, reply) -> {
            reply.say(" ");
            return null;
        }));

        rig.hear("hi", 1);

        await().until(() -> rig.told.lines().contains("handled notes"));
        assertThat(rig.told.lines())
                .contains("not said notes Test# nothing was said: the text is empty; give it some text");
    }

    @Test
    void whatIsReturnedAndFarTooLongIsToldOfToo() {
        rig.plug("notes", on("", (message, match, reply) -> "&".repeat(1_000 * 4_000 + 1)));

        rig.hear("hi", 1);

        await().until(() -> rig.told.lines().contains("handled notes"));
        assertThat(rig.told.lines())
                .contains("not said notes Test# nothing was said: the text is 4000001 characters long, and no more than"
                        + " 4000000 characters of a plugin may wait for Slack; upload it as a file, or say less");
        assertThat(rig.wire.texts()).isEmpty();
    }
}
