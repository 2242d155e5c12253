package dev.banter.slack.web;

import dev.banter.api.ChannelId;
import dev.banter.api.SlackException;
import dev.banter.core.time.Timers;
import dev.banter.slack.wire.ChannelChange;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one workspace's channel names. Asks nobody: it says when a walk through the list is due, and is told
 * page by page. Every field is guarded by this object's monitor; stages are completed outside of it.
 */
final class ChannelNames {

    /** More unknown names than this are not remembered: nothing grows without bound. */
    private static final int MOST_UNKNOWN = 1_000;

    private final Timers timers;
    private final Duration unknownFor;
    private final Map<String, String> idByName = new HashMap<>();
    private final Map<String, String> nameById = new HashMap<>();
    private final Map<String, Long> unknownUntil = new HashMap<>();
    private final Map<String, CompletableFuture<ChannelId>> waiting = new HashMap<>();

    /** What events told during the walk: a page may have been written before them. */
    private final Set<String> toldMeanwhile = new HashSet<>();

    private boolean walking;

    /** Whether the pages so far may lack what is there by now, so that another walk must follow. */
    private boolean overtaken;

    ChannelNames(Timers timers, Duration unknownFor) {
        this.timers = timers;
        this.unknownFor = unknownFor;
    }

    /**
     * The answer to a look-up, now or at the end of a walk.
     *
     * @param id completes with the channel
     * @param walk whether the caller is to begin a walk
     */
    record LookUp(CompletableFuture<ChannelId> id, boolean walk) {}

    synchronized LookUp lookUp(String name) {
        String id = idByName.get(name);
        if (id != null) {
            return new LookUp(CompletableFuture.completedFuture(new ChannelId(id)), false);
        }
        if (unknownUntil.getOrDefault(name, timers.nanos()) - timers.nanos() > 0) {
            return new LookUp(CompletableFuture.failedFuture(unknown(name)), false);
        }
        boolean walk = !walking;
        walking = true;
        return new LookUp(waiting.computeIfAbsent(name, missing -> new CompletableFuture<>()), walk);
    }

    /** Takes in a page of the list; whoever waits for one of its names need not wait for the rest. */
    void page(List<ChannelChange.Named> channels) {
        List<Runnable> answers = new ArrayList<>();
        synchronized (this) {
            for (ChannelChange.Named channel : channels) {
                if (!toldMeanwhile.contains(channel.id())) {
                    put(channel, answers);
                }
            }
        }
        answers.forEach(Runnable::run);
    }

    /**
     * Ends a walk: what was not found is unknown.
     *
     * @return whether the caller is to walk again, because this walk was overtaken
     */
    boolean walked() {
        Map<String, CompletableFuture<ChannelId>> unfound;
        synchronized (this) {
            if (overtaken && !waiting.isEmpty()) {
                overtaken = false;
                return true;
            }
            unfound = endWalk();
            unknownUntil.values().removeIf(until -> until - timers.nanos() <= 0);
            if (unknownUntil.size() < MOST_UNKNOWN) {
                unfound.keySet().forEach(name -> unknownUntil.put(name, timers.nanos() + unknownFor.toNanos()));
            }
        }
        unfound.forEach((name, stage) -> stage.completeExceptionally(unknown(name)));
        return false;
    }

    /** Ends a walk that failed: everybody who waits is told why, and the next look-up begins another. */
    void failed(SlackException failure) {
        Map<String, CompletableFuture<ChannelId>> unfound;
        synchronized (this) {
            unfound = endWalk();
        }
        unfound.values().forEach(stage -> stage.completeExceptionally(failure));
    }

    private Map<String, CompletableFuture<ChannelId>> endWalk() {
        walking = false;
        overtaken = false;
        toldMeanwhile.clear();
        Map<String, CompletableFuture<ChannelId>> unfound = new HashMap<>(waiting);
        waiting.clear();
        return unfound;
    }

    void changed(ChannelChange change) {
        List<Runnable> answers = new ArrayList<>();
        synchronized (this) {
            if (change instanceof ChannelChange.Named named) {
                toldMeanwhile(named.id());
                put(named, answers);
            } else if (change instanceof ChannelChange.Gone gone) {
                toldMeanwhile(gone.id());
                forget(gone.id());
            } else {
                unknownUntil.clear();
                overtaken = walking;
            }
        }
        answers.forEach(Runnable::run);
    }

    /** Forgets all: what happened meanwhile was not heard. */
    synchronized void missedSomething() {
        idByName.clear();
        nameById.clear();
        unknownUntil.clear();
        overtaken = walking;
    }

    private void toldMeanwhile(String id) {
        if (walking) {
            toldMeanwhile.add(id);
        }
    }

    private void put(ChannelChange.Named channel, List<Runnable> answers) {
        forget(channel.id());
        nameById.put(channel.id(), channel.name());
        idByName.put(channel.name(), channel.id());
        unknownUntil.remove(channel.name());
        @Nullable CompletableFuture<ChannelId> asked = waiting.remove(channel.name());
        if (asked != null) {
            answers.add(() -> asked.complete(new ChannelId(channel.id())));
        }
    }

    private void forget(String id) {
        String name = nameById.remove(id);
        if (name != null) {
            idByName.remove(name, id);
        }
    }

    private static SlackException unknown(String name) {
        return new SlackException(
                SlackException.Kind.NOT_FOUND,
                "channel_not_found",
                "nothing was said in #" + name + ": Slack lists no channel of this name that the bot can see. Check the"
                        + " name, or invite the bot if the channel is private");
    }
}
