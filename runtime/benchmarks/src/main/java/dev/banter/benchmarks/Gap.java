package dev.banter.benchmarks;

import dev.banter.api.ChannelId;
import dev.banter.api.UserId;
import dev.banter.api.WorkspaceId;
import dev.banter.benchmarks.rig.FastTimers;
import dev.banter.core.gap.Cursor;
import dev.banter.core.gap.GapFill;
import dev.banter.core.gap.GapReport;
import dev.banter.core.gap.GapSettings;
import dev.banter.core.message.Identity;
import dev.banter.core.outbox.LineOutbox;
import dev.banter.core.pace.Pacing;
import dev.banter.core.time.SystemTimers;
import dev.banter.slack.Token;
import dev.banter.slack.web.DirectorySettings;
import dev.banter.slack.web.WebApi;
import dev.banter.slack.web.WebDirectory;
import dev.banter.slack.web.WebSettings;
import dev.banter.slack.web.WebThreads;
import dev.banter.slack.web.WebWire;
import dev.banter.workspace.LocalWorkspace;
import dev.banter.workspace.WorkspaceSettings;
import dev.banter.workspace.limit.Pace;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.random.RandomGenerator;

/**
 * What was said in a day without a bot, in the channels and threads of a workspace with Slack's limits, is asked for: no call
 * too early, nothing lost, nothing twice, each channel in its order.
 */
final class Gap implements Benchmark {

    private static final WorkspaceId WORKSPACE = new WorkspaceId("T0TEAM");
    private static final Duration DAY = Duration.ofDays(1);
    private static final int PATIENCE = 15;

    private final int messages;
    private final int channels;
    private final int factor;

    /**
     * @param messages how many were said
     * @param channels in how many channels
     * @param factor how many times as fast as Slack's the limits' clock runs, and the bot's with it
     */
    Gap(int messages, int channels, int factor) {
        this.messages = messages;
        this.channels = channels;
        this.factor = factor;
    }

    @Override
    public List<Figure> round() throws IOException, InterruptedException {
        WorkspaceSettings asSlack = WorkspaceSettings.of("127.0.0.1", 0).at(Pace.SLACK.faster(factor));
        try (LocalWorkspace workspace = LocalWorkspace.start(asSlack);
                SystemTimers timers = new SystemTimers();
                WebThreads threads = new WebThreads(2)) {
            // a clock that runs fast makes a short patience of a long one, and the machine is as slow as ever
            Day day = Day.in(workspace.scene(), messages, channels);
            FastTimers fast = new FastTimers(timers, factor);
            WebSettings usual = WebSettings.at(workspace.api());
            WebSettings settings = new WebSettings(usual.base(), DAY, usual.longestAnswer());
            try (WebApi api = new WebApi(settings, Token.of("xoxb-local-bot"), threads, fast)) {
                LineOutbox outbox = new LineOutbox(Pacing.SLACK, fast, 1, 1);
                outbox.connect(
                        WORKSPACE,
                        new WebWire(api, settings.limits(), fast, RandomGenerator.getDefault()),
                        new WebDirectory(api, DirectorySettings.USUAL, fast));
                return fill(workspace, outbox, fast, day);
            }
        }
    }

    private List<Figure> fill(LocalWorkspace workspace, LineOutbox outbox, FastTimers timers, Day day)
            throws InterruptedException {
        Connections connections = new Connections(workspace);
        Ears ears = new Ears();
        CompletableFuture<GapReport> report = new CompletableFuture<>();
        Instant before = Instant.now().minus(DAY);
        String first = "%d.000000".formatted(before.getEpochSecond());
        try (GapFill gaps = new GapFill(
                ears,
                outbox,
                new Notes(new Cursor(new ChannelId(day.busiest()), first, 1, Map.of())),
                timers,
                InstantSource.system(),
                GapSettings.DEFAULT.answering(DAY.plusHours(1)),
                report::complete)) {
            String bot = workspace.scene().person("banter").id();
            long begun = System.nanoTime();
            gaps.opened(new Identity(WORKSPACE, new UserId(bot), null, "banter"));
            GapReport told = await(report);
            long took = System.nanoTime() - begun;
            check(day, ears, told, connections);
            return List.of(
                    new Figure(
                            "messages in %d channels, the limits' clock %,d times as fast".formatted(channels, factor),
                            told.answered(),
                            ""),
                    new Figure("calls of Slack, none of them too early", connections.calls(), ""),
                    Figure.millis("until the last was handed over, by the machine's clock", took));
        }
    }

    private static GapReport await(CompletableFuture<GapReport> report) throws InterruptedException {
        try {
            return report.get(PATIENCE, TimeUnit.MINUTES);
        } catch (ExecutionException | TimeoutException late) {
            throw new IllegalStateException("the gap was not filled within " + PATIENCE + " minutes", late);
        }
    }

    private static void check(Day day, Ears ears, GapReport told, Connections connections) {
        if (connections.tooFast() > 0) {
            throw new IllegalStateException(connections.tooFast() + " calls came too early");
        }
        if (!told.unread().isEmpty() || told.old() > 0 || told.answered() != day.messages()) {
            throw new IllegalStateException("of " + day.messages() + " messages it is told " + told);
        }
        if (!ears.heard().equals(day.said())) {
            throw new IllegalStateException("heard was " + ears.heard() + ", not " + day.said());
        }
    }
}
