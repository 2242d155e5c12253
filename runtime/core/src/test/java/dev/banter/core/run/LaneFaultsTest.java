package dev.banter.core.run;

import static dev.banter.core.run.LaneRig.ended;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What plugins throw, and machines refuse; what does not come back is {@link LaneDeadlinesTest}'s. */
@Timeout(120)
final class LaneFaultsTest {

    private static final LaneSettings ONE_THREAD =
            new LaneSettings(1, 100, Duration.ofSeconds(30), Duration.ofSeconds(1), Duration.ofMinutes(5), 0);

    private final LaneRig rig = new LaneRig();
    private final Lane lane = rig.lane(ONE_THREAD);

    @AfterEach
    void close() {
        rig.close();
    }

    @ParameterizedTest
    @MethodSource("throwables")
    void whateverIsThrownIsToldAndTheLaneGoesOn(Throwable thrown) {
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
        TestStep failing = TestStep.that(() -> recurse(0));
        TestStep sameTurn = TestStep.quick();

        lane.offer("general", List.of(failing, sameTurn));

        ended(sameTurn);
        assertThat(failing.failures).hasOnlyElementsOfType(StackOverflowError.class);
    }

    @Test
    void aStepThatCannotBeToldToHaveFailedDoesNotStopTheLane() {
        TestStep next = TestStep.quick();

        lane.offer("general", List.of(new UntellableStep(), next));

        ended(next);
    }

    @Test
    void anInterruptOfOneStepNeverReachesTheNext() {
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
        Crew crew = new Crew(ONE_THREAD, rig.timers, task -> new Thread(null, task, "scarce", 0, false) {
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
        rig.timers.advance(ONE_THREAD.deadline());

        ended(step);
        crew.dismiss();
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
}
