package dev.banter.benchmarks;

import dev.banter.core.Bot;
import dev.banter.core.BotListener;
import dev.banter.core.BotSettings;
import dev.banter.core.inbox.MemoryInbox;
import dev.banter.core.outbox.LineOutbox;
import dev.banter.core.pace.Pacing;
import dev.banter.core.quarantine.QuarantineSettings;
import dev.banter.core.route.LivePlugin;
import dev.banter.core.route.MatchSettings;
import dev.banter.core.run.Interceptors;
import dev.banter.core.run.Lane;
import dev.banter.core.run.LaneSettings;
import dev.banter.core.time.SystemTimers;
import dev.banter.slack.Token;
import dev.banter.slack.link.ConnectPace;
import dev.banter.slack.socket.Machinery;
import dev.banter.slack.socket.NettyLoop;
import dev.banter.slack.socketmode.SocketModeLink;
import dev.banter.slack.socketmode.SocketModeSettings;
import dev.banter.workspace.LocalWorkspace;
import dev.banter.workspace.WorkspaceSettings;
import dev.banter.workspace.limit.Pace;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/**
 * Connections of Socket Mode that are recycled one after another, as often as Slack's tier lets an app come back, while
 * people go on talking: everything is handled, once, and there always is a connection.
 */
final class Refreshes implements Benchmark {

    /** Slack's first tier lets one connection a minute be opened; a moment more, so that no clock's rounding matters. */
    private static final Duration TIER = Duration.ofSeconds(61);

    private static final LaneSettings ROOMY =
            new LaneSettings(4, 1_000_000, Duration.ofSeconds(30), Duration.ofSeconds(1), Duration.ofSeconds(10), 16);

    private final int turns;
    private final int factor;
    private final int messagesPerSecond;

    /**
     * @param turns how many connections are recycled
     * @param factor how many times as fast as Slack's the clock of its tiers runs; 1 is Slack's
     * @param messagesPerSecond how much is said meanwhile
     */
    Refreshes(int turns, int factor, int messagesPerSecond) {
        this.turns = turns;
        this.factor = factor;
        this.messagesPerSecond = messagesPerSecond;
    }

    @Override
    public List<Figure> round() throws IOException, InterruptedException {
        Handled handled = new Handled();
        WorkspaceSettings asSlack = WorkspaceSettings.of("127.0.0.1", 0).at(Pace.SLACK.faster(factor));
        try (LocalWorkspace workspace = LocalWorkspace.start(asSlack);
                SystemTimers timers = new SystemTimers();
                NettyLoop loop = new NettyLoop();
                Bot bot = bot(timers);
                Lane lane = bot.open("counting", ClassLoader.getPlatformClassLoader(), ROOMY)) {
            bot.plug(new LivePlugin(
                    "counting", "", lane, List.of(handled.route()), List.of(), List.of(), Interceptors.NONE));
            Connections connections = new Connections(workspace);
            Machinery machinery = new Machinery(loop, timers, RandomGenerator.getDefault());
            try (SocketModeLink link = link(workspace, machinery, bot)) {
                link.start();
                connections.awaitOpened(2);
                return recycle(workspace, connections, handled);
            }
        }
    }

    private static Bot bot(SystemTimers timers) {
        return new Bot(
                new BotSettings(List.of(), MatchSettings.DEFAULT, QuarantineSettings.OFF),
                timers,
                new MemoryInbox(1_000_000, 1_000_000),
                new LineOutbox(Pacing.OFF, timers, 1, 1),
                new BotListener() {});
    }

    private SocketModeLink link(LocalWorkspace workspace, Machinery machinery, Bot bot) {
        ConnectPace pace = new ConnectPace(
                true, ConnectPace.SLACK.burst(), ConnectPace.SLACK.refill().dividedBy(factor));
        return new SocketModeLink(
                SocketModeSettings.at(workspace.api()).with(pace),
                new SocketModeLink.Tokens(Token.of("xapp-local-bot"), Token.of("xoxb-local-bot")),
                machinery,
                bot.inlet(),
                new Silent());
    }

    private List<Figure> recycle(LocalWorkspace workspace, Connections connections, Handled handled)
            throws InterruptedException {
        long longest = 0;
        long begun = System.nanoTime();
        try (Talk talk = new Talk(workspace, messagesPerSecond)) {
            for (int turn = 0; turn < turns; turn++) {
                long before = System.nanoTime();
                connections.recycle();
                longest = Math.max(longest, System.nanoTime() - before);
                TimeUnit.NANOSECONDS.sleep(before + TIER.dividedBy(factor).toNanos() - System.nanoTime());
            }
            long took = System.nanoTime() - begun;
            int said = talk.end();
            handled.await(said);
            check(connections, handled, said);
            return List.of(
                    new Figure("recycled connections, the tiers' clock %,d times as fast".formatted(factor), turns, ""),
                    new Figure("messages meanwhile, all of them handled once", said, ""),
                    Figure.perSecond("messages", said, took),
                    Figure.millis("the longest wait for a connection's successor", longest));
        }
    }

    private static void check(Connections connections, Handled handled, int said) {
        if (handled.different() != said
                || handled.calls() != said
                || connections.everNone()
                || connections.tooFast() > 0) {
            throw new IllegalStateException(
                    "said %d, handled %d times, %d different; ever without a connection: %s; calls that came too fast: %d"
                            .formatted(
                                    said,
                                    handled.calls(),
                                    handled.different(),
                                    connections.everNone(),
                                    connections.tooFast()));
        }
    }
}
