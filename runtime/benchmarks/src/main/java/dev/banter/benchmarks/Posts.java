package dev.banter.benchmarks;

import dev.banter.api.ChannelId;
import dev.banter.api.Post;
import dev.banter.api.WorkspaceId;
import dev.banter.core.outbox.Content;
import dev.banter.core.outbox.Destination;
import dev.banter.core.outbox.LineOutbox;
import dev.banter.core.outbox.Outgoing;
import dev.banter.core.outbox.Target;
import dev.banter.core.outbox.VerbKey;
import dev.banter.core.pace.Pacing;
import dev.banter.core.time.SystemTimers;
import dev.banter.slack.Token;
import dev.banter.slack.web.DirectorySettings;
import dev.banter.slack.web.LimitSettings;
import dev.banter.slack.web.WebApi;
import dev.banter.slack.web.WebDirectory;
import dev.banter.slack.web.WebSettings;
import dev.banter.slack.web.WebThreads;
import dev.banter.slack.web.WebWire;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;

/** Replies to many channels leave by a Web API that takes its time, without pacing. Server and client share the process. */
final class Posts implements Benchmark {

    private static final WorkspaceId WORKSPACE = new WorkspaceId("T0TEAM");
    private static final Duration CALL = Duration.ofMillis(100);

    private final int channels;
    private final int messages;

    Posts(int channels, int messages) {
        this.channels = channels;
        this.messages = messages;
    }

    @Override
    public List<Figure> round() throws InterruptedException {
        try (SlowApi server = new SlowApi(CALL);
                SystemTimers timers = new SystemTimers();
                WebThreads threads = new WebThreads(2)) {
            WebSettings settings = WebSettings.at(server.api()).limits(LimitSettings.SLACK.unpaced());
            try (WebApi api = new WebApi(settings, Token.of("xoxb-benchmark"), threads, timers)) {
                LineOutbox outbox = new LineOutbox(Pacing.OFF, timers, messages, messages);
                outbox.connect(
                        WORKSPACE,
                        new WebWire(api, settings.limits(), timers, RandomGenerator.getDefault()),
                        new WebDirectory(api, DirectorySettings.USUAL, timers));
                return say(outbox);
            }
        }
    }

    private List<Figure> say(LineOutbox outbox) throws InterruptedException {
        Tally tally = new Tally();
        tally.expect(messages);
        long cpu = cpu();
        long begun = System.nanoTime();
        for (int i = 0; i < messages; i++) {
            outbox.post(outgoing(i)).thenRun(tally::count);
        }
        tally.await();
        long took = System.nanoTime() - begun;
        return List.of(
                Figure.perSecond(
                        "replies into %d channels, %d ms a call".formatted(channels, CALL.toMillis()), messages, took),
                new Figure("CPU of client and server for a reply", (cpu() - cpu) / 1e3 / messages, "µs"));
    }

    private Outgoing outgoing(int number) {
        return new Outgoing(
                new VerbKey("said " + number, "plugin", "Handler#handle", 0),
                WORKSPACE,
                new Target(new Destination.Channel(new ChannelId("C" + number % channels)), null, false),
                new Content.Message(Post.of("the answer to message " + number)));
    }

    private static long cpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }
}
