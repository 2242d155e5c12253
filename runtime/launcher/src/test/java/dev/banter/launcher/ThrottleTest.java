package dev.banter.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banter.core.time.Timers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ThrottleTest {

    private long now;
    private final List<String> lines = new ArrayList<>();
    private final Throttle throttle = new Throttle(new Timers() {
        @Override
        public long nanos() {
            return now;
        }

        @Override
        public Timer after(Duration delay, Runnable task) {
            throw new UnsupportedOperationException();
        }
    });

    @Test
    void oneLineAMinuteAndThenHowManyThereWere() {
        write("a");
        write("a");
        write("a");
        write("b");
        assertThat(lines).containsExactly("a +0", "b +0");

        now += Duration.ofMinutes(1).toNanos();
        write("a");
        write("b");
        assertThat(lines).containsExactly("a +0", "b +0", "a +2", "b +0");
    }

    private void write(String subject) {
        throttle.write(subject, more -> lines.add(subject + " +" + more));
    }
}
