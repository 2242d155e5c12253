package dev.banter.benchmarks.jmh;

import dev.banter.api.ChannelId;
import dev.banter.api.UserId;
import dev.banter.api.WorkspaceId;
import dev.banter.core.message.Heard;
import dev.banter.core.right.Rights;
import dev.banter.core.route.Audience;
import dev.banter.core.route.Hit;
import dev.banter.core.route.Indexing;
import dev.banter.core.route.LivePlugin;
import dev.banter.core.route.MatchSettings;
import dev.banter.core.route.Matching;
import dev.banter.core.route.Receiver;
import dev.banter.core.route.Route;
import dev.banter.core.route.Routing;
import dev.banter.core.run.Interceptors;
import dev.banter.core.run.Lane;
import dev.banter.core.run.LaneSettings;
import dev.banter.core.time.SystemTimers;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** The whole of matching, for a line of 20 characters that is for nobody: 100 plugins share the patterns. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class RoutingBench {

    private static final int PLUGINS = 100;
    private static final int CHARACTERS = 20;
    private static final long MOMENT = 10_000_000;

    /** How many patterns there are. */
    @Param({"100", "1000", "10000"})
    public int patterns;

    private final Routing routing = new Routing();
    private final SystemTimers timers = new SystemTimers();
    private final Indexing indexing = new Indexing(routing, timers);
    private final Matching matching = new Matching(MatchSettings.DEFAULT, timers, new Nobody());
    private Heard heard = heard("");

    /** Makes them up, and waits for their index. */
    @Setup
    public void prepare() {
        Chatter chatter = new Chatter(1);
        for (int number = 0; number < PLUGINS; number++) {
            LivePlugin plugin = plugin("plugin" + number, chatter.patterns(patterns / PLUGINS));
            routing.swap(plugin.id(), table -> table.with(plugin));
        }
        indexing.changed();
        while (!routing.now().isIndexed()) {
            LockSupport.parkNanos(MOMENT);
        }
        heard = heard(chatter.line(CHARACTERS));
    }

    private LivePlugin plugin(String id, List<Pattern> asked) {
        Lane lane = new Lane(id, getClass().getClassLoader(), LaneSettings.DEFAULT, timers);
        List<Route> routes = IntStream.range(0, asked.size())
                .mapToObj(number -> new Route(
                        id + "#" + number,
                        asked.get(number),
                        Audience.ANYBODY,
                        false,
                        "",
                        Rights.NONE,
                        (message, match, reply) -> null))
                .toList();
        return new LivePlugin(id, "1", lane, routes, List.of(), List.of(), Interceptors.NONE);
    }

    private static Heard heard(String text) {
        return new Heard(
                new WorkspaceId("T1"),
                new ChannelId("C1"),
                new UserId("U1"),
                "1.0",
                null,
                false,
                false,
                false,
                text,
                text);
    }

    /**
     * As the link has it done, but for the lock that a swap of plugins takes.
     *
     * @return is through already
     */
    @Benchmark
    public CompletionStage<?> match() {
        return matching.match(routing.now(), heard);
    }

    /** Ends the threads. */
    @TearDown
    public void close() {
        routing.now().plugins().forEach(plugin -> plugin.lane().close());
        matching.close();
        indexing.close();
        timers.close();
    }

    /** Expects nothing. */
    private static final class Nobody implements Receiver {

        @Override
        public CompletionStage<?> matched(LivePlugin plugin, Heard message, List<Hit> hits) {
            throw new IllegalStateException("it is for " + plugin.id());
        }

        @Override
        public void unmatched(Heard message) {}

        @Override
        public void cut(LivePlugin plugin, Route route, Heard message) {}

        @Override
        public void overrun(LivePlugin plugin, Heard message) {}
    }
}
