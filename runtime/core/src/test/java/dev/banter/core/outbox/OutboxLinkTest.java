package dev.banter.core.outbox;

import static dev.banter.core.outbox.OutboxRig.assertFails;
import static dev.banter.core.outbox.OutboxRig.posted;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banter.api.Posted;
import dev.banter.api.SlackException.Kind;
import dev.banter.core.wire.NotSentException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A wire that is down, or hands back what it was given. */
@Timeout(120)
final class OutboxLinkTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    private final OutboxRig rig = new OutboxRig();

    @Test
    void waitsWhileTheLinkIsDown() {
        rig.wire.live(false);
        rig.say("C1", "one");
        rig.say("C2", "two");
        assertThat(rig.wire.sent()).isEmpty();

        rig.wire.live(true);

        assertThat(rig.wire.texts()).containsExactlyInAnyOrder("one", "two");
    }

    @Test
    void whatDidNotLeaveGoesAgainWhenTheLinkIsBack() {
        CompletableFuture<Posted> posted = rig.say("C1", "one");
        rig.say("C1", "two");
        rig.wire.live(false);

        rig.wire.answer(0).completeExceptionally(new NotSentException("the link went down", Duration.ZERO));
        assertThat(rig.wire.sent()).hasSize(1);
        rig.wire.live(true);

        assertThat(rig.wire.texts()).containsExactly("one", "one");
        rig.wire.answer(1).complete("1.1");
        assertThat(posted).isCompletedWithValue(posted("C1", "1.1"));
        assertThat(rig.wire.texts()).containsExactly("one", "one", "two");
    }

    @Test
    void whatWasHandedBackGoesAgainAfterThePause() {
        rig.say("C1", "one");

        rig.wire.answer(0).completeExceptionally(new NotSentException("slow down", SECOND.multipliedBy(3)));
        rig.timers.advance(SECOND.multipliedBy(3).minusNanos(1));
        assertThat(rig.wire.sent()).hasSize(1);
        rig.timers.advance(Duration.ofNanos(1));

        assertThat(rig.wire.texts()).containsExactly("one", "one");
    }

    @Test
    void aPauseOfNothingOnALiveWireIsNoLoop() {
        rig.say("C1", "one");

        rig.wire.answer(0).completeExceptionally(new NotSentException("not now", Duration.ZERO));

        assertThat(rig.wire.sent()).hasSize(1);
        rig.timers.advance(SECOND);
        assertThat(rig.wire.sent()).hasSize(2);
    }

    @Test
    void whatIsHandedBackTooOftenIsGivenUp() {
        CompletableFuture<Posted> posted = rig.say("C1", "one");
        rig.say("C1", "two");

        for (int tries = 0; tries < 20; tries++) {
            assertThat(posted).isNotDone();
            rig.wire.answer(tries).completeExceptionally(new NotSentException("slow down", SECOND));
            rig.timers.advance(SECOND);
        }

        assertFails(posted, Kind.RATE_LIMITED, "handed it back 20 times (slow down)");
        assertThat(rig.wire.texts()).hasSize(21).endsWith("two");
    }
}
