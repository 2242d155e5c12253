package dev.banter.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.banter.api.Due;
import dev.banter.api.Missed;
import dev.banter.api.Reminder;
import dev.banter.api.WorkspaceId;
import dev.banter.core.Bot;
import dev.banter.core.BotListener;
import dev.banter.core.BotSettings;
import dev.banter.core.data.MemoryShelf;
import dev.banter.core.inbox.MemoryInbox;
import dev.banter.core.job.Diary;
import dev.banter.core.job.JobListener;
import dev.banter.core.job.MissedRuns;
import dev.banter.core.outbox.LineOutbox;
import dev.banter.core.pace.Pacing;
import dev.banter.core.route.JobRoute;
import dev.banter.core.route.LivePlugin;
import dev.banter.core.route.ReminderRoute;
import dev.banter.core.route.Timetable;
import dev.banter.core.run.Interceptors;
import dev.banter.core.run.Lane;
import dev.banter.core.run.LaneSettings;
import dev.banter.host.cron.CronSchedule;
import dev.banter.store.Durability;
import dev.banter.store.Store;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Jobs and reminders in the nights in which clocks are set in Berlin, with a real store, and restarts between. */
@Timeout(120)
final class JobsOverNightTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @TempDir
    Path folder;

    private final List<Due> runs = new CopyOnWriteArrayList<>();
    private final List<Reminder> reminders = new CopyOnWriteArrayList<>();
    private final List<MissedRuns> missed = new CopyOnWriteArrayList<>();
    private HandMovedClock clock = new HandMovedClock(Instant.EPOCH);
    private String data = "before";
    private Store store;
    private Bot bot;
    private Lane lane;

    @AfterEach
    void stop() {
        clock.forget();
        bot.close();
        lane.close();
        store.close();
    }

    private void begin(String moment) {
        stop();
        data = "nights";
        clock = new HandMovedClock(OffsetDateTime.parse(moment).toInstant());
        start();
    }

    /** With a job at half past two. */
    @BeforeEach
    void start() {
        store = Store.open(folder.resolve(data), Durability.RELAXED, Duration.ofSeconds(10));
        JobListener telling = new JobListener() {
            @Override
            public void missed(MissedRuns one) {
                missed.add(one);
            }
        };
        bot = new Bot(
                BotSettings.DEFAULT,
                clock,
                new MemoryInbox(10, 10),
                new LineOutbox(Pacing.OFF, clock, 10, 10),
                new MemoryShelf(10),
                new Diary(store.jobs(), store.reminders(10), clock, telling),
                new BotListener() {});
        lane = bot.open("ops", ClassLoader.getPlatformClassLoader(), LaneSettings.DEFAULT);
        JobRoute job = new JobRoute("Ops#report", CronSchedule.of("30 2 * * *", BERLIN), Missed.RUN_ONCE, runs::add);
        ReminderRoute reminder = new ReminderRoute("Ops#tea", "tea", reminders::add);
        bot.plug(new LivePlugin(
                "ops",
                "",
                lane,
                List.of(),
                List.of(),
                List.of(),
                Interceptors.NONE,
                new Timetable(List.of(job), List.of(reminder))));
        bot.resume(new WorkspaceId("T0TEAM"));
        await().until(() -> bot.upcoming("ops").containsKey("Ops#report"));
    }

    private void restart() {
        stop();
        start();
    }

    private void goTo(String moment) {
        clock.goTo(OffsetDateTime.parse(moment).toInstant());
    }

    /** The runs so far, by the clocks of Berlin. */
    private void awaitRuns(String... moments) {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            clock.goTo(clock.instant().plusMillis(2));
            assertThat(runs)
                    .extracting(
                            due -> due.at().atZone(BERLIN).toOffsetDateTime().toString())
                    .containsExactly(moments);
            assertThat(store.jobs().marks("ops").toCompletableFuture().join())
                    .allMatch(mark -> mark.begun().isEmpty());
        });
    }

    @Test
    void forward() {
        begin("2026-03-28T20:00+01:00");
        goTo("2026-03-29T01:59:59+01:00");
        awaitRuns();
        goTo("2026-03-29T03:00:01+02:00");
        awaitRuns("2026-03-29T03:00+02:00");
        restart();
        goTo("2026-03-29T12:00+02:00");
        awaitRuns("2026-03-29T03:00+02:00");
        restart();
        goTo("2026-03-30T02:30:01+02:00");
        awaitRuns("2026-03-29T03:00+02:00", "2026-03-30T02:30+02:00");
        assertThat(missed).isEmpty();
    }

    @Test
    void back() {
        begin("2026-10-24T20:00+02:00");
        goTo("2026-10-25T02:30:01+02:00");
        awaitRuns("2026-10-25T02:30+02:00");
        restart();
        goTo("2026-10-25T02:45+01:00");
        restart();
        goTo("2026-10-26T02:29:59+01:00");
        awaitRuns("2026-10-25T02:30+02:00");
        goTo("2026-10-26T02:30:01+01:00");
        awaitRuns("2026-10-25T02:30+02:00", "2026-10-26T02:30+01:00");
        assertThat(missed).isEmpty();
    }

    @Test
    void whoeverIsAwayForNightsRunsItOnceAndReminds() {
        begin("2026-03-27T20:00+01:00");
        bot.services(lane).timers().set("tea", "#ops", Duration.ofHours(5), "green");
        stop();
        clock.goTo(OffsetDateTime.parse("2026-03-30T08:00+02:00").toInstant());
        start();
        awaitRuns("2026-03-30T02:30+02:00");
        assertThat(runs.get(0).missed()).isEqualTo(2);
        assertThat(missed)
                .containsExactly(new MissedRuns(
                        "ops",
                        "Ops#report",
                        OffsetDateTime.parse("2026-03-28T02:30+01:00").toInstant(),
                        3,
                        true));
        await().until(() -> {
            clock.goTo(clock.instant().plusMillis(2));
            return store.reminders(10).next().toCompletableFuture().join().isEmpty();
        });
        assertThat(reminders).extracting(Reminder::text).containsExactly("green");
        restart();
        goTo("2026-03-30T20:00+02:00");
        awaitRuns("2026-03-30T02:30+02:00");
        assertThat(reminders).hasSize(1);
    }
}
