package dev.banter.benchmarks;

import dev.banter.api.ChannelId;
import dev.banter.api.Post;
import dev.banter.api.WorkspaceId;
import dev.banter.benchmarks.rig.FastTimers;
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
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** Many replies at once into a few channels of a workspace with Slack's limits: none too fast, none lost, all in order. */
final class Burst implements Benchmark {

    private static final WorkspaceId WORKSPACE = new WorkspaceId("T0TEAM");

    /** A clock that runs fast makes a short patience of a long one, and the machine is as slow as ever. */
    private static final Duration LONG = Duration.ofMinutes(10);

    private final int messages;
    private final int channels;
    private final int factor;

    /**
     * @param messages how many, all at once
     * @param channels into how many channels, one after another
     * @param factor how many times as fast as Slack's its clock runs, and the bot's with it
     */
    Burst(int messages, int channels, int factor) {
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
            FastTimers fast = new FastTimers(timers, factor);
            WebSettings usual = WebSettings.at(workspace.api());
            WebSettings settings = new WebSettings(usual.base(), LONG, usual.longestAnswer());
            try (WebApi api = new WebApi(settings, Token.of("xoxb-local-bot"), threads, fast)) {
                LineOutbox outbox = new LineOutbox(Pacing.SLACK, fast, messages, messages);
                outbox.connect(
                        WORKSPACE,
                        new WebWire(api, settings.limits(), fast, RandomGenerator.getDefault()),
                        new WebDirectory(api, DirectorySettings.USUAL, fast));
                return say(workspace, outbox);
            }
        }
    }

    private List<Figure> say(LocalWorkspace workspace, LineOutbox outbox) throws InterruptedException {
        List<String> rooms = IntStream.range(0, channels)
                .mapToObj(number -> workspace.scene().channel("burst-" + number).id())
                .toList();
        Connections connections = new Connections(workspace);
        Tally tally = new Tally();
        tally.expect(messages);
        long begun = System.nanoTime();
        for (int i = 0; i < messages; i++) {
            outbox.post(outgoing(i, rooms.get(i % channels))).thenRun(tally::count);
        }
        tally.await();
        long took = System.nanoTime() - begun;
        check(workspace, rooms, connections);
        return List.of(
                new Figure(
                        "replies into %d channels, the limits' clock %,d times as fast".formatted(channels, factor),
                        messages,
                        ""),
                Figure.millis("until the last was there, by the machine's clock", took));
    }

    private void check(LocalWorkspace workspace, List<String> rooms, Connections connections) {
        if (connections.tooFast() > 0) {
            throw new IllegalStateException(connections.tooFast() + " posts came too fast");
        }
        for (int room = 0; room < channels; room++) {
            int first = room;
            List<String> expected = IntStream.range(0, messages)
                    .filter(number -> number % channels == first)
                    .mapToObj(number -> "m" + number)
                    .toList();
            List<String> there = history(workspace, rooms.get(room));
            if (!there.equals(expected)) {
                throw new IllegalStateException("channel " + room + " holds " + there + ", not " + expected);
            }
        }
    }

    /** What the bot said, oldest first. */
    private static List<String> history(LocalWorkspace workspace, String room) {
        List<String> texts = new ArrayList<>();
        JsonNode answer =
                workspace.scene().call("banter", "conversations.history", Map.of("channel", room, "limit", "999"));
        answer.path("messages")
                .forEach(message -> texts.add(message.path("text").asString()));
        Collections.reverse(texts);
        return texts.stream().filter(text -> text.startsWith("m")).toList();
    }

    private static Outgoing outgoing(int number, String room) {
        return new Outgoing(
                new VerbKey("said " + number, "plugin", "Handler#handle", 0),
                WORKSPACE,
                new Target(new Destination.Channel(new ChannelId(room)), null, false),
                new Content.Message(Post.of("m" + number)));
    }
}
