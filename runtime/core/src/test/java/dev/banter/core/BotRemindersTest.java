package dev.banter.core;

import static dev.banter.core.fixture.ClockRig.NOON;
import static dev.banter.core.fixture.ClockRig.on;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.banter.api.Reminder;
import dev.banter.api.Timers;
import dev.banter.core.fixture.ClockRig;
import dev.banter.core.job.DeadReminder;
import dev.banter.core.route.ReminderRoute;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Reminders over restarts, and with a clock that is moved by hand: each is delivered once, or told as dead. */
@Timeout(120)
final class BotRemindersTest {

    private static final Duration HOUR = Duration.ofHours(1);

    private final ClockRig rig = new ClockRig();
    private final List<Reminder> taken = new CopyOnWriteArrayList<>();
    private final ReminderRoute tea = on("tea", taken::add);

    @AfterEach
    void close() {
        rig.close();
    }

    private List<DeadReminder> dead() {
        return rig.reminders.dead().toCompletableFuture().join();
    }

    private boolean noneWaits() {
        return rig.reminders.next().toCompletableFuture().join().isEmpty();
    }

    record Cup(String kind, int many) {}

    @Test
    void aReminderIsDeliveredOnceWhenItIsDue() {
        Timers timers = rig.timers(rig.plug("kitchen", tea));
        timers.set("tea", "text", HOUR, "green");
        timers.set("tea", "number", NOON.plus(HOUR), 3);
        timers.set("tea", "record", HOUR, new Cup("black", 2));
        assertThat(timers.list("tea")).extracting(Reminder::key).containsExactly("number", "record", "text");
        rig.pass(HOUR.minusSeconds(1));
        assertThat(taken).isEmpty();
        rig.pass(Duration.ofSeconds(1));
        rig.until(this::noneWaits);
        assertThat(taken)
                .hasSize(3)
                .allMatch(one -> one.attempt() == 1
                        && one.at().equals(NOON.plus(HOUR))
                        && one.late().toMillis() < 1_000);
        assertThat(reminder("text").text()).isEqualTo("green");
        assertThat(reminder("number").number()).isEqualTo(3);
        assertThat(reminder("record").as(Cup.class)).isEqualTo(new Cup("black", 2));
        assertThat(timers.list("tea")).isEmpty();
        assertThat(rig.told).isEmpty();
    }

    private Reminder reminder(String key) {
        return taken.stream().filter(one -> one.key().equals(key)).findFirst().orElseThrow();
    }

    @Test
    void whatIsSetAgainTakesItsPlaceAndWhatIsTakenBackIsGone() {
        Timers timers = rig.timers(rig.plug("kitchen", tea));
        timers.set("tea", "a", HOUR, "first");
        timers.set("tea", "a", HOUR.plus(HOUR), "second");
        timers.set("tea", "b", HOUR, "never");
        assertThat(timers.cancel("tea", "b")).isTrue();
        assertThat(timers.cancel("tea", "b")).isFalse();
        rig.pass(HOUR);
        assertThat(taken).isEmpty();
        rig.pass(HOUR);
        rig.until(this::noneWaits);
        assertThat(taken).extracting(Reminder::text).containsExactly("second");
    }

    @Test
    void oneMaySetItselfAnew() {
        CopyOnWriteArrayList<Timers> timers = new CopyOnWriteArrayList<>();
        timers.add(rig.timers(rig.plug("kitchen", on("tea", reminder -> {
            taken.add(reminder);
            timers.get(0).set("tea", reminder.key(), reminder.at().plus(HOUR), "cup " + (taken.size() + 1));
        }))));
        timers.get(0).set("tea", "a", HOUR, "cup 1");
        for (int cup = 1; cup <= 3; cup++) {
            int cups = cup;
            rig.pass(HOUR);
            rig.until(() -> taken.size() == cups
                    && timers.get(0).list("tea").get(0).at().isAfter(rig.now()));
        }
        assertThat(taken).extracting(Reminder::text).containsExactly("cup 1", "cup 2", "cup 3");
    }

    @Test
    void whatCameDueWhileNobodyWasThereIsLateAndWhatWasDeliveredIsNotWhenTheClockGoesBack() {
        rig.timers(rig.plug("kitchen", tea)).set("tea", "a", HOUR, "x");
        rig.kill();
        rig.jump(HOUR.multipliedBy(3));
        assertThat(taken).isEmpty();
        rig.plug("kitchen", tea);
        rig.until(this::noneWaits);
        assertThat(taken).hasSize(1);
        assertThat(taken.get(0).late()).isBetween(Duration.ofHours(2), Duration.ofMinutes(121));
        rig.jump(HOUR.multipliedBy(-3));
        rig.pass(HOUR.multipliedBy(2));
        assertThat(taken).hasSize(1);
    }

    @Test
    void whatFailsIsTriedAgainAndThenToldAsDead() {
        rig.timers(rig.plug("kitchen", on("tea", reminder -> {
                    taken.add(reminder);
                    throw new IllegalStateException("no water");
                })))
                .set("tea", "a", HOUR, "x");
        rig.pass(HOUR);
        for (int attempt = 1; attempt <= 3; attempt++) {
            int attempts = attempt;
            rig.until(() -> taken.size() == attempts);
            rig.until(() -> attempts == 3 ? !dead().isEmpty() : rig.told.isEmpty());
            rig.pass(Duration.ofSeconds(61));
        }
        assertThat(taken).extracting(Reminder::attempt).containsExactly(1, 2, 3);
        assertThat(rig.told).containsExactly("dead tea/a after 3: java.lang.IllegalStateException: no water");

        DeadReminder letter = dead().get(0);
        rig.plug("kitchen", tea);
        assertThat(rig.bot().deadLetters().retry(letter.id()).toCompletableFuture())
                .isCompletedWithValue(new DeadLetters.Outcome(true, "reminder tea/a is delivered once more"));
        rig.until(() -> taken.size() == 4 && noneWaits());
        assertThat(dead()).isEmpty();
    }

    @Test
    void whatAKillHasCutOffIsDeliveredAgainButNotForEver() {
        Semaphore held = new Semaphore(0);
        ReminderRoute stuck = on("tea", reminder -> {
            taken.add(reminder);
            held.acquire();
        });
        rig.timers(rig.plug("kitchen", stuck)).set("tea", "a", HOUR, "x");
        rig.pass(HOUR);
        for (int attempt = 1; attempt <= 3; attempt++) {
            int attempts = attempt;
            rig.until(() -> taken.size() == attempts);
            rig.kill();
            rig.plug("kitchen", stuck);
        }
        rig.until(() -> !dead().isEmpty());
        assertThat(taken).extracting(Reminder::attempt).containsExactly(1, 2, 3);
        assertThat(rig.told).containsExactly("dead tea/a after 3: the bot ended while it ran");
        assertThat(rig.bot()
                        .deadLetters()
                        .drop(dead().get(0).id())
                        .toCompletableFuture()
                        .join()
                        .good())
                .isTrue();
        assertThat(dead()).isEmpty();
    }

    @Test
    void oneWithoutAMethodWaitsForOneButNotForEver() {
        Timers timers = rig.timers(rig.plug("kitchen", on("coffee", taken::add)));
        timers.set("tea", "a", HOUR, "x");
        assertThat(rig.told).containsExactly("unheard tea/a");
        rig.pass(HOUR);
        rig.until(() -> rig.told.size() == 2);
        rig.plug("kitchen", tea);
        rig.until(() -> taken.size() == 1 && noneWaits());

        rig.plug("kitchen", on("coffee", taken::add));
        timers.set("tea", "b", HOUR, "x");
        rig.jump(Duration.ofDays(8));
        rig.until(() -> !dead().isEmpty());
        assertThat(rig.told).last().isEqualTo("dead tea/b after 0: there was no method for it for 7 days");
        assertThat(taken).hasSize(1);
    }

    @Test
    void anotherVersionTakesWhatTheOneBeforeHasNotBegun() {
        Timers timers = rig.timers(rig.plug("kitchen", on("tea", reminder -> {})));
        timers.set("tea", "a", HOUR, "x");
        rig.plug("kitchen", tea);
        rig.pass(HOUR);
        rig.until(this::noneWaits);
        assertThat(taken).hasSize(1);
    }

    @Test
    void thereAreBounds() {
        Timers timers = rig.timers(rig.plug("kitchen", tea));
        for (String key : List.of("a", "b", "c", "c")) {
            timers.set("tea", key, HOUR, "x");
        }
        assertThatThrownBy(() -> timers.set("tea", "d", HOUR, "x"))
                .hasMessageContaining("reminder tea/d was not set: plugin kitchen has as many reminders as it may");
        assertThatThrownBy(() -> timers.set("tea", "a", HOUR, "x".repeat(4_001)))
                .hasMessageContaining("4000 is the most");
        assertThatThrownBy(() -> timers.set("", "a", HOUR, "x")).hasMessageContaining("a reminder's name has 1 to 255");
        assertThatThrownBy(() -> timers.set("tea", "a", Duration.ofSeconds(Long.MAX_VALUE), "x"))
                .hasMessageContaining("after the year 9999");
        timers.set("tea", "a", Instant.MIN, "at once");
        rig.until(() -> taken.size() == 1);
        assertThat(taken.get(0).at()).isEqualTo(Instant.EPOCH);
    }
}
