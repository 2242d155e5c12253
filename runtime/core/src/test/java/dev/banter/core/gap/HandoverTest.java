package dev.banter.core.gap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banter.core.async.Stages;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was missed comes when there is time for it. */
final class HandoverTest {

    private final GapRig rig = new GapRig();

    @BeforeEach
    void miss() {
        rig.heardBefore("C1", 900).past.said("C1", 950, "a").said("C1", 951, "b");
    }

    @Test
    void aFullInletIsWaitedFor() {
        rig.full = true;
        rig.open();
        assertThat(rig.heard).isEmpty();
        rig.full = false;
        Objects.requireNonNull(rig.waiting).run();
        assertThat(rig.heard).containsExactly("a", "b");
    }

    @Test
    void oneComesWhenTheOneBeforeIsSafe() {
        CompletableFuture<Object> slow = new CompletableFuture<>();
        rig.taken = slow;
        rig.open();
        assertThat(rig.heard).containsExactly("a");
        rig.taken = Stages.DONE;
        slow.complete("");
        assertThat(rig.heard).containsExactly("a", "b");
        assertThat(rig.writtenOf("C1")).isEqualTo(Past.ts(951));
    }

    @Test
    void whileHandlersHaveMuchToDoItWaits() {
        rig.relaxed = false;
        rig.open();
        rig.timers.advance(Duration.ofSeconds(5));
        assertThat(rig.heard).isEmpty();
        rig.relaxed = true;
        rig.timers.advance(Duration.ofMillis(50));
        assertThat(rig.heard).containsExactly("a", "b");
    }

    @Test
    void butNotForEver() {
        rig.relaxed = false;
        rig.open();
        rig.timers.advance(Duration.ofSeconds(31));
        assertThat(rig.heard).containsExactly("a");
        rig.timers.advance(Duration.ofSeconds(31));
        assertThat(rig.heard).containsExactly("a", "b");
    }
}
