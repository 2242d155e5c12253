package dev.banter.launcher;

import dev.banter.core.Bot;
import dev.banter.core.BotSettings;
import dev.banter.core.gap.Cursors;
import dev.banter.core.gap.GapFill;
import dev.banter.core.gap.GapSettings;
import dev.banter.core.job.Diary;
import dev.banter.core.message.Identity;
import dev.banter.core.message.Inlet;
import dev.banter.core.outbox.LineOutbox;
import dev.banter.core.outbox.OutboxSettings;
import dev.banter.core.pace.Pacing;
import dev.banter.core.quarantine.Parked;
import dev.banter.core.route.MatchSettings;
import dev.banter.core.time.SystemTimers;
import dev.banter.host.HostListener;
import dev.banter.host.HostSettings;
import dev.banter.host.LoadReport;
import dev.banter.host.PluginHost;
import dev.banter.launcher.http.Readiness;
import dev.banter.launcher.link.GapJournal;
import dev.banter.launcher.link.Opener;
import dev.banter.launcher.link.Workspaces;
import dev.banter.launcher.settings.Settings;
import dev.banter.launcher.settings.plugin.PluginFiles;
import dev.banter.slack.socket.Machinery;
import dev.banter.slack.socket.NettyLoop;
import dev.banter.workspace.watch.PluginCard;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All rooms of a bot: opened in the order in which they need each other, closed so that nothing begun is lost. */
final class RunningBot implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger("banter");

    /** What plugins may have said in one workspace and Slack not yet taken. */
    private static final int UNSENT = 20_000;

    /** What one plugin may have of that: a burst that Slack's pace stretches over minutes. */
    private static final int UNSENT_SHARE = 5_000;

    private final Settings settings;
    private final PluginFiles ofPlugins;
    private final Announcements announcements;
    private final Ending ending;

    private final Openings openings = new Openings();
    private final PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final SystemTimers timers;
    private final LineOutbox outbox;
    private final Bot bot;
    private final Optional<GapFill> gaps;
    private final Owners owners;
    private volatile @Nullable Workspaces workspaces;
    private volatile @Nullable PluginHost plugins;
    private volatile boolean stopping;

    RunningBot(Settings settings, PluginFiles ofPlugins, Announcements announcements, Ending ending)
            throws StartException {
        this.settings = settings;
        this.ofPlugins = ofPlugins;
        this.announcements = announcements;
        this.ending = ending;
        this.timers = openings.add("the timers", new SystemTimers());
        Keeping keeping = Keeping.open(settings, timers, openings);
        Journal journal = new Journal(meters, timers, this::tellOwners);
        Pacing pacing = settings.pacing() ? Pacing.SLACK : Pacing.OFF;
        this.outbox = new LineOutbox(
                new OutboxSettings(
                        pacing, UNSENT, UNSENT_SHARE, settings.survival().settle()),
                timers,
                keeping.book(),
                journal);
        this.bot = openings.add(
                "the matcher",
                new Bot(
                        new BotSettings(settings.names(), MatchSettings.DEFAULT, settings.quarantine()),
                        timers,
                        keeping.inbox(),
                        outbox,
                        keeping.shelf(),
                        new Diary(
                                keeping.jobs(),
                                keeping.reminders(),
                                InstantSource.system(),
                                new JobJournal(meters, timers)),
                        journal));
        this.gaps = settings.survival().catchUp().map(age -> openings.add("the cursors", gaps(age, keeping.cursors())));
        this.owners = new Owners(settings.owners(), bot.slack(), outbox::workspaces);
    }

    private GapFill gaps(Duration age, Cursors cursors) {
        return new GapFill(
                bot.inlet(),
                outbox,
                cursors,
                timers,
                InstantSource.system(),
                GapSettings.DEFAULT.answering(age),
                new GapJournal(meters, age));
    }

    private void tellOwners(Parked parked) {
        owners.tell(parked);
    }

    /** Opens everything; the bot is ready when hello has come. */
    void start() throws StartException, InterruptedException {
        ProcessMeters.bindTo(meters, openings);
        FarSide slack = FarSide.of(settings, announcements, openings);
        FrontOffice office = new FrontOffice(settings, bot, meters, openings);
        office.openIn(bot, timers);
        Listening.open(settings, this::readiness, meters, office.endpoints(), announcements, openings);
        office.take(loadPlugins(new PluginCards(bot.catalogue(), cards -> show(cards, slack))));
        connect(slack);
    }

    private void show(List<PluginCard> cards, FarSide slack) {
        slack.plugins().accept(cards);
        slack.offers().accept(Offers.of(bot.catalogue()));
    }

    private PluginHost loadPlugins(HostListener listener) throws StartException, InterruptedException {
        HostSettings hostSettings = new HostSettings(
                settings.plugins(),
                settings.data().resolve("plugins"),
                settings.data(),
                settings.swap().look(),
                settings.swap().drain(),
                settings.swap().release(),
                settings.rule().requireLock(),
                ofPlugins);
        PluginHost host = openings.add("the plugin host", new PluginHost(hostSettings, bot, timers, listener));
        plugins = host;
        Gauge.builder("banter.plugins.held", host, PluginHost::held)
                .description("Plugins that were taken out and have not left memory after a minute")
                .register(meters);
        try {
            List<LoadReport> reports = host.start();
            List<String> ids = reports.stream().map(LoadReport::id).toList();
            ofPlugins.strangers(ids).forEach(stranger -> log.warn("{}", stranger));
            ofPlugins.strangeVariables(ids, host.variables()).forEach(stranger -> log.warn("{}", stranger));
            if (reports.isEmpty()) {
                log.warn(
                        "there is no plugin in {}: the bot answers nothing until a jar is dropped there",
                        settings.plugins());
            }
            if (settings.strict() && reports.stream().anyMatch(LoadReport::isRefused)) {
                throw new StartException(
                        Exit.FAILED, "a plugin was refused, and --strict is on: mend it, or take it out");
            }
            return host;
        } catch (IOException unusable) {
            throw new StartException(Exit.WRONG_SETTINGS, String.valueOf(unusable.getMessage()));
        }
    }

    private void connect(FarSide slack) throws StartException {
        NettyLoop loop = openings.add("the links' thread", new NettyLoop());
        Machinery machinery = new Machinery(loop, timers, RandomGenerator.getDefault());
        Opener opener = new Opener(
                machinery,
                settings.pacing(),
                settings.survival().settle(),
                settings.proxy(),
                Listening.forEvents(settings, slack.workspaces(), machinery, openings));
        Workspaces opened = openings.add(
                "the links",
                new Workspaces(
                        slack.workspaces(),
                        opener,
                        gaps.<Inlet>map(standing -> standing).orElse(bot.inlet()),
                        outbox,
                        meters,
                        new OfAllWorkspaces()));
        workspaces = opened;
        opened.start();
    }

    private final class OfAllWorkspaces implements Workspaces.Turns {

        @Override
        public void opened(Identity self) {
            renewed(self);
            outbox.resume(self.workspace());
            bot.resume(self.workspace());
        }

        @Override
        public void renewed(Identity self) {
            gaps.ifPresent(standing -> standing.opened(self));
        }

        @Override
        public void ready() {
            if (!stopping) {
                announcements.ready();
            }
        }

        @Override
        public void refused() {
            ending.end(Exit.REFUSED);
        }
    }

    private Readiness readiness() {
        Workspaces opened = workspaces;
        if (stopping) {
            return new Readiness(false, "stopping: what has begun is being finished");
        }
        return opened == null ? new Readiness(false, "starting: plugins are being loaded") : opened.readiness();
    }

    /**
     * Leaves to Slack what can be refused, hears nothing more, lets handlers finish, ends the plugins, lets what they said be
     * sent, then closes everything.
     */
    @Override
    public void close() {
        stopping = true;
        long begun = System.nanoTime();
        Duration all = settings.stop();
        Workspaces opened = workspaces;
        if (opened != null) {
            opened.refuseNew();
        }
        bot.fallSilent(left(begun, all.multipliedBy(3).dividedBy(4)));
        PluginHost host = plugins;
        if (host != null) {
            host.close(left(begun, all.multipliedBy(7).dividedBy(8)));
        }
        outbox.close(left(begun, all));
        openings.close();
    }

    private static Duration left(long begun, Duration of) {
        Duration left = of.minusNanos(System.nanoTime() - begun);
        return left.isNegative() ? Duration.ZERO : left;
    }
}
