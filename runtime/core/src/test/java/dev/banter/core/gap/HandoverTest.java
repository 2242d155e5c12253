package dev.banter.core.gap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banter.core.async.Stages;
import dev.banter.core.fixture.Said;
import java.time.Duration;
import java.util.List;
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
    void butNotForEverNorForEachOfThem() {
        rig.past.said("C2", 960, "c");
        rig.heardBefore("C2", 900);
        rig.relaxed = false;
        rig.open();
        rig.timers.advance(Duration.ofSeconds(29));
        assertThat(rig.heard).isEmpty();
        rig.timers.advance(Duration.ofSeconds(2));
        assertThat(rig.heard).containsExactly("a", "b", "c");
    }

    @Test
    void handlersThatGetOnAreWaitedForAnew() {
        CompletableFuture<Object> slow = new CompletableFuture<>();
        rig.taken = slow;
        rig.relaxed = false;
        rig.open();
        rig.timers.advance(Duration.ofSeconds(29));
        rig.relaxed = true;
        rig.timers.advance(Duration.ofMillis(50));
        assertThat(rig.heard).containsExactly("a");
        rig.relaxed = false;
        slow.complete("");
        rig.timers.advance(Duration.ofSeconds(29));
        assertThat(rig.heard).containsExactly("a");
        rig.timers.advance(Duration.ofSeconds(2));
        assertThat(rig.heard).containsExactly("a", "b");
    }

    @Test
    void whatBecomesTooOldMeanwhileIsCounted() {
        rig.relaxed = false;
        rig.open();
        rig.passed = Duration.ofSeconds(550).plusMillis(500);
        rig.relaxed = true;
        rig.timers.advance(Duration.ofMillis(50));
        assertThat(rig.heard).containsExactly("b");
        assertThat(rig.reports).containsExactly(new GapReport(Said.WORKSPACE, 1, 1, 1, List.of()));
    }
}
