package dev.banter.launcher.doctor;

import dev.banter.host.Surveyed;
import dev.banter.host.settings.SettingsSource;
import dev.banter.launcher.manifest.Gathering;
import dev.banter.launcher.manifest.Needs;
import dev.banter.launcher.settings.Settings;
import dev.banter.launcher.survey.PluginSurvey;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Makes every check there is, and prints one line for each.
 *
 * @param settings what would be started
 * @param clock this machine's
 */
public record DoctorCommand(Settings settings, Clock clock) {

    /** A jar that runs code of its own while it is read has 30 seconds for it. */
    private static final Duration SURVEY = Duration.ofSeconds(60);

    /**
     * Makes the checks.
     *
     * @param out where to print
     * @param charset what can be shown there
     * @return whether nothing was bad
     * @throws InterruptedException when the caller is interrupted
     */
    public boolean run(PrintStream out, Charset charset) throws InterruptedException {
        Chart chart = Chart.on(out, charset);
        CompletableFuture<List<Surveyed>> survey = CompletableFuture.supplyAsync(this::survey);
        List<Calls> opened = new ArrayList<>();
        try {
            int bad = Examination.of(checks(survey, opened), chart);
            chart.line(bad == 0 ? "nothing is missing" : bad + (bad == 1 ? " check" : " checks") + " failed");
            return bad == 0;
        } finally {
            opened.forEach(Calls::close);
        }
    }

    private List<Check> checks(CompletableFuture<List<Surveyed>> survey, List<Calls> opened) {
        CompletableFuture<Needs> needs = survey.thenApply(
                plugins -> Gathering.of(plugins, settings.rule().admins()));
        List<Check> checks = new ArrayList<>();
        checks.add(new Check("plugins", SURVEY, () -> MachineChecks.plugins(survey.join(), settings.plugins())));
        checks.add(Check.of("data", () -> MachineChecks.data(settings.data())));
        settings.http().ifPresent(where -> checks.add(Check.of("http", () -> MachineChecks.port("http", where))));
        List<Access> accesses = Accesses.of(settings);
        if (accesses.stream().anyMatch(access -> access.secret().isPresent())) {
            checks.add(Check.of("events port", () -> MachineChecks.eventsPort(settings.events(), settings.http())));
        }
        if (accesses.isEmpty()) {
            checks.add(Check.of(
                    "workspace",
                    () -> MachineChecks.port("workspace", settings.workspace().where())));
            checks.add(Check.of("slack", () -> Finding.open("no token is set: the bot opens a workspace of its own")));
        }
        for (Access access : accesses) {
            Calls calls = new Calls(access.web());
            opened.add(calls);
            checks.addAll(new SlackChecks(access, calls, needs::join, clock).all());
        }
        return checks;
    }

    private List<Surveyed> survey() {
        try {
            return PluginSurvey.take(settings.plugins(), SettingsSource.NOTHING);
        } catch (IOException unusable) {
            throw new UncheckedIOException(String.valueOf(unusable.getMessage()), unusable);
        } catch (InterruptedException hurried) {
            throw new CompletionException(hurried);
        }
    }
}
