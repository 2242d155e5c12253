package dev.banter.core;

import static dev.banter.core.fixture.Patience.await;
import static dev.banter.core.fixture.Plugins.on;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banter.core.fixture.BotRig;
import dev.banter.core.fixture.HeldInbox;
import dev.banter.core.fixture.Said;
import dev.banter.core.inbox.DeadLetter;
import dev.banter.core.inbox.Delivery;
import dev.banter.core.route.LivePlugin;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** No handler is called for what could still be lost, and whatever is safe is done. */
@Timeout(120)
final class BotSafetyTest {

    private final HeldInbox inbox = new HeldInbox();
    private final BotRig rig = new BotRig(inbox);
    private final List<String> called = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void aHandlerIsCalledOnceItsMessageIsSafe() {
        rig.plug("echo", on("", (message, match, reply) -> message.text()));
        CompletableFuture<?> first = hear("hi");
        CompletableFuture<?> again = hear("hi");
        assertThat(first).isNotDone();
        assertThat(again).isNotDone();
        assertThat(rig.told.count("repeated")).isOne();
        inbox.taking.get(0).complete(true);

        assertThat(first).isCompleted();
        assertThat(again).isCompleted();
        await().until(() -> rig.wire.texts().equals(List.of("hi")));
        await().until(() -> inbox.done.equals(List.of("Test# DONE ")));
        assertThat(hear("hi")).isCompleted();
    }

    @Test
    void whatHandlersOfAnEarlierProcessHadIsForNobody() {
        rig.plug("echo", on("", (message, match, reply) -> message.text()));
        CompletableFuture<?> heard = hear("hi");
        inbox.taking.get(0).complete(false);

        assertThat(heard).isCompleted();
        assertThat(rig.told.lines()).doesNotContain("handled echo");
    }

    @Test
    void whatCannotBeTakenInIsNewWhenItComesAgain() {
        rig.plug("echo", on("", (message, match, reply) -> message.text()));
        CompletableFuture<?> heard = hear("hi");
        inbox.taking.get(0).completeExceptionally(new IllegalStateException("no room on the disk"));
        assertThat(heard).isCompletedExceptionally();
        assertThat(rig.told.lines()).contains("not taken T0TEAM/C0GENERAL/" + Said.ts(1) + " no room on the disk");
        CompletableFuture<?> again = hear("hi");
        inbox.taking.get(1).complete(true);

        assertThat(again).isCompleted();
        await().until(() -> rig.wire.texts().equals(List.of("hi")));
    }

    @Test
    void aMessageThatIsForTwoPluginsIsSafeWhenItIsForBoth() {
        rig.plug("echo", on("", (message, match, reply) -> message.text()));
        rig.plug("other", on("", (message, match, reply) -> null));
        CompletableFuture<?> heard = hear("hi");
        inbox.taking.get(1).complete(true);
        await().until(() -> rig.told.count("handled other") == 1);
        assertThat(heard).isNotDone();
        inbox.taking.get(0).complete(true);
        assertThat(heard).isCompleted();
    }

    @Test
    void theVersionThatHasComeMeanwhileIsCalled() {
        LivePlugin before = rig.plug("echo", on("", (message, match, reply) -> "before"));
        hear("hi");
        rig.plug("echo", on("", (message, match, reply) -> "after"));
        before.lane().close();
        inbox.taking.get(0).complete(true);

        await().until(() -> rig.wire.texts().equals(List.of("after")));
        await().until(() -> inbox.done.equals(List.of("Test# DONE ")));
    }

    @Test
    void whatIsForAPluginThatHasGoneIsLeft() {
        rig.plug("echo", on("", (message, match, reply) -> "hi"));
        hear("hi");
        rig.bot.unplug("echo");
        inbox.taking.get(0).complete(true);

        await().until(() -> inbox.done.equals(List.of("Test# LEFT it was not begun before the bot stopped")));
    }

    @Test
    void whatIsLeftIsDoneByThePluginThatIsThereNow() {
        inbox.left.add(Delivery.resumed(Said.heard("work", 1), "works", "Test#work", 1));
        inbox.left.add(Delivery.resumed(Said.heard("work", 2), "works", "Test#gone", 1));
        inbox.left.add(Delivery.resumed(Said.heard("other", 3), "works", "Test#work", 1));
        rig.plug("works", on("work", (message, match, reply) -> {
            called.add(message.attempt() + " " + message.idempotencyKey());
            return "done";
        }));

        await().until(() -> rig.wire.texts().equals(List.of("done")));
        assertThat(inbox.begun).containsExactly("Test#work 2");
        assertThat(called).containsExactly("2 T0TEAM/C0GENERAL/" + Said.ts(1) + "/works/Test#work");
        await().until(() -> inbox.done.size() == 3);
        assertThat(inbox.done).containsExactlyInAnyOrder("Test#work DONE ", "Test#gone DONE ", "Test#work DONE ");
    }

    /** Or it would be called for ever, whatever it does to the process. */
    @Test
    void aCallOfWhatWasLeftCountsAlthoughItIsTheFirst() {
        inbox.left.add(Delivery.resumed(Said.heard("work", 1), "works", "Test#work", 0));
        rig.plug("works", on("work", (message, match, reply) -> "attempt " + message.attempt()));

        await().until(() -> rig.wire.texts().equals(List.of("attempt 1")));
        assertThat(inbox.begun).containsExactly("Test#work 1");
    }

    @Test
    void whatIsLeftInAWorkspaceIsDoneOnceThereIsAWayToIt() {
        rig.plug("works", on("work", (message, match, reply) -> "done"));
        inbox.left.add(Delivery.resumed(Said.heard("work", 1), "works", "Test#work", 1));
        rig.bot.resume(Said.BOT.workspace());
        await().until(() -> rig.wire.texts().equals(List.of("done")));
    }

    @Test
    void whatIsLeftWaitsForRoomInTheLane() {
        Semaphore turns = new Semaphore(0);
        IntStream.rangeClosed(1, 6)
                .forEach(number ->
                        inbox.left.add(Delivery.resumed(Said.heard("work", number), "works", "Test#work", 1)));
        rig.plug("works", on("work", (message, match, reply) -> {
            turns.acquire();
            return null;
        }));
        turns.release(6);
        await().until(() -> {
            rig.timers.advance(Duration.ofMillis(100));
            return inbox.done.size() == 6;
        });
        assertThat(inbox.done).containsOnly("Test#work DONE ");
        assertThat(rig.wire.texts()).isEmpty();
    }

    @Test
    void aHandlerIsThroughOnceItsAnswerIsThere() {
        CompletableFuture<String> later = new CompletableFuture<>();
        rig.plug("slow", on("", (message, match, reply) -> later));
        hear("hi");
        inbox.taking.get(0).complete(true);
        await().until(() -> inbox.returned.get() == 1);
        assertThat(inbox.done).isEmpty();
        later.complete("at last");

        await().until(() -> inbox.done.equals(List.of("Test# DONE ")));
        assertThat(rig.wire.texts()).containsExactly("at last");
        assertThat(inbox.returned).hasValue(1);
    }

    @Test
    void whatFailsIsToldWithItsReason() {
        rig.plug("bad", on("", (message, match, reply) -> {
            throw new IllegalStateException("no database");
        }));
        hear("hi");
        inbox.taking.get(0).complete(true);
        await().until(() -> inbox.done.equals(List.of("Test# FAILED java.lang.IllegalStateException: no database")));
    }

    @Test
    void aDeadLetterIsTriedOnceMoreOrForgotten() {
        Instant then = Instant.parse("2026-11-30T12:00:00Z");
        inbox.dead.add(new DeadLetter("a1", Said.heard("work", 1), "works", "Test#work", 3, "no database", then));
        inbox.dead.add(new DeadLetter("b2", Said.heard("work", 2), "works", "Test#work", 3, "no database", then));
        DeadLetters letters = rig.bot.deadLetters();
        assertThat(letters.retry("a1").toCompletableFuture().join())
                .isEqualTo(
                        new DeadLetters.Outcome(false, "plugin works is not live, so nothing is tried; load it first"));
        rig.plug("works", on("work", (message, match, reply) -> "attempt " + message.attempt()));

        assertThat(letters.retry("a1").toCompletableFuture().join())
                .isEqualTo(new DeadLetters.Outcome(true, "Test#work is called once more for a1"));
        await().until(() -> rig.wire.texts().equals(List.of("attempt 4")));
        assertThat(letters.drop("b2").toCompletableFuture().join())
                .isEqualTo(new DeadLetters.Outcome(true, "b2 is forgotten"));
        assertThat(letters.list().toCompletableFuture().join()).isEmpty();
        assertThat(letters.drop("b2").toCompletableFuture().join())
                .isEqualTo(new DeadLetters.Outcome(
                        false, "there is no dead letter 'b2'; 'plugins dead' lists those there are"));
    }

    private CompletableFuture<?> hear(String text) {
        return rig.bot
                .inlet()
                .heard(Said.BOT, Said.text(text).number(1).incoming())
                .toCompletableFuture();
    }
}
