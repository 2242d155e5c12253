package dev.banter.host;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banter.api.Due;
import dev.banter.core.route.JobRoute;
import dev.banter.core.route.LivePlugin;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Jobs and reminders out of a jar. */
@Timeout(120)
final class JobsTest {

    @RegisterExtension
    private final HostFixture bot = new HostFixture();

    private LivePlugin plugin(String members) throws Exception {
        PluginJar.named("ops.jar")
                .source("package ops; class Ops {" + members + "}")
                .in(bot.folder);
        LoadReport report = bot.startWithOne();
        assertThat(report.isLive()).as(report.toString()).isTrue();
        return bot.switchboard.plugin("ops");
    }

    @Test
    void jobsAreCalledWithWhatTheyTake() throws Exception {
        LivePlugin plugin = plugin("""
                private final Slack slack;

                @Inject Ops(Slack slack) { this.slack = slack; }

                @Every("10m") void look() { slack.say("#ops", "looked"); }

                @Every(value = "PT36H", missed = Missed.SKIP) void tell(Due due) { slack.say("#ops", "due at " + due.at()); }

                @At(cron = "0 9 * * MON-FRI", zone = "Europe/Berlin")
                @At(cron = "0 10 * * SAT", zone = "Europe/Berlin")
                void standup() {}

                @At(cron = "0 12 * * *") void lunch() {}
                """);
        List<JobRoute> jobs = plugin.timetable().jobs();
        assertThat(jobs)
                .extracting(job -> job.handler() + " " + job.schedule().terms() + " " + job.missed())
                .containsExactly(
                        "ops.Ops#look every 10m RUN_ONCE",
                        "ops.Ops#tell every PT36H SKIP",
                        "ops.Ops#standup at 0 9 * * MON-FRI in Europe/Berlin, at 0 10 * * SAT in Europe/Berlin RUN_ONCE",
                        "ops.Ops#lunch at 0 12 * * * in "
                                + ZoneId.systemDefault().getId() + " RUN_ONCE");
        assertThat(plugin.handlers()).isEqualTo(4);
        assertThat(bot.reports.get(0).toString()).contains("\n  ops.Ops#look every 10m\n");
        Due due = new Due(Instant.EPOCH, Duration.ZERO, 0);
        ByTheClock clock = new ByTheClock(bot.switchboard, "ops");
        clock.run("ops.Ops#look", due);
        clock.run("ops.Ops#tell", due);
        assertThat(bot.switchboard.slack.said).containsExactly("#ops: looked", "#ops: due at 1970-01-01T00:00:00Z");
        assertThat(bot.host.standings().get(0).upcoming())
                .containsEntry("ops.Ops#look", Instant.EPOCH.plus(Duration.ofMinutes(10)));
    }

    @Test
    void remindersAreSetAndTaken() throws Exception {
        plugin("""
                private final Slack slack;
                private final Timers timers;

                @Inject Ops(Slack slack, Timers timers) { this.slack = slack; this.timers = timers; }

                record Deploy(String app, int build) {}

                @OnMessage(pattern = "^later$")
                String later() {
                    timers.set("deploy", "shop", java.time.Duration.ofHours(1), new Deploy("shop", 7));
                    timers.set("bell", "shop", java.time.Duration.ofHours(2), 1);
                    return timers.list("deploy").get(0).text();
                }

                @OnTimer("deploy")
                void deploy(Reminder reminder) { slack.say("#ops", reminder.as(Deploy.class).toString()); }

                @OnTimer("bell") void bell() { slack.say("#ops", "ding"); }
                """);
        assertThat(bot.switchboard.say("later")).containsExactly("{\"app\":\"shop\",\"build\":7}");
        ByTheClock clock = new ByTheClock(bot.switchboard, "ops");
        assertThat(clock.remind(Duration.ZERO)).isZero();
        assertThat(clock.remind(Duration.ofMinutes(61))).isOne();
        assertThat(clock.remind(Duration.ofMinutes(121))).isOne();
        assertThat(bot.switchboard.slack.said).containsExactly("#ops: Deploy[app=shop, build=7]", "#ops: ding");
        bot.takeOut("ops");
        bot.awaitCollected("ops");
    }
}
