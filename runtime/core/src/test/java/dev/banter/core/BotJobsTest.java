package dev.banter.core;

import static dev.banter.core.fixture.ClockRig.NOON;
import static dev.banter.core.fixture.ClockRig.every;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banter.api.Due;
import dev.banter.api.Missed;
import dev.banter.core.fixture.ClockRig;
import dev.banter.core.route.JobRoute;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Jobs over restarts, and with a clock that is moved by hand: each run happens once, or is told as missed. */
@Timeout(120)
final class BotJobsTest {

    private static final Duration TEN = Duration.ofMinutes(10);

    private final ClockRig rig = new ClockRig();
    private final List<Due> runs = new CopyOnWriteArrayList<>();
    private final JobRoute job = every(10, Missed.RUN_ONCE, runs::add);
    private final JobRoute skipping = every(10, Missed.SKIP, runs::add);

    @AfterEach
    void close() {
        rig.close();
    }

    private static Instant noonAnd(int minutes) {
        return NOON.plus(Duration.ofMinutes(minutes));
    }

    private List<Instant> due() {
        return runs.stream().map(Due::at).toList();
    }

    /** Lets so much time go by, and the job be through with the run that is due then. */
    private void untilItHasRun(int times) {
        rig.until(() -> runs.size() == times && isOver());
    }

    private boolean isOver() {
        return rig.jobs.marks("ops").toCompletableFuture().join().stream()
                .allMatch(mark -> mark.begun().isEmpty());
    }

    @Test
    void aJobRunsAgainAndAgain() {
        rig.plug("ops", job);
        rig.pass(TEN.minusSeconds(1));
        assertThat(runs).isEmpty();
        assertThat(rig.bot().upcoming("ops")).containsEntry("Test#job", noonAnd(10));
        rig.pass(Duration.ofSeconds(1));
        untilItHasRun(1);
        rig.pass(TEN);
        untilItHasRun(2);
        assertThat(due()).containsExactly(noonAnd(10), noonAnd(20));
        assertThat(runs).allMatch(run -> run.missed() == 0 && run.late().compareTo(Duration.ofSeconds(1)) < 0);
        assertThat(rig.told).isEmpty();
        assertThat(rig.bots.count("handled ops")).isEqualTo(2);
    }

    @Test
    void whatWasMissedIsMadeUpForOnce() {
        rig.plug("ops", job);
        rig.jump(Duration.ofMinutes(35));
        untilItHasRun(1);
        assertThat(runs.get(0).at()).isEqualTo(noonAnd(30));
        assertThat(runs.get(0).missed()).isEqualTo(2);
        assertThat(runs.get(0).late()).isBetween(Duration.ofMinutes(5), Duration.ofMinutes(6));
        assertThat(rig.told).containsExactly("missed 3 since " + noonAnd(10) + ", made up");
        rig.pass(Duration.ofMinutes(5));
        untilItHasRun(2);
        assertThat(due()).containsExactly(noonAnd(30), noonAnd(40));
    }

    @Test
    void whatWasMissedIsToldWhereThatIsTheRule() {
        rig.plug("ops", skipping);
        rig.jump(Duration.ofMinutes(35));
        assertThat(rig.told).containsExactly("missed 3 since " + noonAnd(10));
        rig.pass(Duration.ofMinutes(5));
        untilItHasRun(1);
        assertThat(due()).containsExactly(noonAnd(40));
        assertThat(runs.get(0).missed()).isZero();
    }

    /** The last one is on time, and so it runs whatever the rule. */
    @Test
    void whoComesBackInTimeForOneHasMissedTheOthers() {
        rig.plug("ops", skipping);
        rig.jump(Duration.ofMinutes(30));
        untilItHasRun(1);
        assertThat(due()).containsExactly(noonAnd(30));
        assertThat(runs.get(0).missed()).isEqualTo(2);
        assertThat(rig.told).containsExactly("missed 2 since " + noonAnd(10));
    }

    @Test
    void nothingThatRanRunsAgainWhenTheClockIsSetBack() {
        rig.plug("ops", job);
        rig.pass(TEN);
        untilItHasRun(1);
        rig.jump(Duration.ofMinutes(-8));
        rig.pass(Duration.ofMinutes(17));
        assertThat(due()).containsExactly(noonAnd(10));
        rig.pass(Duration.ofMinutes(1));
        untilItHasRun(2);
        assertThat(due()).containsExactly(noonAnd(10), noonAnd(20));
        assertThat(rig.told).isEmpty();
    }

    /** Or it would wait for years, once the clock has been mended. */
    @Test
    void aClockThatWasFarAheadIsNotWaitedFor() {
        rig.jump(Duration.ofDays(4_000));
        rig.plug("ops", job);
        rig.pass(TEN);
        untilItHasRun(1);
        rig.jump(Duration.ofDays(-4_000));
        assertThat(rig.told).hasSize(1).allMatch(line -> line.startsWith("anew 2026-11-30T12:2"));
        rig.pass(TEN);
        untilItHasRun(2);
        assertThat(runs.get(1).at()).isBetween(noonAnd(20), noonAnd(21));
    }

    @Test
    void aRestartDoesNotCountAnew() {
        rig.plug("ops", job);
        rig.pass(Duration.ofMinutes(6));
        rig.kill();
        rig.plug("ops", job);
        rig.pass(Duration.ofMinutes(4));
        untilItHasRun(1);
        rig.kill();
        rig.plug("ops", job);
        rig.pass(Duration.ofMinutes(9));
        assertThat(due()).containsExactly(noonAnd(10));
        assertThat(rig.told).isEmpty();
    }

    @Test
    void aRunThatAKillHasCutOffIsToldAndNotRepeated() {
        Semaphore held = new Semaphore(0);
        rig.plug("ops", every(10, Missed.RUN_ONCE, due -> {
            runs.add(due);
            held.acquire();
        }));
        rig.pass(TEN);
        rig.until(() -> runs.size() == 1);
        rig.kill();
        rig.plug("ops", job);
        assertThat(rig.told).containsExactly("cut off " + noonAnd(10));
        rig.pass(Duration.ofMinutes(9));
        assertThat(runs).hasSize(1);
        rig.pass(Duration.ofMinutes(1));
        untilItHasRun(2);
        assertThat(due()).containsExactly(noonAnd(10), noonAnd(20));
        assertThat(rig.told).hasSize(1);
    }

    @Test
    void aJobNeverRunsTwiceAtTheSameTime() {
        Semaphore turns = new Semaphore(0);
        rig.plug("ops", every(10, Missed.RUN_ONCE, due -> {
            runs.add(due);
            turns.acquire();
        }));
        rig.pass(TEN);
        rig.until(() -> runs.size() == 1);
        rig.jump(Duration.ofMinutes(20));
        assertThat(runs).hasSize(1);
        turns.release(2);
        rig.until(() -> runs.size() == 2 && isOver());
        assertThat(due()).containsExactly(noonAnd(10), noonAnd(30));
        assertThat(rig.told).containsExactly("missed 1 since " + noonAnd(20));
    }

    @Test
    void anotherVersionNeitherDoublesNorLosesARun() {
        Semaphore held = new Semaphore(0);
        rig.plug("ops", every(10, Missed.RUN_ONCE, due -> {
            runs.add(due);
            held.acquire();
        }));
        rig.pass(TEN);
        rig.until(() -> runs.size() == 1);
        rig.plug("ops", job);
        rig.pass(Duration.ofMinutes(1));
        assertThat(runs).hasSize(1);
        held.release();
        rig.until(this::isOver);
        rig.pass(Duration.ofMinutes(9));
        untilItHasRun(2);
        assertThat(due()).containsExactly(noonAnd(10), noonAnd(20));
        assertThat(rig.told).isEmpty();
    }

    @Test
    void anotherScheduleCountsFromNowOnAndWhatIsDueIsStillRun() {
        rig.plug("ops", job);
        rig.pass(Duration.ofMinutes(4));
        rig.plug("ops", every(5, Missed.RUN_ONCE, runs::add));
        rig.pass(Duration.ofMinutes(5));
        untilItHasRun(1);
        assertThat(due()).containsExactly(noonAnd(9));
    }

    @Test
    void aJobThatIsGoneIsForgotten() {
        rig.plug("ops", job);
        rig.plug("ops", new JobRoute[0]);
        assertThat(rig.jobs.marks("ops").toCompletableFuture()).isCompletedWithValue(List.of());
        rig.jump(Duration.ofMinutes(35));
        rig.plug("ops", job);
        assertThat(rig.bot().upcoming("ops").get("Test#job")).isBetween(noonAnd(45), noonAnd(46));
        assertThat(rig.told).isEmpty();
    }

    @Test
    void whatFailsIsToldAndRunsWhenItIsDueNext() {
        rig.plug("ops", every(10, Missed.RUN_ONCE, due -> {
            runs.add(due);
            throw new IllegalStateException("no news");
        }));
        IntStream.rangeClosed(1, 2).forEach(time -> {
            rig.pass(TEN);
            untilItHasRun(time);
        });
        assertThat(rig.bots.count("failed ops Test#job java.lang.IllegalStateException: no news"))
                .isEqualTo(2);
        assertThat(due()).containsExactly(noonAnd(10), noonAnd(20));
    }

    /** It is tried again after a pause like every other handler, and is late then. */
    @Test
    void whileItIsParkedItWaits() {
        rig.plug("ops", every(1, Missed.RUN_ONCE, due -> {
            runs.add(due);
            if (runs.size() <= 5) {
                throw new IllegalStateException("no news");
            }
        }));
        IntStream.rangeClosed(1, 5).forEach(time -> {
            rig.pass(Duration.ofMinutes(1));
            untilItHasRun(time);
        });
        rig.until(() -> !rig.bot().parked("ops").isEmpty());
        rig.jump(Duration.ofMinutes(3));
        assertThat(runs).hasSize(5);
        rig.until(() -> {
            rig.pass(Duration.ofSeconds(30));
            return runs.size() == 6;
        });
        assertThat(rig.told).isNotEmpty().allMatch(line -> line.startsWith("missed "));
    }
}
