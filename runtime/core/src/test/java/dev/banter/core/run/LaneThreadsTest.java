package dev.banter.core.run;

import static dev.banter.core.fixture.Patience.await;
import static dev.banter.core.run.LaneRig.begun;
import static dev.banter.core.run.LaneRig.offer;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whose threads a lane has, how many, and how long. */
@Timeout(120)
final class LaneThreadsTest {

    private static final Duration LONG = Duration.ofMinutes(5);

    private final LaneRig rig = new LaneRig();

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void conversationsRunSideBySide() {
        bothRun(rig.lane(2, 10));
    }

    @Test
    void oneIdleThreadIsNotCountedOnTwice() {
        for (int i = 0; i < 50; i++) {
            Lane lane = rig.lane(2, 10);
            TestStep first = offer(lane, TestStep.quick());
            await().until(() -> lane.isQuiet() && first.thread.getState() == Thread.State.TIMED_WAITING);

            bothRun(lane);
            lane.close();
        }
    }

    /** Two steps, each of which ends only with the other. */
    private static List<Thread> bothRun(Lane lane) {
        CountDownLatch both = new CountDownLatch(2);
        List<TestStep> pair = IntStream.range(0, 2)
                .mapToObj(number -> TestStep.that(() -> {
                    both.countDown();
                    both.await();
                }))
                .toList();

        pair.forEach(step -> lane.offer(step, List.of(step)));

        await().until(() -> pair.stream().allMatch(step -> step.fate.contains("ended")));
        return pair.stream().map(step -> step.thread).toList();
    }

    @Test
    void neverMoreThreadsThanSet() {
        Lane lane = rig.lane(4, 50);
        List<TestStep> steps = IntStream.range(0, 50)
                .mapToObj(i -> TestStep.waitingFor(rig.open))
                .toList();

        steps.forEach(step -> lane.offer(step, List.of(step)));

        await().until(() -> begun(steps) == 4);
        assertThat(lane.waiting()).isEqualTo(46);
        rig.open.countDown();
        await().until(lane::isQuiet);
        await().until(() -> steps.stream().allMatch(step -> step.fate.contains("ended")));
        assertThat(steps.stream().map(step -> step.thread).collect(toSet())).hasSize(4);
    }

    @Test
    void threadsAreThePluginsOwn() {
        InheritableThreadLocal<String> local = new InheritableThreadLocal<>();
        local.set("the host's");
        Lane lane = rig.lane(1, 10);
        List<Object> seen = new CopyOnWriteArrayList<>();
        TestStep step = TestStep.that(() -> {
            seen.add(Thread.currentThread().getName());
            seen.add(Thread.currentThread().getContextClassLoader());
            seen.add(String.valueOf(local.get()));
            seen.add(Thread.currentThread().isDaemon());
        });

        lane.offer("general", List.of(step));

        await().until(() -> step.fate.contains("ended"));
        assertThat(seen).containsExactly("plugin-deploys-1", rig.loader, "null", true);
    }

    @Test
    void callbacksHaveThreadsOfTheirOwn() {
        Lane lane = rig.lane(1, 10);
        List<Object> seen = new CopyOnWriteArrayList<>();

        lane.callbacks().execute(() -> {
            seen.add(Thread.currentThread().getName());
            seen.add(Thread.currentThread().getContextClassLoader());
        });

        await().until(() -> seen.size() == 2);
        assertThat(seen).containsExactly("plugin-deploys-then-1", rig.loader);
    }

    @Test
    void anIdleThreadEnds() {
        Lane lane = rig.lane(new LaneSettings(1, 10, LONG, Duration.ZERO, Duration.ofMillis(20), 0));
        TestStep first = offer(lane, TestStep.quick());

        await().until(() -> !first.thread.isAlive());

        TestStep second = offer(lane, TestStep.quick());
        await().until(() -> second.fate.contains("ended"));
        assertThat(second.thread).isNotSameAs(first.thread);
    }

    /** Or each rush would leave threads behind for ever. */
    @Test
    void aThreadThatIsNotNeededEndsThoughThereIsAlwaysSomethingToDo() {
        Lane lane = rig.lane(new LaneSettings(2, 10, LONG, Duration.ZERO, Duration.ofMillis(500), 0));
        List<Thread> both = bothRun(lane);

        await().until(() -> {
            TestStep step = offer(lane, TestStep.quick());
            await().until(() -> step.fate.contains("ended") && lane.isQuiet());
            return both.stream().filter(Thread::isAlive).count() == 1;
        });
    }

    @Test
    void threadsEndAfterClose() {
        Lane lane = rig.lane(2, 10);
        TestStep step = offer(lane, TestStep.quick());
        List<Thread> callbacks = new CopyOnWriteArrayList<>();
        lane.callbacks().execute(() -> callbacks.add(Thread.currentThread()));
        await().until(() -> step.fate.contains("ended") && !callbacks.isEmpty());

        lane.close();

        await().until(() -> !step.thread.isAlive() && !callbacks.get(0).isAlive());
    }
}
