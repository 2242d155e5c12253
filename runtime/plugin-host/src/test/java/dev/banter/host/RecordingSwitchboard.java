package dev.banter.host;

import dev.banter.core.Services;
import dev.banter.core.Switchboard;
import dev.banter.core.async.Stages;
import dev.banter.core.data.MemoryShelf;
import dev.banter.core.data.PluginData;
import dev.banter.core.job.Diary;
import dev.banter.core.job.PluginTimers;
import dev.banter.core.route.Departure;
import dev.banter.core.route.JobRoute;
import dev.banter.core.route.LivePlugin;
import dev.banter.core.route.Route;
import dev.banter.core.route.Routing;
import dev.banter.core.run.HandlerFailure;
import dev.banter.core.run.Lane;
import dev.banter.core.run.LaneSettings;
import dev.banter.core.time.Timers;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.regex.Matcher;
import java.util.stream.Collectors;

/** Makes real lanes and remembers what came; plays a message when it is asked to. */
final class RecordingSwitchboard implements Switchboard {

    private static final LaneSettings BRISK =
            new LaneSettings(2, 16, Duration.ofSeconds(5), Duration.ofMillis(50), Duration.ofMinutes(1), 4);

    final Map<String, LivePlugin> live = new ConcurrentSkipListMap<>();
    final Map<String, WeakReference<ClassLoader>> loaders = new ConcurrentSkipListMap<>();
    final Map<String, LaneSettings> lanes = new ConcurrentSkipListMap<>();
    final FakeSlack slack = new FakeSlack();
    final MemoryShelf shelf = new MemoryShelf(1_000);
    final Diary diary = Diary.inMemory(InstantSource.system());
    final List<HandlerFailure> failures = new CopyOnWriteArrayList<>();
    private final Routing routing = new Routing();
    private final Timers timers;

    RecordingSwitchboard(Timers timers) {
        this.timers = timers;
    }

    @Override
    public Lane open(String pluginId, ClassLoader loader, LaneSettings settings) {
        lanes.put(pluginId, settings);
        Lane lane = new Lane(pluginId, loader, BRISK, timers);
        loaders.put(pluginId, new WeakReference<>(loader));
        return lane;
    }

    @Override
    public Services services(Lane lane) {
        return new Services(
                slack,
                List::of,
                new PluginData(shelf, lane.pluginId()),
                new PluginTimers(diary, lane.pluginId(), note -> {}),
                failures::add);
    }

    @Override
    public Optional<Departure> plug(LivePlugin plugin) {
        live.put(plugin.id(), plugin);
        return routing.swap(plugin.id(), table -> table.with(plugin));
    }

    @Override
    public Optional<Departure> unplug(String pluginId) {
        live.remove(pluginId);
        return routing.swap(pluginId, table -> table.without(pluginId));
    }

    /** The plugin that is live under this id. */
    LivePlugin plugin(String id) {
        return Objects.requireNonNull(live.get(id));
    }

    /** What the handlers that match answer or return, each run on its plugin's lane; a failure as its type and text. */
    List<String> say(String text) throws InterruptedException {
        List<String> answers = new ArrayList<>();
        for (LivePlugin plugin : live.values()) {
            for (Route route : plugin.routes()) {
                Matcher matcher = route.pattern().matcher(text);
                if (matcher.find()) {
                    answers.add(run(plugin.lane(), route, new Said(text, matcher)));
                }
            }
        }
        return answers;
    }

    /** Begins the first handler that matches of one plugin, as a message does that comes while plugins are swapped. */
    CompletionStage<String> begin(String pluginId, String text) {
        return routing.by(table -> {
            LivePlugin plugin = plugin(pluginId);
            for (Route route : plugin.routes()) {
                Matcher matcher = route.pattern().matcher(text);
                if (matcher.find()) {
                    return plugin.lane().call(route.handler(), () -> called(route, new Said(text, matcher)));
                }
            }
            throw new AssertionError("no handler of " + pluginId + " matches " + text);
        });
    }

    /** A failure is not thrown here: a thread that lives on may keep what it has caught last, and with it the plugin. */
    private static String run(Lane lane, Route route, Said said) throws InterruptedException {
        CompletableFuture<String> answer = lane.call(route.handler(), () -> called(route, said))
                .handle((returned, failure) -> {
                    if (failure != null) {
                        return String.valueOf(Stages.cause(failure));
                    }
                    return said.answers().isEmpty() ? returned : String.join(", ", said.answers());
                })
                .toCompletableFuture();
        try {
            return answer.get();
        } catch (ExecutionException never) {
            throw new IllegalStateException(never);
        }
    }

    private static String called(Route route, Said said) throws Exception {
        try {
            return String.valueOf(route.code().handle(said, said.match(), said.reply()));
        } catch (Exception failure) {
            throw failure;
        } catch (Throwable failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public Map<String, String> parked(String pluginId) {
        return Map.of();
    }

    /** No clock goes here: it is the beginning of 1970. */
    @Override
    public Map<String, Instant> upcoming(String pluginId) {
        return plugin(pluginId).timetable().jobs().stream()
                .collect(Collectors.toMap(
                        JobRoute::handler, job -> job.schedule().after(Instant.EPOCH)));
    }
}
