package dev.banter.core.run;

import static dev.banter.core.fixture.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banter.core.time.ManualTimers;
import dev.banter.core.time.Timers;
import java.net.URL;
import java.net.URLClassLoader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Lanes whose clock is moved by hand, and what hangs on them; all of it ends with the rig. */
final class LaneRig implements AutoCloseable {

    private static final Duration LONG = Duration.ofMinutes(5);

    final ManualTimers timers = new ManualTimers();
    final CountDownLatch open = new CountDownLatch(1);
    final ClassLoader loader = new URLClassLoader(new URL[0], null);
    private final List<Lane> lanes = new ArrayList<>();

    /** A lane whose steps are in no hurry. */
    Lane lane(int threads, int waiting) {
        return lane(new LaneSettings(threads, waiting, LONG, Duration.ofSeconds(1), LONG, 0));
    }

    /** A lane of the plugin {@code deploys}. */
    Lane lane(LaneSettings settings) {
        return lane(settings, timers);
    }

    /** The same, on another clock. */
    Lane lane(LaneSettings settings, Timers clock) {
        Lane lane = new Lane("deploys", loader, settings, clock);
        lanes.add(lane);
        return lane;
    }

    /** Offers a step, and waits until it runs. */
    static TestStep offer(Lane lane, TestStep step) {
        assertThat(lane.offer("general", List.of(step))).isTrue();
        begun(step);
        return step;
    }

    /** Waits until a step runs. */
    static void begun(TestStep step) {
        await().until(() -> step.begun.getCount() == 0);
    }

    /** Waits until a step is over. */
    static void ended(TestStep step) {
        await().until(() -> step.fate.contains("ended"));
    }

    /** How many have begun. */
    static long begun(List<TestStep> steps) {
        return steps.stream().filter(step -> step.begun.getCount() == 0).count();
    }

    /** Opens what hangs, and closes the lanes. */
    @Override
    public void close() {
        open.countDown();
        lanes.forEach(Lane::close);
    }
}
