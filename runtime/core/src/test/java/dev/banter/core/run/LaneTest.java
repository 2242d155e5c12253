package dev.banter.core.run;

import static dev.banter.core.fixture.Patience.await;
import static dev.banter.core.run.LaneRig.begun;
import static dev.banter.core.run.LaneRig.offer;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Order and room of a lane; its threads are {@link LaneThreadsTest}'s, its deadlines {@link LaneDeadlinesTest}'s. */
@Timeout(120)
final class LaneTest {

    private final LaneRig rig = new LaneRig();

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void turnsOfOneConversationRunInOrder() {
        Lane lane = rig.lane(4, 1_000);
        List<Integer> ran = new CopyOnWriteArrayList<>();

        for (int i = 0; i < 300; i++) {
            int number = i;
            assertThat(lane.offer("general", List.of(TestStep.that(() -> ran.add(number)))))
                    .isTrue();
        }

        await().until(() -> ran.size() == 300);
        assertThat(ran).isSorted();
    }

    @Test
    void aConversationNeverRunsTwiceAtOnce() {
        Lane lane = rig.lane(4, 1_000);
        Set<Thread> inside = Collections.synchronizedSet(new HashSet<>());
        List<Integer> crowd = new CopyOnWriteArrayList<>();
        List<TestStep> steps = IntStream.range(0, 200)
                .mapToObj(i -> TestStep.that(() -> {
                    inside.add(Thread.currentThread());
                    crowd.add(inside.size());
                    inside.remove(Thread.currentThread());
                }))
                .toList();

        steps.forEach(step -> lane.offer("general", List.of(step)));

        await().until(() -> crowd.size() == 200);
        assertThat(crowd).containsOnly(1);
    }

    @Test
    void stepsOfATurnRunOneAfterAnotherOnOneThread() {
        Lane lane = rig.lane(4, 10);
        List<TestStep> steps =
                IntStream.range(0, 5).mapToObj(i -> TestStep.quick()).toList();

        lane.offer("general", steps);

        await().until(() -> steps.get(4).fate.contains("ended"));
        assertThat(steps.stream().map(step -> step.thread).collect(toSet())).hasSize(1);
    }

    @Test
    void aFullQueueTakesNothingMore() {
        Lane lane = rig.lane(1, 2);
        TestStep running = offer(lane, TestStep.waitingFor(rig.open));
        TestStep refused = TestStep.quick();

        assertThat(lane.offer("a", List.of(TestStep.quick()))).isTrue();
        assertThat(lane.isRelaxed()).isTrue();
        assertThat(lane.offer("b", List.of(TestStep.quick()))).isTrue();
        assertThat(lane.isRelaxed()).isFalse();
        assertThat(lane.offer("c", List.of(refused))).isFalse();
        assertThat(lane.waiting()).isEqualTo(2);

        rig.open.countDown();
        await().until(() -> lane.isQuiet() && lane.waiting() == 0);
        assertThat(running.fate).containsExactly("begun", "ended");
        assertThat(refused.fate).isEmpty();
        assertThat(lane.offer("c", List.of(TestStep.quick()))).isTrue();
    }

    @Test
    void isQuietWhenNothingRuns() {
        Lane lane = rig.lane(1, 2);
        assertThat(lane.isQuiet()).isTrue();

        offer(lane, TestStep.waitingFor(rig.open));

        assertThat(lane.isQuiet()).isFalse();
        rig.open.countDown();
        await().until(lane::isQuiet);
    }

    /** A lane on which one step runs, the next of its turn waits for it, and another turn for both. */
    private Lane busy(TestStep running, TestStep next, TestStep waiting) {
        Lane lane = rig.lane(1, 10);
        lane.offer("general", List.of(running, next));
        begun(running);
        lane.offer("general", List.of(waiting));
        return lane;
    }

    @Test
    void drainLetsEndWhatRunsAndTellsWhatItForgets() {
        TestStep running = TestStep.waitingFor(rig.open);
        TestStep next = TestStep.quick();
        TestStep waiting = TestStep.quick();
        Lane lane = busy(running, next, waiting);

        lane.drain();

        assertThat(waiting.fate).containsExactly("forgotten");
        assertThat(lane.waiting()).isZero();
        assertThat(lane.offer("ops", List.of(TestStep.quick()))).isFalse();
        assertThat(running.fate).containsExactly("begun");
        rig.open.countDown();
        await().until(() -> next.fate.contains("forgotten"));
        await().until(() -> !running.thread.isAlive());
        assertThat(running.fate).containsExactly("begun", "ended");
        assertThat(lane.isQuiet()).isTrue();
    }

    @Test
    void hurryInterruptsWhatRunsAndStillTakesCalls() {
        TestStep running = TestStep.waitingFor(rig.open);
        TestStep next = TestStep.quick();
        TestStep waiting = TestStep.quick();
        Lane lane = busy(running, next, waiting);

        lane.hurry();

        assertThat(waiting.fate).containsExactly("forgotten");
        assertThat(next.fate).containsExactly("forgotten");
        await().until(() -> running.fate.contains("failed"));
        assertThat(lane.offer("ops", List.of(TestStep.quick()))).isFalse();
        assertThat(lane.call("close", () -> "closed").toCompletableFuture().join())
                .isEqualTo("closed");
        await().until(lane::isQuiet);
    }

    @Test
    void closeInterruptsWhatRuns() {
        Lane lane = rig.lane(1, 10);
        TestStep running = TestStep.waitingFor(rig.open);
        TestStep next = TestStep.quick();
        lane.offer("general", List.of(running, next));
        begun(running);

        lane.close();

        await().until(() -> !running.thread.isAlive());
        assertThat(running.failures).hasOnlyElementsOfType(InterruptedException.class);
        assertThat(next.fate).containsExactly("forgotten");
        assertThat(lane.isQuiet()).isTrue();
    }
}
