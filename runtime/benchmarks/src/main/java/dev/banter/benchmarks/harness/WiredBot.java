package dev.banter.benchmarks.harness;

import dev.banter.benchmarks.plugins.Worker;
import dev.banter.benchmarks.rig.FastTimers;
import dev.banter.core.Bot;
import dev.banter.core.BotListener;
import dev.banter.core.BotSettings;
import dev.banter.core.gap.GapFill;
import dev.banter.core.gap.GapSettings;
import dev.banter.core.message.Identity;
import dev.banter.core.outbox.DoubtListener;
import dev.banter.core.outbox.LineOutbox;
import dev.banter.core.outbox.OutboxSettings;
import dev.banter.core.pace.Pacing;
import dev.banter.core.quarantine.QuarantineSettings;
import dev.banter.core.right.Rights;
import dev.banter.core.route.Audience;
import dev.banter.core.route.LivePlugin;
import dev.banter.core.route.MatchSettings;
import dev.banter.core.route.Route;
import dev.banter.core.run.Interceptors;
import dev.banter.core.run.Lane;
import dev.banter.core.run.LaneSettings;
import dev.banter.core.time.SystemTimers;
import dev.banter.launcher.link.Opener;
import dev.banter.launcher.link.Workspaces;
import dev.banter.launcher.settings.access.Access;
import dev.banter.launcher.settings.access.WayIn;
import dev.banter.slack.Token;
import dev.banter.slack.socket.Machinery;
import dev.banter.slack.socket.NettyLoop;
import dev.banter.store.Durability;
import dev.banter.store.InboxSettings;
import dev.banter.store.Store;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/** A bot in this process, put together as the product is, with a store on a disk and a clock that runs fast. */
final class WiredBot implements AutoCloseable, Workspaces.Turns {

    private static final int UNSENT = 20_000;
    /** Messages that may wait for the plugin: more than a trial has. */
    static final int WAITING = 100_000;

    private static final LaneSettings ROOMY =
            new LaneSettings(4, WAITING, Duration.ofSeconds(30), Duration.ofSeconds(1), Duration.ofSeconds(10), 16);

    private static final int LINK = 180;
    private static final Duration STOP = Duration.ofSeconds(7);

    private final SystemTimers timers = new SystemTimers();
    private final NettyLoop loop = new NettyLoop();
    private final Semaphore live = new Semaphore(0);
    private final Store store;
    private final LineOutbox outbox;
    private final Bot bot;
    private final GapFill gaps;
    private final Lane lane;
    private final Workspaces workspaces;

    /**
     * @param folder where it keeps what must not be lost
     * @param factor how many times as fast as the machine's its clock runs
     * @param doubts is told what has become of what it was not sure of
     */
    WiredBot(Path folder, URI api, WayIn way, int factor, DoubtListener doubts) {
        FastTimers fast = new FastTimers(timers, factor);
        InstantSource clock = InstantSource.system();
        store = Store.open(folder, Durability.FULL, Duration.ZERO);
        outbox = new LineOutbox(
                new OutboxSettings(Pacing.OFF, UNSENT, UNSENT, OutboxSettings.SETTLE),
                fast,
                store.book(InstantSource.system()),
                doubts);
        bot = new Bot(
                new BotSettings(List.of(), MatchSettings.DEFAULT, QuarantineSettings.OFF),
                fast,
                store.inbox(InboxSettings.DEFAULT, fast, clock),
                outbox,
                new BotListener() {});
        gaps = new GapFill(bot.inlet(), outbox, store.cursors(), fast, clock, GapSettings.DEFAULT, report -> {});
        lane = bot.open("worker", ClassLoader.getPlatformClassLoader(), ROOMY);
        bot.plug(new LivePlugin("worker", "", lane, List.of(work()), List.of(), List.of(), Interceptors.NONE));
        Access access = new Access(
                "cut",
                List.of(way),
                Token.of("xoxb-local-bot"),
                Optional.of(Token.of("xapp-local-bot")),
                api,
                false,
                2);
        Machinery machinery = new Machinery(loop, fast, RandomGenerator.getDefault());
        Opener opener = new Opener(machinery, false, OutboxSettings.SETTLE, Optional.empty(), Optional.empty());
        workspaces = new Workspaces(List.of(access), opener, gaps, outbox, new SimpleMeterRegistry(), this);
        workspaces.start();
    }

    private static Route work() {
        Worker worker = new Worker();
        return new Route(
                "Worker#work",
                Pattern.compile(Worker.ASKED),
                Audience.ANYBODY,
                false,
                "",
                Rights.NONE,
                (message, match, reply) -> worker.work(Integer.parseInt(match.group("number")), reply));
    }

    /** Returns when a link has become live since this was asked before. */
    void awaitLive() throws InterruptedException {
        if (!live.tryAcquire(LINK, TimeUnit.SECONDS)) {
            throw new IllegalStateException("for " + LINK + " s there was no link");
        }
        live.drainPermits();
    }

    @Override
    public void opened(Identity self) {
        renewed(self);
        outbox.resume(self.workspace());
        bot.resume(self.workspace());
    }

    @Override
    public void renewed(Identity self) {
        gaps.opened(self);
    }

    @Override
    public void ready() {
        live.release();
    }

    @Override
    public void refused() {
        throw new IllegalStateException("the workspace refuses its own bot");
    }

    /** In order, as the product ends. */
    @Override
    public void close() {
        workspaces.refuseNew();
        bot.fallSilent(STOP);
        outbox.close(STOP);
        workspaces.close();
        gaps.close();
        lane.close();
        bot.close();
        store.close();
        loop.close();
        timers.close();
    }
}
