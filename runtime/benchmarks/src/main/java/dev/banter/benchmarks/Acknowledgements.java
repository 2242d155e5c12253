package dev.banter.benchmarks;

import dev.banter.api.UserId;
import dev.banter.api.WorkspaceId;
import dev.banter.benchmarks.rig.Folders;
import dev.banter.core.Bot;
import dev.banter.core.BotListener;
import dev.banter.core.BotSettings;
import dev.banter.core.inbox.Inbox;
import dev.banter.core.inbox.MemoryInbox;
import dev.banter.core.message.Identity;
import dev.banter.core.message.Incoming;
import dev.banter.core.outbox.LineOutbox;
import dev.banter.core.pace.Pacing;
import dev.banter.core.route.LivePlugin;
import dev.banter.core.run.Interceptors;
import dev.banter.core.run.Lane;
import dev.banter.core.run.LaneSettings;
import dev.banter.core.time.SystemTimers;
import dev.banter.store.Durability;
import dev.banter.store.InboxSettings;
import dev.banter.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.locks.LockSupport;

/**
 * How long it takes until a message that a handler is for may be acknowledged, at a pace that is many times Slack's, and how
 * many a second there can be, with each durability.
 */
final class Acknowledgements implements Benchmark {

    private static final Identity BOT = new Identity(new WorkspaceId("T0TEAM"), new UserId("U0BOT"), "B0BOT", "banter");

    private static final LaneSettings ROOMY =
            new LaneSettings(2, 1_000_000, Duration.ofSeconds(30), Duration.ofSeconds(1), Duration.ofSeconds(10), 16);

    /** Messages that are not acknowledged yet, where they come as fast as they go. */
    private static final int UNDER_WAY = 512;

    private final int perSecond;
    private final int paced;
    private final int rushed;

    /**
     * @param perSecond the pace
     * @param paced messages at that pace
     * @param rushed messages as fast as they go
     */
    Acknowledgements(int perSecond, int paced, int rushed) {
        this.perSecond = perSecond;
        this.paced = paced;
        this.rushed = rushed;
    }

    @Override
    public List<Figure> round() throws IOException, InterruptedException {
        List<Figure> figures = new ArrayList<>();
        figures.addAll(round("off", Optional.empty()));
        figures.addAll(round("relaxed", Optional.of(Durability.RELAXED)));
        figures.addAll(round("full", Optional.of(Durability.FULL)));
        return figures;
    }

    private List<Figure> round(String name, Optional<Durability> durability) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("acknowledgements");
        try (SystemTimers timers = new SystemTimers()) {
            if (durability.isEmpty()) {
                return round(name, timers, new MemoryInbox(1_000_000, 1_000_000));
            }
            try (Store store = Store.open(folder, durability.get(), Duration.ZERO)) {
                InboxSettings roomy = new InboxSettings(1_000_000, 1_000_000, 3, Duration.ofDays(7));
                return round(name, timers, store.inbox(roomy, timers, InstantSource.system()));
            }
        } finally {
            Folders.delete(folder);
        }
    }

    private List<Figure> round(String name, SystemTimers timers, Inbox inbox) throws InterruptedException {
        Handled handled = new Handled();
        LineOutbox outbox = new LineOutbox(Pacing.OFF, timers, 1, 1);
        try (Bot bot = new Bot(BotSettings.DEFAULT, timers, inbox, outbox, new BotListener() {});
                Lane lane = bot.open("counting", ClassLoader.getPlatformClassLoader(), ROOMY)) {
            bot.plug(new LivePlugin(
                    "counting", "", lane, List.of(handled.route()), List.of(), List.of(), Interceptors.NONE));
            long[] took = paced(bot);
            long rush = rush(bot);
            handled.await(paced + rushed);
            if (handled.calls() != paced + rushed || handled.different() != paced + rushed) {
                throw new IllegalStateException("%s: %d calls for %d of %d messages"
                        .formatted(name, handled.calls(), handled.different(), paced + rushed));
            }
            return List.of(
                    Figure.millis(name + ": to the acknowledgement, p50", took[paced / 2]),
                    Figure.millis(name + ": to the acknowledgement, p99", took[paced * 99 / 100]),
                    Figure.millis(name + ": to the acknowledgement, most", took[paced - 1]),
                    Figure.perSecond(name + ": messages as fast as they go", rushed, rush));
        }
    }

    /** How long each took, sorted. */
    private long[] paced(Bot bot) throws InterruptedException {
        AtomicLongArray took = new AtomicLongArray(paced);
        Semaphore acknowledged = new Semaphore(0);
        long begun = System.nanoTime();
        for (int number = 0; number < paced; number++) {
            int one = number;
            long due = begun + TimeUnit.SECONDS.toNanos(1) * number / perSecond;
            LockSupport.parkNanos(due - System.nanoTime());
            long since = System.nanoTime();
            bot.inlet().heard(BOT, message(number)).thenRun(() -> {
                took.set(one, System.nanoTime() - since);
                acknowledged.release();
            });
        }
        acknowledged.acquire(paced);
        long[] sorted = new long[paced];
        Arrays.setAll(sorted, took::get);
        Arrays.sort(sorted);
        return sorted;
    }

    private long rush(Bot bot) throws InterruptedException {
        Semaphore room = new Semaphore(UNDER_WAY);
        long begun = System.nanoTime();
        for (int number = paced; number < paced + rushed; number++) {
            room.acquire();
            bot.inlet().heard(BOT, message(number)).thenRun(room::release);
        }
        room.acquire(UNDER_WAY);
        return System.nanoTime() - begun;
    }

    private static Incoming message(int number) {
        String ts = "1700000000.%06d".formatted(number);
        String channel = "C0" + number % 40;
        return new Incoming(null, channel, "channel", "U0ANA", null, "m " + number, ts, null, false, false, false);
    }
}
