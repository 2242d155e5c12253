package dev.banter.slack.socket;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HeartbeatTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    private final HandTimers timers = new HandTimers();
    private final EmbeddedChannel channel = new EmbeddedChannel();
    private final Heartbeat heartbeat = new Heartbeat(new LoopTimers(timers, channel.eventLoop()), LinkTimes.USUAL);
    private final AtomicBoolean listening = new AtomicBoolean(true);
    private final AtomicInteger deaths = new AtomicInteger();
    private final List<Long> pings = new ArrayList<>();
    private final long start = timers.nanos();

    HeartbeatTest() {
        channel.pipeline().addLast(heartbeat);
        heartbeat.begin(
                listening::get,
                () -> {
                    pings.add(Duration.ofNanos(timers.nanos() - start).toSeconds());
                    heartbeat.spoke();
                },
                deaths::incrementAndGet);
    }

    @AfterEach
    void finish() {
        channel.finishAndReleaseAll();
    }

    @Test
    void findsASilentLinkDeadWithinTenSeconds() {
        pass(Duration.ofSeconds(7));
        assertThat(deaths).hasValue(0);
        pass(Duration.ofSeconds(3));
        assertThat(deaths).hasValue(1);
        assertThat(pings).containsExactly(3L, 6L);
        pass(Duration.ofMinutes(1));
        assertThat(deaths).hasValue(1);
        assertThat(pings).hasSize(2);
    }

    @Test
    void takesEveryByteForASignOfLife() {
        for (int i = 0; i < 20; i++) {
            pass(Duration.ofSeconds(7));
            hear();
        }
        assertThat(deaths).hasValue(0);
    }

    @Test
    void doesNotPingWhileWeSpeakAnyway() {
        for (int i = 0; i < 20; i++) {
            pass(SECOND);
            heartbeat.spoke();
            hear();
        }
        assertThat(pings).isEmpty();
    }

    @Test
    void findsALinkDeadThoughWeSpeakAllTheTime() {
        for (int i = 0; i < 9; i++) {
            pass(SECOND);
            heartbeat.spoke();
        }
        pass(SECOND);
        assertThat(deaths).hasValue(1);
        assertThat(pings).isEmpty();
    }

    @Test
    void doesNotTakeAMachineThatSleptForADeadLink() {
        timers.sleep(Duration.ofMinutes(5));
        pass(SECOND);
        assertThat(deaths).hasValue(0);
        assertThat(pings).hasSize(1);
        pass(Duration.ofSeconds(10));
        assertThat(deaths).hasValue(1);
    }

    @Test
    void doesNotTakeOurOwnDeafnessForSilence() {
        listening.set(false);
        pass(Duration.ofMinutes(1));
        assertThat(deaths).hasValue(0);
        assertThat(pings).hasSizeGreaterThan(15);
        listening.set(true);
        pass(Duration.ofSeconds(10));
        assertThat(deaths).hasValue(1);
    }

    @Test
    void endsWhenItIsTold() {
        heartbeat.end();
        pass(Duration.ofMinutes(1));
        assertThat(pings).isEmpty();
        assertThat(deaths).hasValue(0);
    }

    private void hear() {
        channel.writeInbound(Unpooled.wrappedBuffer(new byte[] {1}));
    }

    private void pass(Duration time) {
        timers.pass(time, channel::runPendingTasks);
    }
}
