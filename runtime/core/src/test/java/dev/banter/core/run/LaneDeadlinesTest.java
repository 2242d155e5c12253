package dev.banter.core.run;

import static dev.banter.core.fixture.Patience.await;
import static dev.banter.core.run.LaneRig.begun;
import static dev.banter.core.run.LaneRig.ended;
import static dev.banter.core.run.LaneRig.offer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banter.core.time.SystemTimers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What becomes of a step that does not come back, and of those behind it. */
@Timeout(120)
final class LaneDeadlinesTest {

    private static final Duration DEADLINE = Duration.ofSeconds(30);
    private static final Duration GRACE = Duration.ofSeconds(1);
    private static final Duration LONG = Duration.ofMinutes(5);

    private final LaneRig rig = new LaneRig();

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void aStepIsInterruptedAtItsDeadline() {
        Lane lane = lane(1, 0);
        TestStep slow = offer(lane, TestStep.waitingFor(rig.open));
        TestStep next = TestStep.quick();
        lane.offer("general", List.of(next));

        rig.timers.advance(DEADLINE.minusSeconds(3));
        assertThat(slow.fate).containsExactly("begun");

        rig.timers.advance(Duration.ofSeconds(3));
        ended(next);
        assertThat(slow.fate).containsExactly("begun", "overran");
        assertThat(next.thread).isSameAs(slow.thread);
        assertThat(lane.stuck()).isZero();
    }

    @Test
    void aStepThatIgnoresTheInterruptHoldsNobodyBack() {
        Lane lane = lane(1, 1);
        TestStep deaf = TestStep.deafUntil(rig.open);
        TestStep sameTurn = TestStep.quick();
        TestStep laterTurn = TestStep.quick();
        lane.offer("general", List.of(deaf, sameTurn));
        begun(deaf);
        lane.offer("general", List.of(laterTurn));

        rig.timers.advance(DEADLINE.plus(GRACE).plusSeconds(3));

        ended(sameTurn);
        ended(laterTurn);
        assertThat(sameTurn.thread).isNotSameAs(deaf.thread);
        assertThat(deaf.fate).containsExactly("begun", "overran");
        assertThat(lane.stuck()).isOne();
        assertThat(lane.isQuiet()).isFalse();
    }

    @Test
    void theTurnsOfAConversationKeepTheirOrderWhenAThreadIsGivenUp() {
        Lane lane = lane(2, 1);
        List<Integer> ran = new CopyOnWriteArrayList<>();
        TestStep deaf = TestStep.deafUntil(rig.open);
        lane.offer("general", List.of(deaf, TestStep.that(() -> ran.add(0)), TestStep.that(() -> ran.add(1))));
        begun(deaf);
        for (int i = 2; i < 20; i++) {
            int number = i;
            lane.offer("general", List.of(TestStep.that(() -> ran.add(number))));
        }

        rig.timers.advance(DEADLINE.plus(GRACE).plusSeconds(3));

        await().until(() -> ran.size() == 20);
        assertThat(ran).isSorted();
    }

    @Test
    void aThreadThatWasGivenUpEndsWhenItComesBack() {
        Lane lane = lane(1, 1);
        TestStep deaf = offer(lane, TestStep.deafUntil(rig.open));
        rig.timers.advance(DEADLINE.plus(GRACE).plusSeconds(3));
        assertThat(lane.stuck()).isOne();

        rig.open.countDown();

        await().until(() -> !deaf.thread.isAlive());
        assertThat(lane.stuck()).isZero();
        assertThat(lane.isQuiet()).isTrue();
    }

    @Test
    void whatAThreadThatWasGivenUpThrowsIsNotTold() {
        Lane lane = lane(1, 1);
        TestStep deaf = offer(lane, TestStep.that(() -> {
            TestStep.deafUntil(rig.open).run();
            throw new IllegalStateException("too late");
        }));
        rig.timers.advance(DEADLINE.plus(GRACE).plusSeconds(3));

        rig.open.countDown();

        await().until(() -> !deaf.thread.isAlive());
        assertThat(deaf.fate).containsExactly("begun", "overran");
    }

    @Test
    void whenAllReplacementsAreGoneNothingMoreIsBegun() {
        Lane lane = lane(2, 1);
        List<TestStep> deaf = IntStream.range(0, 4)
                .mapToObj(i -> TestStep.deafUntil(rig.open))
                .toList();
        deaf.forEach(step -> lane.offer(step, List.of(step)));

        // Two begin; when they are given up, one may stand in; when that is given up too, nobody is left.
        for (int i = 0; i < 3; i++) {
            int expected = i == 0 ? 2 : 3;
            await().until(() -> begun(deaf) == expected);
            rig.timers.advance(DEADLINE.plus(GRACE).plusSeconds(3));
        }

        assertThat(lane.stuck()).isEqualTo(3);
        assertThat(lane.waiting()).isOne();
        assertThat(begun(deaf)).isEqualTo(3);
        TestStep quick = TestStep.quick();
        assertThat(lane.offer("general", List.of(quick))).isTrue();
        rig.timers.advance(LONG);
        assertThat(quick.fate).isEmpty();

        rig.open.countDown();
        ended(quick);
        await().until(() -> lane.stuck() == 0);
    }

    @Test
    void aHandlerThatNeverReturnsIsReplacedByTheMachinesOwnClockToo() {
        try (SystemTimers clock = new SystemTimers()) {
            Lane lane = rig.lane(new LaneSettings(1, 10, Duration.ofMillis(40), Duration.ofMillis(10), LONG, 4), clock);
            TestStep deaf = TestStep.deafUntil(rig.open);
            TestStep next = TestStep.quick();

            lane.offer("general", List.of(deaf));
            lane.offer("general", List.of(next));

            ended(next);
            assertThat(deaf.fate).containsExactly("begun", "overran");
            assertThat(lane.stuck()).isOne();
        }
    }

    @Test
    void afterTheEndOfTheLaneThereIsNothingLeftToWatch() {
        Lane lane = lane(1, 1);
        offer(lane, TestStep.deafUntil(rig.open));
        lane.close();

        rig.open.countDown();

        await().until(lane::isQuiet);
        rig.timers.advance(LONG);
        assertThat(rig.timers.pending()).isZero();
    }

    private Lane lane(int threads, int replacements) {
        return rig.lane(new LaneSettings(threads, 100, DEADLINE, GRACE, LONG, replacements));
    }
}
