package dev.banter.core.outbox;

import static dev.banter.core.outbox.OutboxRig.channel;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banter.core.fixture.FakeWire;
import dev.banter.core.pace.Pacing;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How fast a channel and a wire are spoken on. */
@Timeout(120)
final class OutboxPacingTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    private final OutboxRig rig = new OutboxRig();

    @Test
    void aChannelsPaceIsThreeAndThenOneASecond() {
        FakeWire fast = FakeWire.answering();
        LineOutbox paced = rig.outbox(new Pacing(true, 3, 100, SECOND), fast);
        for (int i = 0; i < 6; i++) {
            rig.post(paced, new Target(channel("C1"), null, false), "text " + i);
        }

        assertThat(fast.texts()).containsExactly("text 0", "text 1", "text 2");
        for (int sent = 4; sent <= 6; sent++) {
            rig.timers.advance(SECOND.minusNanos(1));
            assertThat(fast.sent()).hasSize(sent - 1);
            rig.timers.advance(Duration.ofNanos(1));
            assertThat(fast.sent()).hasSize(sent);
        }
        assertThat(fast.texts()).isSorted();
    }

    @Test
    void aWiresPaceIsFiveAndThenOneASecondInTheOrderOfAsking() {
        FakeWire fast = FakeWire.answering();
        LineOutbox paced = rig.outbox(Pacing.SLACK, fast);
        for (int i = 0; i < 8; i++) {
            rig.post(paced, new Target(channel("C" + i), null, false), "text " + i);
        }

        assertThat(fast.sent()).hasSize(5);
        rig.timers.advance(SECOND);
        assertThat(fast.sent()).hasSize(6);
        rig.timers.advance(SECOND.multipliedBy(2));
        assertThat(fast.texts()).hasSize(8).isSorted();
    }

    @Test
    void withoutPacingNothingWaits() {
        FakeWire fast = FakeWire.answering();
        LineOutbox unpaced = rig.outbox(Pacing.OFF, fast);

        for (int i = 0; i < 100; i++) {
            rig.post(unpaced, new Target(channel("C1"), null, false), "text");
        }

        assertThat(fast.sent()).hasSize(100);
    }
}
