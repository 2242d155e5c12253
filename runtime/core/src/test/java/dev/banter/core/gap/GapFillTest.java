package dev.banter.core.gap;

import static dev.banter.core.fixture.Said.BOT;
import static dev.banter.core.fixture.Said.WORKSPACE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banter.api.SlackException;
import dev.banter.core.async.Stages;
import dev.banter.core.fixture.Said;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class GapFillTest {

    private final GapRig rig = new GapRig();

    @Test
    void aBotThatNeverRanHasMissedNothing() {
        rig.past.said("C1", 990, "before its time");
        rig.open();
        assertThat(rig.past.asked).isEmpty();
        assertThat(rig.heard).isEmpty();
        assertThat(rig.reports).isEmpty();

        rig.comes("C1", 1_001, "hello");
        assertThat(rig.writtenOf("C1")).isEqualTo(Past.ts(1_001));
    }

    @Test
    void afterARestartEachChannelIsAskedFromWhereItWasHeardOldestFirst() {
        rig.past
                .said("C1", 800, "heard")
                .said("C1", 900, "a")
                .said("C1", 901, "b")
                .said("C1", 902, "c");
        rig.past.said("D1", 950, "d").said("D1", 951, "e");
        rig.heardBefore("C1", 800).heardBefore("D1", 700);
        rig.open();

        assertThat(rig.heard).containsExactly("heard", "a", "b", "c", "d", "e");
        assertThat(rig.past.asked)
                .containsExactly(
                        "users.conversations public_channel",
                        "users.conversations private_channel",
                        "users.conversations mpim",
                        "users.conversations im",
                        "conversations.history C1 from 795",
                        "conversations.history C1 from 795",
                        "conversations.history D1 from 695");
        assertThat(rig.reports).containsExactly(new GapReport(WORKSPACE, 2, 5, 0, List.of()));
        assertThat(rig.writtenOf("C1")).isEqualTo(Past.ts(902));
        assertThat(rig.writtenOf("D1")).isEqualTo(Past.ts(951));
    }

    @Test
    void whatIsTooOldIsCountedAndTheCursorMovesOn() {
        rig.past.said("C1", 100, "old").said("C1", 399, "older than 600 s").said("C1", 400, "just young enough");
        rig.heardBefore("C1", 50);
        rig.open();
        assertThat(rig.heard).containsExactly("just young enough");
        assertThat(rig.reports).containsExactly(new GapReport(WORKSPACE, 1, 1, 2, List.of()));
        assertThat(rig.writtenOf("C1")).isEqualTo(Past.ts(400));
    }

    @Test
    void aChannelOfWhichNothingIsKnownIsAskedFromWhereTheLastOfAllWasHeard() {
        rig.past.said("C1", 890, "x").said("C2", 880, "before").said("C2", 920, "y");
        rig.heardBefore("C1", 900);
        rig.open();
        assertThat(rig.heard).containsExactly("y");
        assertThat(rig.past.asked).contains("conversations.history C2 from 895");
    }

    /** A kill may come when one channel is written down and another is not yet. */
    @Test
    void aChannelThatWasNotWrittenDownIsAskedFromWhereAllHadBeenRead() {
        rig.past.said("C1", 890, "x").said("C2", 880, "before").said("C2", 890, "y");
        rig.heardBefore("*", 885).heardBefore("C1", 900);
        rig.open();
        assertThat(rig.heard).containsExactly("y");
        assertThat(rig.past.asked).contains("conversations.history C2 from 880");
        assertThat(rig.written("*").ts()).isEqualTo(Past.ts(900));
        assertThat(rig.written("C2").ts()).isEqualTo(Past.ts(890));
    }

    @Test
    void threadsAreAskedThatBeganMeanwhileOrWereAlive() {
        rig.past
                .said("C1", 500, "alive")
                .said("C1", 600, "asleep")
                .said("C1", 905, "new")
                .said("C1", 907, "quiet");
        rig.past.said("C1", 906, "in new", 905).said("C1", 910, "in alive", 500).said("C1", 911, "in asleep", 600);
        rig.heardBefore("C1", 900, 1, Map.of(Past.ts(500), Past.ts(890), Past.ts(300), Past.ts(891)));
        rig.past.refuses(
                "conversations.replies C1 300",
                new SlackException(SlackException.Kind.NOT_FOUND, "thread_not_found", "no such thread"));
        rig.open();
        assertThat(rig.heard).containsExactly("new", "in new", "quiet", "in alive");
        assertThat(rig.past.asked.subList(5, rig.past.asked.size()))
                .containsExactlyInAnyOrder(
                        "conversations.replies C1 905 from 895",
                        "conversations.replies C1 500 from 895",
                        "conversations.replies C1 300 from 895");
    }

    /** What an answer tells of is later than what was read of its channel. */
    @Test
    void anAnswerDoesNotMoveTheCursorOfItsChannel() {
        rig.past.said("C1", 500, "alive").said("C1", 905, "new").said("C1", 950, "in alive", 500);
        rig.heardBefore("C1", 900, 1, Map.of(Past.ts(500), Past.ts(890)));
        rig.open();
        assertThat(rig.heard).containsExactly("new", "in alive");
        assertThat(rig.writtenOf("C1")).isEqualTo(Past.ts(905));
    }

    @Test
    void aClockThatWasAheadAtTheFirstStartHidesNothing() {
        rig.open();
        rig.comes("C1", 500, "first, by Slack's clock");
        rig.past.said("C1", 500, "first, by Slack's clock").said("C1", 600, "missed");
        rig.open();
        assertThat(rig.heard).endsWith("missed");
    }

    @Test
    void theLiveThreadsOfAChannelAreWrittenDown() {
        rig.open();
        IntStream.rangeClosed(1, 12)
                .forEach(thread -> rig.gaps.heard(
                        BOT,
                        Said.text("x")
                                .channel("C1")
                                .thread(Past.ts(thread))
                                .ts(Past.ts(1_000 + thread))
                                .incoming()));
        rig.timers.advance(Duration.ofSeconds(1));
        Cursor written = rig.written("C1");
        assertThat(written.threads()).hasSize(10).containsEntry(Past.ts(12), Past.ts(1_012));
        assertThat(written.threads()).doesNotContainKeys(Past.ts(1), Past.ts(2));
        assertThat(written.messages()).isEqualTo(12);
    }

    @Test
    void theBusiestComesFirst() {
        rig.past.said("C1", 910, "one").said("C2", 911, "two").said("C3", 912, "three");
        rig.heardBefore("C1", 900, 5, Map.of()).heardBefore("C2", 900, 500, Map.of());
        rig.heardBefore("C3", 900, 50, Map.of());
        rig.open();
        assertThat(rig.heard).containsExactly("two", "three", "one");
    }

    @Test
    void afterALossOnlyWhatDidNotComeIsHandedOver() {
        rig.open();
        rig.past.channel("C1");
        rig.comes("C1", 1_001, "came");
        rig.past.said("C1", 1_001, "came").said("C1", 1_002, "missed").said("C1", 1_004, "came again");
        rig.past.refuses("C1", down());
        rig.open();
        rig.comes("C1", 1_004, "came again");
        rig.past.allows("C1");
        rig.timers.advance(Duration.ofSeconds(30));
        // what was heard before the loss is told apart by the inbox: it was heard here
        assertThat(rig.heard).containsExactly("came", "came again", "came", "missed");
        assertThat(rig.writtenOf("C1")).isEqualTo(Past.ts(1_004));
        assertThat(rig.reports)
                .containsExactly(
                        new GapReport(WORKSPACE, 0, 0, 0, List.of("C1: conversations.history brought nothing: 503")),
                        new GapReport(WORKSPACE, 1, 1, 0, List.of()));
    }

    @Test
    void whileAGapIsOpenItIsWrittenDownThatItIs() {
        rig.heardBefore("C1", 900).past.said("C1", 950, "missed").refuses("C1", down());
        rig.open();
        rig.comes("C1", 1_001, "x");
        assertThat(rig.writtenOf("C1")).isEqualTo(Past.ts(900));

        rig.past.allows("C1");
        rig.timers.advance(Duration.ofSeconds(30));
        assertThat(rig.heard).containsExactly("x", "missed");
        assertThat(rig.writtenOf("C1")).isEqualTo(Past.ts(1_001));
    }

    @Test
    void whatIsLostAliveIsAskedForAWhileLater() {
        rig.open();
        rig.past.said("C1", 1_002, "no room on the disk");
        rig.taken = CompletableFuture.failedStage(new IllegalStateException("disk full"));
        rig.comes("C1", 1_002, "no room on the disk");
        rig.taken = Stages.DONE;
        rig.comes("C1", 1_005, "next");
        assertThat(rig.writtenOf("C1")).isEqualTo("1700001001.999999");

        rig.past.said("C1", 1_005, "next");
        rig.timers.advance(Duration.ofSeconds(30));
        assertThat(rig.heard).containsExactly("no room on the disk", "next", "no room on the disk", "next");
        assertThat(rig.writtenOf("C1")).isEqualTo(Past.ts(1_005));
    }

    @Test
    void whatIsNotSafeYetKeepsTheCursor() {
        rig.open();
        CompletableFuture<Object> slow = new CompletableFuture<>();
        rig.taken = slow;
        rig.comes("C1", 1_002, "slow");
        rig.taken = Stages.DONE;
        rig.comes("C1", 1_003, "fast");
        assertThat(rig.writtenOf("C1")).isEqualTo("1700001001.999999");
        slow.complete("");
        assertThat(rig.writtenOf("C1")).isEqualTo(Past.ts(1_003));
    }

    @Test
    void othersAndTheBotItselfAreNotHandedOver() {
        rig.heardBefore("C1", 900)
                .past
                .said("C1", 950, "a")
                .said("C1", 951, BOT.self().id(), "mine", 0);
        rig.open();
        assertThat(rig.heard).containsExactly("a");
    }

    @Test
    void afterTheEndNothingIsReadAndTheLastIsWrittenDown() {
        rig.open();
        rig.comes("C1", 1_001, "x");
        rig.gaps.close();
        assertThat(rig.written("C1").ts()).isEqualTo(Past.ts(1_001));
        rig.open();
        assertThat(rig.past.asked).isEmpty();
    }

    private static SlackException down() {
        return new SlackException(SlackException.Kind.TRANSIENT, "", "conversations.history brought nothing: 503");
    }
}
