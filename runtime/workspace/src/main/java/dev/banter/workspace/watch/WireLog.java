package dev.banter.workspace.watch;

import dev.banter.workspace.watch.Seen.Way;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the last of what went over the wire. Written on the workspace's thread, read on any; the lock guards what is
 * kept and its count.
 */
public final class WireLog implements Recorder, Traffic {

    private static final Logger LOG = LoggerFactory.getLogger(WireLog.class);

    private static final int MOST = 500;

    /** Large answers may not fill the memory: then fewer are kept. */
    private static final int MOST_BYTES = 16 * 1024 * 1024;

    private final Clock clock;
    private final List<Consumer<? super Seen>> listeners = new CopyOnWriteArrayList<>();
    private final Deque<Seen> kept = new ArrayDeque<>(MOST + 1);
    private long count;
    private long bytes;

    public WireLog(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Instant now() {
        return clock.instant();
    }

    @Override
    public void called(String who, String method, Map<String, String> arguments, byte[] answer, Instant begun) {
        Duration took = Duration.between(begun, now());
        add(new Seen.Call(count() + 1, begun, who, method, arguments, Body.of(answer), took));
    }

    @Override
    public void received(String who, String frame) {
        add(new Seen.Frame(count() + 1, now(), who, Way.IN, Body.of(frame)));
    }

    @Override
    public void sent(String who, byte[] frame) {
        add(new Seen.Frame(count() + 1, now(), who, Way.OUT, Body.of(frame)));
    }

    private void add(Seen seen) {
        keep(seen);
        for (Consumer<? super Seen> listener : listeners) {
            try {
                listener.accept(seen);
            } catch (RuntimeException fault) {
                LOG.warn(
                        "who listens to the traffic failed on {} {}",
                        seen.getClass().getSimpleName(),
                        seen.number(),
                        fault);
            }
        }
    }

    private synchronized void keep(Seen seen) {
        count = seen.number();
        kept.addLast(seen);
        bytes += seen.size();
        while (kept.size() > MOST || (bytes > MOST_BYTES && kept.size() > 1)) {
            bytes -= kept.removeFirst().size();
        }
    }

    @Override
    public synchronized List<Seen> seen() {
        return List.copyOf(kept);
    }

    /** What is kept and came after the one with this number, oldest first. */
    synchronized List<Seen> after(long number) {
        return count == number
                ? List.of()
                : kept.stream().filter(seen -> seen.number() > number).toList();
    }

    @Override
    public synchronized long count() {
        return count;
    }

    @Override
    public synchronized CompletableFuture<Seen> first(Predicate<? super Seen> fits) {
        CompletableFuture<Seen> found = new CompletableFuture<>();
        kept.stream().filter(fits).findFirst().ifPresent(found::complete);
        if (!found.isDone()) {
            // Whoever waits goes on on a thread of its own, not on the workspace's.
            Listening listening = listen(seen -> {
                if (fits.test(seen)) {
                    found.completeAsync(() -> seen);
                }
            });
            found.whenComplete((seen, failure) -> listening.close());
        }
        return found;
    }

    @Override
    public Listening listen(Consumer<? super Seen> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
