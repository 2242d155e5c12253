package dev.banter.core.route;

import static dev.banter.core.fixture.Plugins.plugin;

import dev.banter.core.async.Stages;
import dev.banter.core.message.Heard;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/** Remembers what is found, where, and when it is asked to, holds up the matcher's thread. */
final class Findings implements Receiver {

    final List<String> hits = new CopyOnWriteArrayList<>();
    final List<Heard> messages = new CopyOnWriteArrayList<>();
    final List<String> cuts = new CopyOnWriteArrayList<>();
    final List<String> overruns = new CopyOnWriteArrayList<>();
    private final List<Thread> threads = new CopyOnWriteArrayList<>();
    volatile boolean heldUp;
    volatile boolean failing;
    private volatile CountDownLatch open = new CountDownLatch(0);

    void holdUpCuts(CountDownLatch until) {
        open = until;
    }

    List<Thread> threads() {
        return threads;
    }

    @Override
    public CompletionStage<?> matched(LivePlugin plugin, Heard message, List<Hit> found) {
        messages.add(message);
        threads.add(Thread.currentThread());
        hits.add(plugin.id() + ": " + names(found));
        if (failing) {
            throw new IllegalStateException("on purpose");
        }
        return Stages.DONE;
    }

    @Override
    public void unmatched(Heard message) {
        hits.add("nobody");
    }

    @Override
    public void cut(LivePlugin plugin, Route route, Heard message) {
        cuts.add(plugin.id() + ": " + route.pattern());
        heldUp = true;
        try {
            open.await();
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void overrun(LivePlugin plugin, Heard message) {
        overruns.add(plugin.id() + " " + message.ts());
    }

    private static String names(Collection<Hit> found) {
        return String.join(
                ", ", found.stream().map(hit -> hit.route().pattern().pattern()).toList());
    }
}
