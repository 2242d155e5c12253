package dev.banter.core.run;

import static dev.banter.core.fixture.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banter.core.time.ManualTimers;
import dev.banter.core.time.SystemTimers;
import dev.banter.core.time.Timers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a plugin may do to its own threads, and what becomes of the rest. */
@Timeout(120)
final class LaneFaultsTest {

    private static final Duration DEADLINE = Duration.ofSeconds(30);
    private static final Duration GRACE = Duration.ofSeconds(1);
    private static final Duration LONG = Duration.ofMinutes(5);

    private final ManualTimers timers = new ManualTimers();
    private final CountDownLatch open = new CountDownLatch(1);
    private final List<Lane> lanes = new ArrayList<>();

    @AfterEach
    void close() {
        open.countDown();
        lanes.forEach(Lane::close);
    }

    @Test
    void aStepIsInterruptedAtItsDeadline() {
        Lane lane = lane(1, 0);
        TestStep slow = offer(lane, TestStep.waitingFor(open));
        TestStep next = TestStep.quick();
        lane.offer("general", List.of(next));

        timers.advance(DEADLINE.minusSeconds(3));
        assertThat(slow.fate).containsExactly("begun");

        timers.advance(Duration.ofSeconds(3));
        ended(next);
        assertThat(slow.fate).containsExactly("begun", "overran");
        assertThat(next.thread).isSameAs(slow.thread);
        assertThat(lane.stuck()).isZero();
    }

    @Test
    void aStepThatIgnoresTheInterruptHoldsNobodyBack() {
        Lane lane = lane(1, 1);
        TestStep deaf = TestStep.deafUntil(open);
        TestStep sameTurn = TestStep.quick();
        TestStep laterTurn = TestStep.quick();
        lane.offer("general", List.of(deaf, sameTurn));
        begun(deaf);
        lane.offer("general", List.of(laterTurn));

        timers.advance(DEADLINE.plus(GRACE).plusSeconds(3));

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
        TestStep deaf = TestStep.deafUntil(open);
        lane.offer("general", List.of(deaf, TestStep.that(() -> ran.add(0)), TestStep.that(() -> ran.add(1))));
        begun(deaf);
        for (int i = 2; i < 20; i++) {
            int number = i;
            lane.offer("general", List.of(TestStep.that(() -> ran.add(number))));
        }

        timers.advance(DEADLINE.plus(GRACE).plusSeconds(3));

        await().until(() -> ran.size() == 20);
        assertThat(ran).isSorted();
    }

    @Test
    void aThreadThatWasGivenUpEndsWhenItComesBack() {
        Lane lane = lane(1, 1);
        TestStep deaf = offer(lane, TestStep.deafUntil(open));
        timers.advance(DEADLINE.plus(GRACE).plusSeconds(3));
        assertThat(lane.stuck()).isOne();

        open.countDown();

        await().until(() -> !deaf.thread.isAlive());
        assertThat(lane.stuck()).isZero();
        assertThat(lane.isQuiet()).isTrue();
    }

    @Test
    void whatAThreadThatWasGivenUpThrowsIsNotTold() {
        Lane lane = lane(1, 1);
        TestStep deaf = offer(lane, TestStep.that(() -> {
            TestStep.deafUntil(open).run();
            throw new IllegalStateException("too late");
        }));
        timers.advance(DEADLINE.plus(GRACE).plusSeconds(3));

        open.countDown();

        await().until(() -> !deaf.thread.isAlive());
        assertThat(deaf.fate).containsExactly("begun", "overran");
    }

    @Test
    void whenAllReplacementsAreGoneNothingMoreIsBegun() {
        Lane lane = lane(2, 1);
        List<TestStep> deaf =
                IntStream.range(0, 4).mapToObj(i -> TestStep.deafUntil(open)).toList();
        deaf.forEach(step -> lane.offer(step, List.of(step)));

        // Two begin; when they are given up, one may stand in; when that is given up too, nobody is left.
        for (int i = 0; i < 3; i++) {
            int expected = i == 0 ? 2 : 3;
            await().until(() -> begun(deaf) == expected);
            timers.advance(DEADLINE.plus(GRACE).plusSeconds(3));
        }

        assertThat(lane.stuck()).isEqualTo(3);
        assertThat(lane.waiting()).isOne();
        assertThat(begun(deaf)).isEqualTo(3);
        TestStep quick = TestStep.quick();
        assertThat(lane.offer("general", List.of(quick))).isTrue();
        timers.advance(LONG);
        assertThat(quick.fate).isEmpty();

        open.countDown();
        ended(quick);
        await().until(() -> lane.stuck() == 0);
    }

    @ParameterizedTest
    @MethodSource("throwables")
    void whateverIsThrownIsToldAndTheLaneGoesOn(Throwable thrown) {
        Lane lane = lane(1, 0);
        TestStep failing = TestStep.that(() -> {
            throw thrown;
        });
        TestStep sameTurn = TestStep.quick();

        lane.offer("general", List.of(failing, sameTurn));

        ended(sameTurn);
        assertThat(failing.failures).containsExactly(thrown);
        assertThat(sameTurn.thread).isSameAs(failing.thread);
    }

    static Stream<Throwable> throwables() {
        return Stream.of(
                new IllegalStateException("on purpose"),
                new OutOfMemoryError("on purpose"),
                new ThreadDeathLike(),
                new Unspeakable(),
                new NoClassDefFoundError("on/Purpose"));
    }

    @Test
    void anEndlessRecursionIsToldAndTheLaneGoesOn() {
        Lane lane = lane(1, 0);
        TestStep failing = TestStep.that(() -> recurse(0));
        TestStep sameTurn = TestStep.quick();

        lane.offer("general", List.of(failing, sameTurn));

        ended(sameTurn);
        assertThat(failing.failures).hasOnlyElementsOfType(StackOverflowError.class);
    }

    @Test
    void aStepThatCannotBeToldToHaveFailedDoesNotStopTheLane() {
        Lane lane = lane(1, 0);
        TestStep next = TestStep.quick();

        lane.offer("general", List.of(new UntellableStep(), next));

        ended(next);
    }

    @Test
    void anInterruptOfOneStepNeverReachesTheNext() {
        Lane lane = lane(1, 0);
        TestStep first = TestStep.that(() -> Thread.currentThread().interrupt());
        TestStep sameTurn = TestStep.that(() -> Thread.sleep(0));
        lane.offer("general", List.of(first, sameTurn));
        ended(sameTurn);

        first.thread.interrupt();
        TestStep nextTurn = TestStep.that(() -> Thread.sleep(0));
        lane.offer("general", List.of(nextTurn));

        ended(nextTurn);
        assertThat(nextTurn.thread).isSameAs(first.thread);
    }

    @Test
    void aMachineWithoutThreadsIsAskedAgain() {
        int[] refusals = {1};
        Crew crew = new Crew(settings(1, 0), timers, task -> new Thread(null, task, "scarce", 0, false) {
            @Override
            public synchronized void start() {
                if (refusals[0]-- > 0) {
                    throw new OutOfMemoryError("unable to create native thread");
                }
                super.start();
            }
        });
        TestStep step = TestStep.quick();

        assertThat(crew.offer("general", new Turn(List.of(step)))).isTrue();
        assertThat(step.fate).isEmpty();
        timers.advance(DEADLINE);

        ended(step);
        crew.dismiss();
    }

    @Test
    void aHandlerThatNeverReturnsIsReplacedByTheMachinesOwnClockToo() {
        try (SystemTimers clock = new SystemTimers()) {
            Lane lane = lane(new LaneSettings(1, 10, Duration.ofMillis(40), Duration.ofMillis(10), LONG, 4), clock);
            TestStep deaf = TestStep.deafUntil(open);
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
        offer(lane, TestStep.deafUntil(open));
        lane.close();

        open.countDown();

        await().until(lane::isQuiet);
        timers.advance(LONG);
        assertThat(timers.pending()).isZero();
    }

    private static final class ThreadDeathLike extends Error {
        private static final long serialVersionUID = 1L;
    }

    private static final class Unspeakable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        @Override
        public String getMessage() {
            throw new StackOverflowError("not even that");
        }
    }

    private static final class UntellableStep implements Step {

        @Override
        public String name() {
            return "Test#untellable";
        }

        @Override
        public void run() {
            throw new IllegalStateException("on purpose");
        }

        @Override
        public void failed(Throwable failure) {
            throw new IllegalStateException("on purpose again");
        }

        @Override
        public void overran(Duration deadline) {}
    }

    private static int recurse(int depth) {
        return depth < 0 ? 0 : recurse(depth + 1) + 1;
    }

    private static long begun(List<TestStep> steps) {
        return steps.stream().filter(step -> step.begun.getCount() == 0).count();
    }

    private static void begun(TestStep step) {
        await().until(() -> step.begun.getCount() == 0);
    }

    private static void ended(TestStep step) {
        await().until(() -> step.fate.contains("ended"));
    }

    private static TestStep offer(Lane lane, TestStep step) {
        lane.offer("general", List.of(step));
        begun(step);
        return step;
    }

    private static LaneSettings settings(int threads, int replacements) {
        return new LaneSettings(threads, 100, DEADLINE, GRACE, LONG, replacements);
    }

    private Lane lane(int threads, int replacements) {
        return lane(settings(threads, replacements), timers);
    }

    private Lane lane(LaneSettings settings, Timers clock) {
        Lane lane = new Lane("deploys", ClassLoader.getPlatformClassLoader(), settings, clock);
        lanes.add(lane);
        return lane;
    }
}
