package dev.banter.core.pace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banter.core.time.ManualTimers;
import java.time.Duration;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

final class BucketTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    private final ManualTimers timers = new ManualTimers();
    private final Bucket bucket = new Bucket(3, SECOND);

    @Test
    void aFullBucketGivesItsTokensAtOnceAndThenOneASecond() {
        assertThat(reserve(6)).containsExactly(0, 0, 0, 1_000, 2_000, 3_000);
    }

    @Test
    void tokensComeBackOneByOne() {
        reserve(3);

        timers.advance(SECOND.multipliedBy(2));

        assertThat(reserve(3)).containsExactly(0, 0, 1_000);
    }

    @Test
    void neverHoldsMoreThanItsCapacity() {
        reserve(1);

        timers.advance(Duration.ofHours(1));

        assertThat(reserve(4)).containsExactly(0, 0, 0, 1_000);
    }

    @Test
    void isFullAtFirstAndAgainWhenAllHaveComeBack() {
        assertThat(bucket.isFull(timers.nanos())).isTrue();
        reserve(2);
        assertThat(bucket.isFull(timers.nanos())).isFalse();
        timers.advance(SECOND.multipliedBy(2).minusNanos(1));
        assertThat(bucket.isFull(timers.nanos())).isFalse();
        timers.advance(Duration.ofNanos(1));
        assertThat(bucket.isFull(timers.nanos())).isTrue();
    }

    private long[] reserve(int tokens) {
        return LongStream.range(0, tokens)
                .map(i -> bucket.reserve(timers.nanos()) / 1_000_000)
                .toArray();
    }
}
