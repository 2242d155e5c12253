package dev.banter.core.outbox;

import dev.banter.api.ChannelId;
import dev.banter.api.Payload;
import dev.banter.api.SlackException;
import dev.banter.core.async.Stages;
import dev.banter.core.pace.Bucket;
import dev.banter.core.pace.Pace;
import dev.banter.core.pace.Pacing;
import dev.banter.core.time.Timers;
import dev.banter.core.wire.Directory;
import dev.banter.core.wire.PartLimits;
import dev.banter.core.wire.Wire;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What is on its way out to one workspace: first to where, by the directory, then in line. Safe from any thread. */
final class WorkspaceOutbox {

    /** When so many lines are open, those with nothing to do are closed before another is opened. */
    private static final int MANY_LINES = 1024;

    private final Wire wire;
    private final Directory directory;
    private final Pacing pacing;
    private final Timers timers;
    private final Function<ChannelId, Doubts> doubts;
    private final Bucket wireBucket;

    // Guarded by this.
    private final Map<ChannelId, ChannelLine> lines = new HashMap<>();
    private final Map<Destination, List<Letter>> unresolved = new HashMap<>();

    /** The last message that was acknowledged in channels that have no line; for as many as there are. */
    private final Map<ChannelId, String> latest = new HashMap<>();

    WorkspaceOutbox(Wire wire, Directory directory, OutboxSettings settings, Timers timers, DoubtListener listener) {
        this.wire = wire;
        this.directory = directory;
        this.pacing = settings.pacing();
        this.timers = timers;
        this.doubts = channel -> new Doubts(channel, wire, timers, InstantSource.system(), settings.settle(), listener);
        this.wireBucket = new Bucket(pacing.wireBurst(), pacing.refill());
        wire.onLive(this::proceed);
    }

    PartLimits limits() {
        return wire.limits();
    }

    CompletableFuture<Payload> call(String method, Map<String, ?> arguments) {
        return wire.call(method, arguments).toCompletableFuture();
    }

    boolean interactive() {
        return wire.interactive();
    }

    CompletableFuture<ChannelId> channel(String name) {
        return resolve(new Destination.Named(name)).toCompletableFuture();
    }

    void add(Letter letter) {
        Destination destination = letter.target().destination();
        if (destination instanceof Destination.Channel channel) {
            enqueue(channel.id(), List.of(letter));
        } else if (isFirstFor(destination, letter)) {
            resolve(destination).whenComplete((channel, failure) -> resolved(destination, channel, failure));
        }
    }

    /** What an earlier process knew to be acknowledged last, by channel. */
    synchronized void knows(Map<ChannelId, String> known) {
        latest.putAll(known);
        lines.forEach((channel, line) -> line.knows(known.getOrDefault(channel, "")));
    }

    /** A directory that throws, against its contract, must not keep the letters for ever. */
    private CompletionStage<ChannelId> resolve(Destination destination) {
        try {
            return destination.in(directory);
        } catch (RuntimeException failure) {
            return CompletableFuture.failedStage(failure);
        }
    }

    /** Fails everything; what was handed to the wire as uncertain. */
    void fail(SlackException failure) {
        List<ChannelLine> open;
        List<Letter> lost = new ArrayList<>();
        synchronized (this) {
            open = List.copyOf(lines.values());
            unresolved.values().forEach(lost::addAll);
            unresolved.clear();
        }
        open.forEach(line -> line.fail(failure));
        lost.forEach(letter -> letter.fail(failure));
    }

    private void proceed() {
        List<ChannelLine> open;
        synchronized (this) {
            open = List.copyOf(lines.values());
        }
        open.forEach(ChannelLine::proceed);
    }

    /** Letters to one destination wait together until it is known where that is, so that they keep their order. */
    private synchronized boolean isFirstFor(Destination destination, Letter letter) {
        List<Letter> waiting = unresolved.get(destination);
        if (waiting != null) {
            waiting.add(letter);
            return false;
        }
        unresolved.put(destination, new ArrayList<>(List.of(letter)));
        return true;
    }

    private void resolved(Destination destination, @Nullable ChannelId channel, @Nullable Throwable failure) {
        List<Letter> letters;
        ChannelLine line = null;
        synchronized (this) {
            letters = unresolved.remove(destination);
            if (letters == null) {
                return;
            }
            if (channel != null) {
                line = line(channel);
                line.queue(letters);
            }
        }
        if (line != null) {
            line.proceed();
        } else {
            SlackException reason = reason(failure);
            letters.forEach(letter -> letter.fail(reason));
        }
    }

    private void enqueue(ChannelId channel, List<Letter> letters) {
        ChannelLine line;
        synchronized (this) {
            line = line(channel);
            line.queue(letters);
        }
        line.proceed();
    }

    private ChannelLine line(ChannelId channel) {
        if (lines.size() >= MANY_LINES && !lines.containsKey(channel)) {
            lines.forEach((idle, line) -> latest.put(idle, line.latest()));
            lines.values().removeIf(ChannelLine::isIdle);
        }
        return lines.computeIfAbsent(channel, id -> {
            Doubts own = doubts.apply(id);
            own.knows(latest.getOrDefault(id, ""));
            return new ChannelLine(id, wire, Pace.of(pacing, wireBucket), timers, own);
        });
    }

    private static SlackException reason(@Nullable Throwable failure) {
        Throwable cause = failure == null ? null : Stages.cause(failure);
        if (cause instanceof SlackException typed) {
            return typed;
        }
        return new SlackException(
                SlackException.Kind.NOT_FOUND,
                "",
                "nothing was said: where to could not be looked up" + (cause == null ? "" : " (" + cause + ")")
                        + "; try again, or name the channel by its id");
    }
}
