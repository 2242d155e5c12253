package dev.banter.core.run;

import static dev.banter.core.fixture.Patience.await;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banter.core.time.ManualTimers;
import java.net.URL;
import java.net.URLClassLoader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Order, threads and room of a lane; what goes wrong on it is {@link LaneFaultsTest}'s. */
@Timeout(120)
final class LaneTest {

    private static final Duration LONG = Duration.ofMinutes(5);

    private final ManualTimers timers = new ManualTimers();
    private final CountDownLatch open = new CountDownLatch(1);
    private final ClassLoader loader = new URLClassLoader(new URL[0], null);
    private final List<Lane> lanes = new ArrayList<>();

    @AfterEach
    void close() {
        open.countDown();
        lanes.forEach(Lane::close);
    }

    @Test
    void turnsOfOneConversationRunInOrder() {
        Lane lane = lane(4, 1_000);
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
        Lane lane = lane(4, 1_000);
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
        Lane lane = lane(4, 10);
        List<TestStep> steps =
                IntStream.range(0, 5).mapToObj(i -> TestStep.quick()).toList();

        lane.offer("general", steps);

        await().until(() -> steps.get(4).fate.contains("ended"));
        assertThat(steps.stream().map(step -> step.thread).collect(toSet())).hasSize(1);
    }

    @Test
    void conversationsRunSideBySide() {
        bothRun(lane(2, 10));
    }

    @Test
    void oneIdleThreadIsNotCountedOnTwice() {
        for (int i = 0; i < 50; i++) {
            Lane lane = lane(2, 10);
            TestStep first = offer(lane, TestStep.quick());
            await().until(() -> lane.isQuiet() && first.thread.getState() == Thread.State.TIMED_WAITING);

            bothRun(lane);
            lane.close();
        }
    }

    /** Two steps, each of which ends only with the other. */
    private static void bothRun(Lane lane) {
        CountDownLatch both = new CountDownLatch(2);
        List<TestStep> pair = IntStream.range(0, 2)
                .mapToObj(number -> TestStep.that(() -> {
                    both.countDown();
                    both.await();
                }))
                .toList();

        pair.forEach(step -> lane.offer(step, List.of(step)));

        await().until(() -> pair.stream().allMatch(step -> step.fate.contains("ended")));
    }

    @Test
    void neverMoreThreadsThanSet() {
        Lane lane = lane(4, 50);
        List<TestStep> steps =
                IntStream.range(0, 50).mapToObj(i -> TestStep.waitingFor(open)).toList();

        steps.forEach(step -> lane.offer(step, List.of(step)));

        await().until(() -> begun(steps) == 4);
        assertThat(lane.waiting()).isEqualTo(46);
        open.countDown();
        await().until(lane::isQuiet);
        await().until(() -> steps.stream().allMatch(step -> step.fate.contains("ended")));
        assertThat(steps.stream().map(step -> step.thread).collect(toSet())).hasSize(4);
    }

    @Test
    void threadsAreThePluginsOwn() {
        InheritableThreadLocal<String> local = new InheritableThreadLocal<>();
        local.set("the host's");
        Lane lane = lane(1, 10);
        List<Object> seen = new CopyOnWriteArrayList<>();
        TestStep step = TestStep.that(() -> {
            seen.add(Thread.currentThread().getName());
            seen.add(Thread.currentThread().getContextClassLoader());
            seen.add(String.valueOf(local.get()));
            seen.add(Thread.currentThread().isDaemon());
        });

        lane.offer("general", List.of(step));

        await().until(() -> step.fate.contains("ended"));
        assertThat(seen).containsExactly("plugin-deploys-1", loader, "null", true);
    }

    @Test
    void callbacksHaveThreadsOfTheirOwn() {
        Lane lane = lane(1, 10);
        List<Object> seen = new CopyOnWriteArrayList<>();

        lane.callbacks().execute(() -> {
            seen.add(Thread.currentThread().getName());
            seen.add(Thread.currentThread().getContextClassLoader());
        });

        await().until(() -> seen.size() == 2);
        assertThat(seen).containsExactly("plugin-deploys-then-1", loader);
    }

    @Test
    void anIdleThreadEnds() {
        Lane lane = lane(new LaneSettings(1, 10, LONG, Duration.ZERO, Duration.ofMillis(20), 0));
        TestStep first = offer(lane, TestStep.quick());

        await().until(() -> !first.thread.isAlive());

        TestStep second = offer(lane, TestStep.quick());
        await().until(() -> second.fate.contains("ended"));
        assertThat(second.thread).isNotSameAs(first.thread);
    }

    @Test
    void threadsEndAfterClose() {
        Lane lane = lane(2, 10);
        TestStep step = offer(lane, TestStep.quick());
        List<Thread> callbacks = new CopyOnWriteArrayList<>();
        lane.callbacks().execute(() -> callbacks.add(Thread.currentThread()));
        await().until(() -> step.fate.contains("ended") && !callbacks.isEmpty());

        lane.close();

        await().until(() -> !step.thread.isAlive() && !callbacks.get(0).isAlive());
    }

    @Test
    void aFullQueueTakesNothingMore() {
        Lane lane = lane(1, 2);
        TestStep running = offer(lane, TestStep.waitingFor(open));
        TestStep refused = TestStep.quick();

        assertThat(lane.offer("a", List.of(TestStep.quick()))).isTrue();
        assertThat(lane.isRelaxed()).isTrue();
        assertThat(lane.offer("b", List.of(TestStep.quick()))).isTrue();
        assertThat(lane.isRelaxed()).isFalse();
        assertThat(lane.offer("c", List.of(refused))).isFalse();
        assertThat(lane.waiting()).isEqualTo(2);

        open.countDown();
        await().until(() -> lane.isQuiet() && lane.waiting() == 0);
        assertThat(running.fate).containsExactly("begun", "ended");
        assertThat(refused.fate).isEmpty();
        assertThat(lane.offer("c", List.of(TestStep.quick()))).isTrue();
    }

    @Test
    void isQuietWhenNothingRuns() {
        Lane lane = lane(1, 2);
        assertThat(lane.isQuiet()).isTrue();

        offer(lane, TestStep.waitingFor(open));

        assertThat(lane.isQuiet()).isFalse();
        open.countDown();
        await().until(lane::isQuiet);
    }

    @Test
    void drainLetsEndWhatRunsAndTellsWhatItForgets() {
        Lane lane = lane(1, 10);
        TestStep running = TestStep.waitingFor(open);
        TestStep next = TestStep.quick();
        TestStep waiting = TestStep.quick();
        lane.offer("general", List.of(running, next));
        begun(running);
        lane.offer("general", List.of(waiting));

        lane.drain();

        assertThat(waiting.fate).containsExactly("forgotten");
        assertThat(lane.waiting()).isZero();
        assertThat(lane.offer("ops", List.of(TestStep.quick()))).isFalse();
        assertThat(running.fate).containsExactly("begun");
        open.countDown();
        await().until(() -> next.fate.contains("forgotten"));
        await().until(() -> !running.thread.isAlive());
        assertThat(running.fate).containsExactly("begun", "ended");
        assertThat(lane.isQuiet()).isTrue();
    }

    @Test
    void closeInterruptsWhatRuns() {
        Lane lane = lane(1, 10);
        TestStep running = TestStep.waitingFor(open);
        TestStep next = TestStep.quick();
        lane.offer("general", List.of(running, next));
        begun(running);

        lane.close();

        await().until(() -> !running.thread.isAlive());
        assertThat(running.failures).hasOnlyElementsOfType(InterruptedException.class);
        assertThat(next.fate).containsExactly("forgotten");
        assertThat(lane.isQuiet()).isTrue();
    }

    private int begun(List<TestStep> steps) {
        return (int) steps.stream().filter(step -> step.fate.contains("begun")).count();
    }

    private static void begun(TestStep step) {
        await().until(() -> step.begun.getCount() == 0);
    }

    private static TestStep offer(Lane lane, TestStep step) {
        assertThat(lane.offer("general", List.of(step))).isTrue();
        begun(step);
        return step;
    }

    private Lane lane(int threads, int waiting) {
        return lane(new LaneSettings(threads, waiting, LONG, Duration.ofSeconds(1), LONG, 0));
    }

    private Lane lane(LaneSettings settings) {
        Lane lane = new Lane("deploys", loader, settings, timers);
        lanes.add(lane);
        return lane;
    }
}
