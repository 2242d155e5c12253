package dev.banter.core.route;

import static dev.banter.core.fixture.Plugins.plugin;

import dev.banter.core.message.Heard;
import dev.banter.core.time.ManualTimers;
import java.util.concurrent.CountDownLatch;

/** Matching on a clock that is moved by hand, and what it finds. */
final class MatchingRig implements AutoCloseable {

    /** Wants more steps than the socket's thread has for it, and finds nothing. */
    static final String SLOW = "(x+x+)+y";

    static final String LONG_LINE = "x".repeat(4_000);

    final ManualTimers timers = new ManualTimers();
    final Findings findings = new Findings();
    final CountDownLatch open = new CountDownLatch(1);
    private final Matching matching;

    MatchingRig() {
        this(MatchSettings.DEFAULT);
    }

    MatchingRig(MatchSettings settings) {
        matching = new Matching(settings, timers, findings);
    }

    void match(RouteTable table, Heard message) {
        matching.match(table, message);
    }

    static RouteTable table(LivePlugin... plugins) {
        RouteTable table = RouteTable.EMPTY;
        for (LivePlugin plugin : plugins) {
            table = table.with(plugin);
        }
        return table;
    }

    /** The same, with an index of all of them. */
    static RouteTable indexed(LivePlugin... plugins) {
        RouteTable table = table(plugins);
        return table.with(RouteIndex.of(table.entries()));
    }

    static MatchSettings settings(long perPattern, long perPlugin, int waiting) {
        MatchSettings usual = MatchSettings.DEFAULT;
        return new MatchSettings(
                perPattern, perPlugin, 500, usual.stepsPerMessage(), usual.timePerMessage(), usual.slowFor(), waiting);
    }

    /** Lets go who is held up, and closes. */
    @Override
    public void close() {
        open.countDown();
        matching.close();
    }
}
