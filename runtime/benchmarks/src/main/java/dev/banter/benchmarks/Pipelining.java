package dev.banter.benchmarks;

import dev.banter.api.ChannelId;
import dev.banter.api.Post;
import dev.banter.api.UserId;
import dev.banter.api.WorkspaceId;
import dev.banter.core.outbox.Content;
import dev.banter.core.outbox.Destination;
import dev.banter.core.outbox.LineOutbox;
import dev.banter.core.outbox.Outgoing;
import dev.banter.core.outbox.Target;
import dev.banter.core.outbox.VerbKey;
import dev.banter.core.pace.Bucket;
import dev.banter.core.pace.Pace;
import dev.banter.core.pace.Pacing;
import dev.banter.core.time.SystemTimers;
import dev.banter.core.wire.Act;
import dev.banter.core.wire.Directory;
import dev.banter.core.wire.Part;
import dev.banter.core.wire.Trimmings;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * What it costs that one message of a channel is under way at a time: the product's outbox beside a wire that is handed all of
 * them at once, at Slack's pace and at none.
 */
final class Pipelining implements Benchmark {

    private static final WorkspaceId WORKSPACE = new WorkspaceId("T0TEAM");
    private static final ChannelId CHANNEL = new ChannelId("C0GENERAL");

    private final int paced;
    private final int rushed;
    private final Duration roundTrip;

    /**
     * @param paced messages into one channel at Slack's pace
     * @param rushed messages into one channel as fast as it goes
     * @param roundTrip from a message's leaving to its acknowledgement
     */
    Pipelining(int paced, int rushed, Duration roundTrip) {
        this.paced = paced;
        this.rushed = rushed;
        this.roundTrip = roundTrip;
    }

    @Override
    public List<Figure> round() throws InterruptedException {
        try (SystemTimers timers = new SystemTimers()) {
            Faraway wire = new Faraway(timers, roundTrip);
            String far = ", " + roundTrip.toMillis() + " ms there and back";
            return List.of(
                    Figure.millis(
                            paced + " messages at Slack's pace, one at a time" + far,
                            oneAtATime(timers, wire, Pacing.SLACK, paced)),
                    Figure.millis("the same, all under way", allUnderWay(timers, wire, Pacing.SLACK, paced)),
                    Figure.millis(
                            rushed + " messages at no pace, one at a time" + far,
                            oneAtATime(timers, wire, Pacing.OFF, rushed)),
                    Figure.millis("the same, all under way", allUnderWay(timers, wire, Pacing.OFF, rushed)));
        }
    }

    private static long oneAtATime(SystemTimers timers, Faraway wire, Pacing pacing, int messages)
            throws InterruptedException {
        LineOutbox outbox = new LineOutbox(pacing, timers, messages, messages);
        outbox.connect(WORKSPACE, wire, new Nowhere());
        Tally tally = new Tally();
        tally.expect(messages);
        long begun = System.nanoTime();
        for (int number = 0; number < messages; number++) {
            outbox.post(new Outgoing(
                            new VerbKey("said " + number, "plugin", "Handler#handle", 0),
                            WORKSPACE,
                            new Target(new Destination.Channel(CHANNEL), null, false),
                            new Content.Message(Post.of("m" + number))))
                    .thenRun(tally::count);
        }
        tally.await();
        return System.nanoTime() - begun;
    }

    private static long allUnderWay(SystemTimers timers, Faraway wire, Pacing pacing, int messages)
            throws InterruptedException {
        Pace pace = Pace.of(pacing, new Bucket(pacing.wireBurst(), pacing.refill()));
        Tally tally = new Tally();
        tally.expect(messages);
        long begun = System.nanoTime();
        for (int number = 0; number < messages; number++) {
            Act act = new Act.Message(new Part(CHANNEL, null, false, "m" + number), Trimmings.NONE);
            Duration wait = Duration.ofNanos(pace.reserve(timers.nanos(), true));
            timers.after(wait, () -> wire.send(act).thenRun(tally::count));
        }
        tally.await();
        return System.nanoTime() - begun;
    }

    /** Nobody asks: the channel is named by its id. */
    private static final class Nowhere implements Directory {

        @Override
        public CompletionStage<ChannelId> channel(String name) {
            return CompletableFuture.completedStage(CHANNEL);
        }

        @Override
        public CompletionStage<ChannelId> directMessage(UserId person) {
            return CompletableFuture.completedStage(CHANNEL);
        }
    }
}
